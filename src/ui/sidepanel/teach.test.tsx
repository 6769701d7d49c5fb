// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { signal } from '@preact/signals';
import { IDBFactory } from 'fake-indexeddb';
import { render } from 'preact';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeLink } from '../../../test/unit/fake-link.ts';
import { soon } from '../../../test/unit/soon.ts';
import { starterStore } from '../../../test/unit/starter-store.ts';
import { RECORD } from '../../../test/unit/taught-pages.ts';
import type { TeachOrder, TeachState } from '../../messages/teach.ts';
import type { Store } from '../../store/store.ts';
import type { PanelPage } from './page-wire.ts';

const { browser, wire } = vi.hoisted(() => {
  const wire = {
    orders: [] as unknown[],
    nudges: [] as unknown[],
    say: (_word: unknown): void => {},
    hangUp: (): void => {},
  };
  const port = {
    onMessage: { addListener: (heard: (word: unknown) => void) => (wire.say = heard) },
    onDisconnect: { addListener: (heard: () => void) => (wire.hangUp = heard) },
    postMessage: (order: unknown) => wire.orders.push(order),
    disconnect: () => {},
  };
  const tabs = {
    connect: () => port,
    query: async () => [{ id: 1, url: 'https://club.example/fellows/12' }],
    sendMessage: async (_tab: number, message: unknown) => void wire.nudges.push(message),
  };
  return {
    wire,
    browser: { tabs, scripting: { executeScript: async () => [] }, runtime: { getURL: (path: string) => path } },
  };
});
vi.mock('wxt/browser', () => ({ browser }));
const { App } = await import('./app.tsx');
const { Panel } = await import('./panel-state.ts');

const nobody = (change: Partial<PanelPage> = {}): PanelPage => ({
  site: 'taught',
  mode: 'chips',
  reading: 'unsupported',
  seen: [],
  focus: null,
  canInsert: false,
  ...change,
});
const step = (change: Partial<TeachState>): { state: TeachState } => ({
  state: { step: 'name', found: {}, people: [], count: 0, ...change },
});

let store: Store;
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  store = starterStore();
  wire.orders.length = 0;
  wire.nudges.length = 0;
  render(null, document.body);
});

function open(page: PanelPage): void {
  const panel = new Panel(store, fakeLink(page, 'https://club.example/fellows/12'), () => {});
  render(<App panel={panel} access={signal(null)} />, document.body);
}

const screen = (): string => document.body.textContent ?? '';
const sees = (text: string | RegExp) => soon(() => expect(screen()).toMatch(text));
function press(words: string): void {
  const button = [...document.querySelectorAll('button')].find((one) => one.textContent?.includes(words));
  if (!button) throw new Error(`no button ${words}`);
  button.click();
}

async function begin(): Promise<void> {
  open(nobody());
  await sees('Nobody has taught this page yet');
  press('Teach this page');
  await soon(() => expect(wire.orders).toContainEqual({ do: 'open', known: [] }));
  wire.say(step({}));
  await sees('Point at the name');
}

test('the panel says each step, what was found, and what went wrong', async () => {
  await begin();
  wire.say(step({ step: 'row', found: { name: 'Ada Beispiel' } }));
  await sees('Is there another person?');
  expect(screen()).toContain('Ada Beispiel');
  press('Only this person');
  expect(wire.orders.at(-1)).toEqual({ do: 'skip' } satisfies TeachOrder);
  wire.say(step({ step: 'email', found: { name: 'Ada Beispiel' }, wrong: 'Nothing here tells them apart.' }));
  await soon(() =>
    expect(document.querySelector('[role=alert]')?.textContent).toContain('Nothing here tells them apart.'),
  );
});

test('Escape in the panel steps back, and no other key reaches the person out of sight', async () => {
  await begin();
  const reached = vi.fn();
  document.addEventListener('keydown', reached);
  const key = (name: string) => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true }));
  await soon(() => {
    key('Escape');
    expect(wire.orders.at(-1)).toEqual({ do: 'back' });
  });
  reached.mockClear();
  key('3');
  expect(reached).not.toHaveBeenCalled();
  document.removeEventListener('keydown', reached);
});

test('Yes keeps the page, the open pages hear of it, and Undo forgets it', async () => {
  await begin();
  wire.say({ taught: RECORD });
  await sees('This page is learnt');
  const kept = async () => (await store.team()).workspace.taught;
  expect(await kept()).toEqual([RECORD]);
  expect(screen()).not.toContain('Step 1 of 6');
  await soon(() => expect(wire.nudges).toContainEqual({ nudge: 'settings' }));
  press('Undo');
  await soon(async () => expect(await kept()).toEqual([]));
});

test.each([
  ['of another site', { ...RECORD, origin: 'https://other.example' }],
  ['that makes no sense', { ...RECORD, anchors: { name: [{ find: 'a:has(b)' }] } }],
])('a page %s is not kept', async (_case, taught) => {
  await begin();
  wire.say({ taught });
  wire.say(step({ step: 'title' }));
  await sees('Point at the job title');
  expect((await store.team()).workspace.taught).toEqual([]);
});

test('a lesson ends with the page it is given in', async () => {
  await begin();
  wire.hangUp();
  await sees('Nobody has taught this page yet');
});

test.each([
  ['espo', true],
  ['linkedin', false],
])('a page of %s that has changed can be taught: %s', async (site, can) => {
  open(nobody({ site, reading: 'broken', page: 'record', field: 'name' }));
  await sees('This page has changed');
  expect(screen().includes('Teach this page')).toBe(can);
});
