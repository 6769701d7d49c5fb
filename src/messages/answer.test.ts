import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Answers, answer, type Sender } from './answer.ts';

const ID = 'stagecue';
const PAGE: Sender = { id: ID, url: 'https://crm.example/people', frameId: 0, tab: { id: 7 } };
const ANN = { identities: ['email:ann@example.com'], facts: { name: 'Ann Example' } };
const BATCH = '0190a0c0-0000-4000-8000-000000000001';
const GOOD = { call: 'tag', input: { people: [ANN], batch: BATCH, view: 'journey', stage: '3' } };

const heard: unknown[] = [];
const hear = (input: unknown) => {
  heard.push(input);
  return null as never;
};
const answers: Answers = {
  hello: hear,
  lookup: hear,
  tag: hear,
  add: hear,
  undo: hear,
  note: hear,
  persona: hear,
  loadTagger: hear,
  openPanel: hear,
};

const ask = (message: unknown, sender: Sender = PAGE) => answer(answers, message, sender, ID);

test('a well-formed call from a page of an enabled site is answered', async () => {
  expect(await ask(GOOD)).toEqual({ value: null });
  expect(heard.at(-1)).toEqual(GOOD.input);
});

test('what a page says of a person comes with them', async () => {
  const facts = { name: 'Ann Example', title: 'CTO', language: 'en', avatar: 'licdn:D4E03AQDemo-Ann' };
  const input = { people: [], main: { ...ANN, facts } };
  await ask({ call: 'lookup', input: { ...input, main: { ...ANN, facts: { ...facts, size: 12 } } } });
  expect(heard.at(-1)).toEqual(input);
});

test.each<[string, unknown, string]>([
  ['no message', null, 'call'],
  ['an unknown call', { call: 'erase' }, 'call'],
  ['a call named as a part of every object', { call: 'constructor' }, 'call'],
  ['a view that does not exist', { call: 'tag', input: { ...GOOD.input, view: 'sales' } }, 'input.view'],
  ['a stage of two letters', { call: 'tag', input: { ...GOOD.input, stage: 'DD' } }, 'input.stage'],
  ['nobody to tag', { call: 'tag', input: { ...GOOD.input, people: [] } }, 'input.people'],
  [
    'an identity that is not canonical',
    { call: 'lookup', input: { people: [['email:ANN@example.com']] } },
    'input.people.0.0',
  ],
  [
    'a name of a megabyte',
    { call: 'add', input: { people: [{ ...ANN, facts: { name: 'A'.repeat(1e6) } }] } },
    'input.people.0.facts.name',
  ],
  [
    'the address of a picture in place of its name',
    { call: 'add', input: { people: [{ ...ANN, facts: { avatar: 'https://avatars.githubusercontent.com/u/1' } }] } },
    'input.people.0.facts.avatar',
  ],
  [
    'a picture of a kind that does not exist',
    { call: 'lookup', input: { people: [], main: { ...ANN, facts: { avatar: 'data:1024' } } } },
    'input.main.facts.avatar',
  ],
  ['a batch that is no id', { call: 'undo', input: { batch: 'all' } }, 'input.batch'],
  ['an order without a batch', { call: 'add', input: { people: [ANN] } }, 'input.batch'],
  ['an empty note', { call: 'note', input: { people: [ANN], batch: BATCH, text: '' } }, 'input.text'],
  ['a lead that is no id', { call: 'add', input: { people: [{ ...ANN, lead: '1' }] } }, 'input.people.0.lead'],
  ['3,001 people at once', { call: 'add', input: { people: Array(3001).fill(ANN) } }, 'input.people'],
])('%s is refused, and the reply names the field', async (_name, message, field) => {
  const before = heard.length;
  expect(await ask(message)).toEqual({ error: { code: 'malformed', field, message: expect.stringMatching(/\S/) } });
  expect(heard).toHaveLength(before);
});

test.each<[string, Sender]>([
  ['a page of the extension', { id: ID, url: 'chrome-extension://stagecue/welcome.html', tab: { id: 7 } }],
  ['another extension', { ...PAGE, id: 'another' }],
  ['nobody known', {}],
  ['a frame without an address', { id: ID, tab: { id: 7 }, url: 'about:blank' }],
  ['a file', { ...PAGE, url: 'file:///home/ann/list.html' }],
  ['a script that is in no tab', { id: ID, url: PAGE.url }],
])('what %s asks is refused, whatever the message says of itself', async (_name, sender) => {
  const before = heard.length;
  for (const message of [GOOD, { ...GOOD, sender: PAGE, id: ID }, null]) {
    expect(await ask(message, sender)).toMatchObject({ error: { code: 'forbidden' } });
  }
  expect(heard).toHaveLength(before);
});

test('any message at all, from anybody at all, gets a reply and never a throw', async () => {
  const sender = fc.record(
    {
      id: fc.constantFrom(ID, 'another'),
      url: fc.oneof(fc.webUrl(), fc.string()),
      tab: fc.record({ id: fc.integer() }),
    },
    { requiredKeys: [] },
  );
  const call = fc.record(
    { call: fc.oneof(fc.constantFrom(...Object.keys(answers)), fc.string()), input: fc.jsonValue() },
    { requiredKeys: [] },
  );
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(call, fc.jsonValue(), fc.anything()),
      fc.oneof(fc.constant(PAGE), sender),
      async (message, from) => {
        const reply = await ask(message, from);
        expect('value' in reply || /\S/.test(reply.error.message)).toBe(true);
      },
    ),
    { numRuns: 2000 },
  );
});

test('an answer that throws becomes an error in words', async () => {
  const failing: Answers = { ...answers, hello: () => Promise.reject(new Error('The disk is full.')) };
  expect(await answer(failing, { call: 'hello' }, PAGE, ID)).toEqual({
    error: { code: 'failed', message: 'The disk is full.' },
  });
});
