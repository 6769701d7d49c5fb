// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { render } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { soon } from '../../../../test/unit/soon.ts';
import { starterStore } from '../../../../test/unit/starter-store.ts';
import type { Identity } from '../../../domain/identity.ts';
import { DEFAULT_MODELS } from '../../../domain/workspace.ts';
import { edit, logTouchpoint, tag } from '../../../store/deeds.ts';
import type { Store } from '../../../store/store.ts';
import { Board } from '../board.ts';
import { Dashboard } from '../dashboard.tsx';
import { hrefTo, route, routeOf } from '../route.ts';

let store: Store;
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  store = starterStore();
});
afterEach(() => render(null, document.body));

async function lead(name: string, company: string, persona: string, stage = '4') {
  const target = { identities: [`email:${name.toLowerCase()}@x.example` as Identity], facts: { name, company } };
  const { leads } = await tag(store, [target], { view: 'journey', model: DEFAULT_MODELS.journey, stage });
  const id = leads[0]?.id ?? '';
  if (persona) await edit(store, id, { persona });
  return id;
}
function open(account?: string): void {
  route.value = routeOf(hrefTo('accounts', { account }));
  render(<Dashboard board={new Board(store, vi.fn())} />, document.body);
}
const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
const texts = (selector: string) => all(selector).map((one) => one.textContent);
const sees = (text: string) => soon(() => expect(document.body.textContent).toContain(text));
function choose(selector: string, value: string): void {
  const select = document.querySelector<HTMLSelectElement>(selector);
  if (!select) throw new Error(`no ${selector}`);
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}
const cell = (name: string, stage: string) => `.grid-select[aria-label="What ${name} does at ${stage}"]`;

test('companies that cannot move on come first, and one is found by its people', async () => {
  await lead('Ada', 'Almgren AB', 'technical-evaluator');
  await lead('Pia', 'Almgren AB', 'economic-buyer', '4');
  await lead('Kim', 'Zeta GmbH', 'procurement');
  open();
  await soon(() => expect(texts('.accounts-table tbody th')).toEqual(['Zeta GmbH', 'Almgren AB']));
  await sees('Nobody here leads Supplier');
  const search = document.querySelector<HTMLInputElement>('input[type=search]');
  if (!search) throw new Error('no search box');
  search.value = 'pia';
  search.dispatchEvent(new Event('input', { bubbles: true }));
  await soon(() => expect(texts('.accounts-table tbody th')).toEqual(['Almgren AB']));
});

test('what somebody does at a stage is chosen in the grid, seen at once, and taken back by undo', async () => {
  const kim = await lead('Kim', 'Zeta GmbH', 'procurement');
  open('zeta gmbh');
  await sees('1 person, at 4 Supplier');
  choose(cell('Kim', '4 Supplier'), 'driver');
  await sees('Kim at Supplier: leads it');
  await soon(() =>
    expect(document.querySelector(cell('Kim', '4 Supplier'))?.parentElement?.className).toBe(
      'grid-role driver by-hand',
    ),
  );
  expect((await store.lead(kim))?.roles).toEqual({ 'buyers-journey/4': 'driver' });
  all('.notice button')
    .find(({ textContent }) => textContent === 'Undo')
    ?.click();
  await soon(async () => expect((await store.lead(kim))?.roles).toEqual({}));
});

test('what was shared with each is listed; who approves and has seen nothing is written to next', async () => {
  const ada = await lead('Ada', 'Zeta GmbH', 'technical-evaluator');
  const kim = await lead('Kim', 'Zeta GmbH', 'procurement');
  const item = (await store.content())[0];
  await logTouchpoint(store, ada, { kind: 'share', direction: 'out', content: item?.id ?? '' });
  open('zeta gmbh');
  await sees('Write to Kim, who must approve the next step');
  expect(texts('.grid-shared')).toEqual([expect.stringContaining(item?.title ?? 'a title')]);
  await logTouchpoint(store, kim, { kind: 'share', direction: 'out', content: item?.id ?? '' });
  open('zeta gmbh');
  await soon(() => expect(document.body.textContent).toContain('Write to Ada, who leads this stage'));
  expect(document.body.textContent).not.toContain('Kim has a say');
});

test('a company whose gatekeeper has seen nothing comes before one whose gatekeeper has', async () => {
  const item = (await store.content())[0];
  await lead('Ada', 'Almgren AB', 'technical-evaluator');
  const kim = await lead('Kim', 'Almgren AB', 'procurement');
  await lead('Bob', 'Zeta GmbH', 'technical-evaluator');
  await lead('Lea', 'Zeta GmbH', 'procurement');
  await logTouchpoint(store, kim, { kind: 'share', direction: 'out', content: item?.id ?? '' });
  open();
  await soon(() => expect(texts('.accounts-table tbody th')).toEqual(['Zeta GmbH', 'Almgren AB']));
  await sees('Lea has a say');
});

test('a company that is gone leads to the others', async () => {
  await lead('Kim', 'Zeta GmbH', 'procurement');
  open('gone');
  await sees('There is nobody of that company any more');
  expect(texts('.accounts-table tbody th')).toEqual(['Zeta GmbH']);
});

test('without companies the room says what will be here', async () => {
  open();
  await sees('No companies yet');
});
