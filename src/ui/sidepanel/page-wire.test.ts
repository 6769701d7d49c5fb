import { expect, test } from 'vitest';
import { parseWord } from './page-wire.ts';

const person = {
  key: 'email:zoe@x.example',
  name: 'Zoë',
  identities: ['email:zoe@x.example'],
  facts: { name: 'Zoë', avatar: 'licdn:D4E03AQDemo-Zoe' },
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
  expect(parseWord({ gone: true })).toEqual({ gone: true });
});

test('a badge is taken with all that a chip shows', () => {
  const badge = {
    lead: '0190a0c0-0000-4000-8000-000000000001',
    name: 'Zoë',
    journey: { code: '3', at: 1, fades: 2 },
    ahead: 'buyer',
    by: 2,
    pattern: 'found-late',
    persona: 'procurement',
    track: 'Kiel',
  };
  expect(parseWord({ state: { ...state, framed: true, seen: [{ ...person, badge }] } })).toEqual({
    state: { ...state, framed: true, seen: [{ ...person, badge }] },
  });
});

test('a person who cannot be read is left out, and the others stay', () => {
  const odd = [
    { ...person, identities: ['email:NOT canonical'] },
    { ...person, badge: { lead: 'nobody' } },
    { ...person, facts: { name: 'Zoë', avatar: 'https://media.licdn.com/dms/image/v2/D4E03AQDemo-Zoe' } },
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
