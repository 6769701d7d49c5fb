// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { signal } from '@preact/signals';
import { IDBFactory } from 'fake-indexeddb';
import { render } from 'preact';
import { beforeEach, expect, test, vi } from 'vitest';
import { soon } from '../../../test/unit/soon.ts';
import { starterStore } from '../../../test/unit/starter-store.ts';
import { DEFAULT_MODELS } from '../../domain/workspace.ts';
import type { PanelOrder, Seen } from '../../messages/protocol.ts';
import { addLeads, tag } from '../../store/deeds.ts';
import { StoreError } from '../../store/errors.ts';
import type { Store } from '../../store/store.ts';
import { App } from './app.tsx';
import { pressKey } from './keys.ts';
import type { PanelPage } from './page-wire.ts';
import { Panel } from './panel-state.ts';

const seen = (name: string): Seen => {
  const identity = `email:${name.toLowerCase()}@x.example` as const;
  return { key: identity, identities: [identity], name, facts: { name }, badge: null, main: false, selected: false };
};
const [zoe, jo] = [seen('Zoe'), seen('Jo')];
const page = (change: Partial<PanelPage> = {}): PanelPage => ({
  site: 'linkedin',
  mode: 'panel',
  reading: 'read',
  page: 'list',
  seen: [zoe, jo],
  focus: null,
  canInsert: true,
  ...change,
});

/** The wire to a page that does nothing by itself. */
function fakeLink(first: PanelPage) {
  const orders: PanelOrder[] = [];
  const at = signal<PanelPage | null>(first);
  const link: Panel['link'] = {
    tab: signal({ id: 1, url: 'https://www.linkedin.com/feed/' }),
    page: at,
    wire: signal('open'),
    send: (order) => void orders.push(order),
    insert: async () => true,
    patch: (change) => {
      if (at.value) at.value = change(at.value);
    },
    look: async () => {},
  };
  return { link, orders, at };
}

let store: Store;
const announce = vi.fn();
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  store = starterStore();
  render(null, document.body);
  announce.mockClear();
});

function open(first: PanelPage) {
  const { link, orders, at } = fakeLink(first);
  const panel = new Panel(store, link, announce);
  render(<App panel={panel} access={signal(null)} />, document.body);
  return { panel, orders, at };
}

