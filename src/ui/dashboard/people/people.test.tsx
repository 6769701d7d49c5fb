// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { render } from 'preact';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { soon } from '../../../../test/unit/soon.ts';
import { starterStore } from '../../../../test/unit/starter-store.ts';
import type { Identity } from '../../../domain/identity.ts';
import { addLeads, learn } from '../../../store/deeds.ts';
import type { Store } from '../../../store/store.ts';
import { Board } from '../board.ts';
import { Dashboard } from '../dashboard.tsx';
import { route } from '../route.ts';

type Person = [name: string, identity: Identity, company?: string];
const ADA: Person[] = [
  ['Ada Lovelace', 'email:ada@x.example', 'Engines'],
  ['A. Lovelace', 'x:ada_one', 'Engines Ltd'],
];
const JAN: Person[] = [
  ['Jan Müller', 'email:jan@y.example', 'Nordwind'],
  ['Jan Mueller', 'tel:+494066969014', 'Nordwind GmbH'],
  ['Müller, Jan', 'github:jan-m', 'Nordwind'],
];

let store: Store;
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  store = starterStore();
  render(null, document.body);
  route.value = { room: 'people', params: new URLSearchParams() };
});

async function open(...people: Person[]): Promise<Board> {
  for (const [name, identity, company] of people) {
    await addLeads(store, [{ identities: [identity], facts: { name, ...(company ? { company } : {}) } }]);
  }
  const board = new Board(store, () => {});
  render(<Dashboard board={board} />, document.body);
  return board;
}

const screen = (): string => (document.body.textContent ?? '').replace(/[\u2068\u2069]/g, '');
const sees = (text: string | RegExp) => soon(() => expect(screen()).toMatch(text));
const cards = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.people-card')];
const sole = (): HTMLElement => {
  const [card] = cards();
  if (!card) throw new Error('no duplicate is shown');
  return card;
};
const press = (key: string, target: Element = document.activeElement ?? document.body) =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
const button = (label: string | RegExp): HTMLButtonElement => {
  const found = [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.match(label));
  if (!found) throw new Error(`no button ${label}`);
  return found;
};
const leads = async () => (await store.leads()).map(({ name, members }) => [name, members.length]);

test('two that may be one are side by side, with why and how sure', async () => {
  await open(...ADA);
  await sees('1 likely duplicate');
  expect(sole().querySelector('h2')?.textContent).toBe('Likely one person, 60%');
  expect([...sole().querySelectorAll('.people-person')].map(({ textContent }) => textContent)).toEqual([
    expect.stringContaining('Ada Lovelace'),
    expect.stringContaining('@ada_one'),
  ]);
  await sees('A. Lovelace and Ada Lovelace agree in the initials.');
  await sees('Both work for Engines.');
  expect(await store.countLeads()).toBe(2);
});

test('two who turn out to have one picture come up, with the picture as the reason', async () => {
  const board = await open(['Ada Lovelace', 'linkedin:in/ada'], ['Ada Lovelace', 'linkedin:member/ACwAADemoAda00001']);
  await sees('Everybody is here once');
  for (const identity of ['linkedin:in/ada', 'linkedin:member/ACwAADemoAda00001'] as const) {
    await learn(store, { identities: [identity], facts: { avatar: 'licdn:D4E03AQDemo-Ada' } }, 'seen');
  }
  await board.refresh();
  await sees('1 likely duplicate');
  expect(sole().querySelector('h2')?.textContent).toBe('Almost certainly one person, 90%');
  await sees('Both have the same picture on LinkedIn.');
});

test('one person: joined in one go, and undo shows them again', async () => {
  await open(...ADA);
  await sees('1 likely duplicate');
  button('One person').click();
  await sees('Joined as Ada Lovelace');
  await sees('Everybody is here once');
  expect(await leads()).toEqual([['Ada Lovelace', 2]]);
  button('Undo').click();
  await sees('1 likely duplicate');
  expect(await leads()).toHaveLength(2);
});

test('two people: not asked again, and undo asks again', async () => {
  const board = await open(...ADA);
  await sees('1 likely duplicate');
  button('Two people').click();
  await sees('Kept as 2 people');
  await board.refresh();
  await sees('Everybody is here once');
  button('Undo').click();
  await sees('1 likely duplicate');
});

test('of many, those that are picked become one', async () => {
  await open(...JAN);
  await sees('1 likely duplicate');
  const boxes = [...sole().querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
  expect(boxes.map(({ checked }) => checked)).toEqual([true, true, true]);
  boxes[1]?.click();
  await sees('Join 2 of 3');
  boxes[2]?.click();
  await soon(() => expect(button('Join 1 of 3').disabled).toBe(true));
  boxes[2]?.click();
  await sees('Join 2 of 3');
  button('Join 2 of 3').click();
  await sees('Joined as Jan Müller');
  expect((await leads()).sort()).toEqual([
    ['Jan Mueller', 1],
    ['Jan Müller', 2],
  ]);
});

test('one can say that none of many is another', async () => {
  await open(...JAN);
  await sees('1 likely duplicate');
  button('3 different people').click();
  await sees('Kept as 3 people');
  await sees('Everybody is here once');
});

describe('by keys', () => {
  test('J and K move, Enter joins, N keeps apart, and the next one takes its place', async () => {
    await open(...JAN, ...ADA);
    await sees('2 likely duplicates');
    await soon(() => {
      if (document.activeElement === document.body) press('j');
      expect(document.activeElement).toBe(cards()[0]);
    });
    press('j');
    expect(document.activeElement).toBe(cards()[1]);
    press('ArrowUp');
    expect(document.activeElement).toBe(cards()[0]);
    press('k');
    expect(document.activeElement).toBe(cards()[0]);
    press('Enter');
    await sees('Joined as Jan Müller');
    await soon(() => expect(document.activeElement).toBe(sole()));
    press('n');
    await sees('Kept as 2 people');
    expect(await leads()).toHaveLength(3);
  });

  test('Enter on a button does what the button says', async () => {
    await open(...ADA);
    await sees('1 likely duplicate');
    button('Two people').focus();
    press('Enter');
    await sees('1 likely duplicate');
    expect(await leads()).toHaveLength(2);
  });
});

test('what could not be saved is asked again', async () => {
  await open(...ADA);
  await sees('1 likely duplicate');
  vi.spyOn(store, 'append').mockRejectedValueOnce(new Error('The disk is full.'));
  button('One person').click();
  await sees('The disk is full.');
  await sees('1 likely duplicate');
});

test('nobody twice: the room says what will be here', async () => {
  await open(['Ada Lovelace', 'email:ada@x.example'], ['Grace Hopper', 'email:grace@x.example']);
  await sees('Everybody is here once');
  await sees('nothing is joined by itself');
});
