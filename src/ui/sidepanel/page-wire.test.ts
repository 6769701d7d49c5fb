import { expect, test } from 'vitest';
import { parseWord } from './page-wire.ts';

const person = {
  key: 'email:zoe@x.example',
  name: 'Zoë',
  identities: ['email:zoe@x.example'],
  facts: { name: 'Zoë' },
  badge: null,
  main: false,
  selected: false,
};
const state = {
  site: 'linkedin',
  mode: 'panel',
  reading: 'read',
  page: 'list',
  seen: [person],
  focus: null,
  canInsert: false,
};

test('what a page says is taken as it is, without the chips', () => {
  expect(parseWord({ state: { ...state, chips: [{ text: '3·D' }] } })).toEqual({ state });
  expect(parseWord({ inserted: true })).toEqual({ inserted: true });
});

test('a person who cannot be read is left out, and the others stay', () => {
  const odd = [
    { ...person, identities: ['email:NOT canonical'] },
    { ...person, badge: { lead: 'nobody' } },
    null,
    person,
  ];
  expect(parseWord({ state: { ...state, seen: odd } })).toEqual({ state });
});

test('anything else is not listened to', () => {
  for (const word of [undefined, 'state', {}, { state: { ...state, reading: 'maybe' } }, { inserted: 'yes' }]) {
    expect(parseWord(word)).toBeUndefined();
  }
});