const screen = (): string => document.body.textContent ?? '';
const sees = (text: string | RegExp) => soon(() => expect(screen()).toMatch(text));
const press = (panel: Panel, key: string) => pressKey(panel, key, document.body, null);
const chip = (): string => document.querySelector('.who .chip')?.textContent ?? '';
function type(selector: string, text: string): void {
  const field = document.querySelector<HTMLTextAreaElement>(selector);
  if (!field) throw new Error(`no ${selector}`);
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

test('two keys make an unknown person a lead on both views, and say so once it is saved', async () => {
  const { panel } = open(page({ focus: zoe.key }));
  await sees('not a lead yet');
  press(panel, '3');
  press(panel, 'd');
  await sees('D Intent saved');
  await soon(() => expect(chip()).toBe('3·D'));
  expect(announce).toHaveBeenCalledTimes(2);
  expect((await store.lookup([zoe.identities]))[0]?.badge).toMatchObject({
    journey: { code: '3' },
    funnel: { code: 'D' },
  });
});

test('the same key twice, however fast, takes the stage off again', async () => {
  const { panel } = open(page({ focus: zoe.key }));
  await sees('not a lead yet');
  press(panel, '3');
  press(panel, '3');
  await sees('3 Requirements taken off');
  expect((await store.lookup([zoe.identities]))[0]?.badge?.journey).toBeUndefined();
});

test('a key typed into a text field tags nobody', async () => {
  const { panel } = open(page({ focus: zoe.key }));
  await sees('not a lead yet');
  expect(pressKey(panel, '3', document.querySelector('#find'), null)).toBe(false);
  expect(await store.countLeads()).toBe(0);
});

test('a note that cannot be saved stays in its box, with the reason above it', async () => {
  await addLeads(store, [zoe]);
  open(page({ focus: zoe.key }));
  await sees('Notes');
  vi.spyOn(store, 'append').mockRejectedValueOnce(new StoreError('full', 'The disk is full: nothing new was saved.'));
  type('.note-form textarea', 'Budget in March');
  await sees('Save note');
  document.querySelector<HTMLFormElement>('.note-form')?.requestSubmit();
  await sees('The disk is full');
  expect(document.querySelector('[role=alert]')?.textContent).toContain('The disk is full');
  expect(document.querySelector<HTMLTextAreaElement>('.note-form textarea')?.value).toBe('Budget in March');
  expect(screen()).not.toContain('Note saved');
});

test('a half-typed note waits while the panel follows the page to somebody else', async () => {
  await addLeads(store, [zoe, jo]);
  const { at } = open(page({ focus: zoe.key }));
  await soon(() => expect(document.querySelector('h1')?.textContent).toBe('Zoe'));
  type('.note-form textarea', 'Budget in');
  at.value = page({ focus: jo.key });
  await soon(() => expect(document.querySelector('h1')?.textContent).toBe('Jo'));
  expect(document.querySelector<HTMLTextAreaElement>('.note-form textarea')?.value).toBe('');
  at.value = page({ focus: zoe.key });
  await soon(() => expect(document.querySelector('h1')?.textContent).toBe('Zoe'));
  expect(document.querySelector<HTMLTextAreaElement>('.note-form textarea')?.value).toBe('Budget in');
});

test('a lead opened by hand stays until the page has somebody new in focus', async () => {
  const { leads } = await addLeads(store, [{ identities: ['email:far@x.example'], facts: { name: 'Far' } }, zoe]);
  const { panel, at } = open(page());
  const far = leads.find(({ name }) => name === 'Far');
  if (far) panel.where.openLead(far);
  await soon(() => expect(document.querySelector('h1')?.textContent).toBe('Far'));
  at.value = page({ canInsert: false });
  expect(document.querySelector('h1')?.textContent).toBe('Far');
  at.value = page({ focus: zoe.key });
  await soon(() => expect(document.querySelector('h1')?.textContent).toBe('Zoe'));
});

test('text for a lead opened by hand cannot be inserted while the page has another person in focus', async () => {
  const far = { identities: ['email:far@x.example'] as const, facts: { name: 'Far' } };
  const { leads } = await tag(store, [far], { view: 'journey', model: DEFAULT_MODELS.journey, stage: '3' });
  const { panel, at } = open(page());
  if (leads[0]) panel.where.openLead(leads[0]);
  const ways = (): string => document.querySelector('.cue-ways')?.textContent ?? '';
  await soon(() => expect(ways()).toMatch(/^InsertCopy/));
  at.value = page({ focus: zoe.key });
  await sees('not a lead yet');
  if (leads[0]) panel.where.openLead(leads[0]);
  await soon(() => expect(ways()).toMatch(/^Copy/));
});

test('going back shows the list, also when the page keeps its only record in focus', async () => {
  const { panel, orders, at } = open(page({ focus: zoe.key }));
  await sees('not a lead yet');
  press(panel, 'Escape');
  await sees('Not leads yet (2)');
  expect(orders).toContainEqual({ do: 'focus', key: null });
  at.value = page({ focus: zoe.key, canInsert: false });
  await sees('Not leads yet (2)');
});

test('the selected people are tagged by one key, and one undo takes all of it back', async () => {
  const { panel } = open(page({ seen: [zoe, jo].map((one) => ({ ...one, selected: true })) }));
  await sees('2 selected');
  press(panel, '2');
  await sees('2 people: 2 Solutions saved');
  expect([...document.querySelectorAll('.people .chip')].map((one) => one.textContent)).toEqual(['2·–', '2·–']);
  press(panel, 'z');
  await sees('Taken back for 2 people');
  expect(await store.countLeads()).toBe(0);
});

test('a broken page says what is missing and what still works, and shows nobody', async () => {
  open(page({ reading: 'broken', field: 'name', seen: [] }));
  await sees('This page has changed');
  expect(screen()).toMatch(/The name is missing.*find by name/i);
});

test('when the wire breaks, what was known stays, and the panel says that it is old', async () => {
  const { panel } = open(page());
  (panel.link.wire as ReturnType<typeof signal<string>>).value = 'closed';
  await sees('not connected');
  await sees(/Not leads yet \(2\)/);
});
