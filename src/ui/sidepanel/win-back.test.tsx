// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { signal } from '@preact/signals';
import { IDBFactory } from 'fake-indexeddb';
import { render } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { soon } from '../../../test/unit/soon.ts';
import { starterStore } from '../../../test/unit/starter-store.ts';
import type { Identity } from '../../domain/identity.ts';
import type { Draft, Store } from '../../store/store.ts';
import { App } from './app.tsx';
import { listenForKeys } from './keys.ts';
import type { PanelPage } from './page-wire.ts';
import { Panel } from './panel-state.ts';

const DAY = 86_400_000;
const LEADS = {
  quiet: '018f0000-0000-7000-8000-000000000001',
  dropped: '018f0000-0000-7000-8000-000000000002',
  fresh: '018f0000-0000-7000-8000-000000000003',
};

let store: Store;
const copied: string[] = [];
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  store = starterStore();
  copied.length = 0;
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => void copied.push(text));
  const told = (lead: string, name: string, stages: Array<[string, number]>): Draft[] => [
    {
      type: 'lead.added',
      lead,
      facts: { name, title: 'Head of Procurement', company: 'Nordwind GmbH' },
      identities: [`email:${name.toLowerCase()}@x.example` as Identity],
      at: Date.now() - 400 * DAY,
    },
    ...stages.map(
      ([stage, days]): Draft => ({
        type: 'stage.tagged',
        lead,
        view: 'funnel',
        model: 'sales-funnel',
        stage,
        at: Date.now() - days * DAY,
      }),
    ),
  ];
  await store.append(() => [
    ...told(LEADS.quiet, 'Quirin', [['D', 300]]),
    ...told(LEADS.dropped, 'Dora', [
      ['E', 20],
      ['D', 2],
    ]),
    ...told(LEADS.fresh, 'Frida', [['D', 1]]),
  ]);
  await store.append(() => [
    { type: 'lead.edited', lead: LEADS.dropped, facts: { deal: { amount: 9000, currency: 'EUR' } } },
  ]);
});
afterEach(() => {
  render(null, document.body);
  vi.restoreAllMocks();
});

function open(first: PanelPage | null = null) {
  const page = signal(first);
  const link: Panel['link'] = {
    tab: signal({ id: 1, url: 'https://www.linkedin.com/feed/' }),
    page,
    wire: signal('open'),
    send: () => {},
    insert: async () => true,
    patch: (change) => {
      if (page.value) page.value = change(page.value);
    },
    look: async () => {},
  };
  const panel = new Panel(store, link, vi.fn());
  render(<App panel={panel} access={signal({ kind: 'foreign' })} />, document.body);
  return { panel, page };
}

const screen = (): string => document.body.textContent ?? '';
const sees = (text: string | RegExp) => soon(() => expect(screen()).toMatch(text));
const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
const rows = () => all('.due .person-name').map((name) => name.textContent);
const button = (text: string | RegExp, within: ParentNode = document) => {
  const found = [...within.querySelectorAll('button')].find((one) =>
    (one.getAttribute('aria-label') ?? one.textContent ?? '').match(text),
  );
  if (!found) throw new Error(`no button ${text}`);
  return found;
};
async function openList() {
  const opened = open();
  await soon(() => button('Win back: 2 leads'));
  button('Win back: 2 leads').click();
  await soon(() => expect(rows()).toHaveLength(2));
  return opened;
}

test('who dropped out or went quiet is listed with the reason and one thing to send, the larger deal first', async () => {
  await openList();
  expect(rows()).toEqual(['Dora', 'Quirin']);
  expect(all('.win-back h2').map((head) => head.textContent)).toEqual([
    'Dropped out between D Intent and E Evaluation (1)',
    'Quiet (1)',
  ]);
  expect(screen()).toMatch(/Stepped back from Evaluation to Intent/);
  await soon(() => expect(all('.best-cue-title')).toHaveLength(2));
});

test('the empty page leads to the list, too', async () => {
  open();
  await sees('2 leads to win back');
  button('2 leads to win back').click();
  await soon(() => expect(rows()).toEqual(['Dora', 'Quirin']));
});

test('one choice leaves those who dropped out between the same two stages', async () => {
  await openList();
  const filter = document.querySelector<HTMLSelectElement>('.due-filter');
  if (!filter) throw new Error('no filter');
  expect([...filter.options].map(({ text }) => text)).toEqual([
    'All (2)',
    'Dropped out between D Intent and E Evaluation (1)',
    'Quiet (1)',
  ]);
  filter.value = 'quiet';
  filter.dispatchEvent(new Event('change', { bubbles: true }));
  await soon(() => expect(rows()).toEqual(['Quirin']));
});

test('copying takes the text that fits, logs it as shared, and the suggestion stays until the list is left', async () => {
  await openList();
  await soon(() => expect(all('.best-cue-title')).toHaveLength(2));
  const title = all('.best-cue-title')[0]?.textContent;
  button('Copy for E-mail').click();
  await sees('Text copied, logged as shared');
  expect(copied[0]).toContain('Dora');
  const shared = (await store.history(LEADS.dropped))
    .map(({ event }) => event)
    .find(({ type }) => type === 'touchpoint.logged');
  expect(shared).toMatchObject({ kind: 'share', direction: 'out', channel: 'email' });
  await sees('Copy again');
  expect(all('.best-cue-title')[0]?.textContent).toBe(title);
  expect(rows()).toEqual(['Dora', 'Quirin']);
});

test('when the browser refuses to copy, nothing is logged', async () => {
  await openList();
  vi.mocked(navigator.clipboard.writeText).mockRejectedValueOnce(new Error('no'));
  await soon(() => expect(all('.best-cue-title')).toHaveLength(2));
  button('Copy for E-mail').click();
  await sees('did not let us copy');
  expect((await store.history(LEADS.dropped)).some(({ event }) => event.type === 'touchpoint.logged')).toBe(false);
});

test('done takes a lead off the list, and undo puts them back', async () => {
  await openList();
  button('Done: Dora').click();
  await soon(() => expect(rows()).toEqual(['Quirin']));
  button('Undo').click();
  await soon(() => expect(rows()).toEqual(['Dora', 'Quirin']));
});

test('a lead can wait a week, a month, or until a day', async () => {
  await openList();
  button('Snooze Quirin').click();
  await soon(() => button('1 week'));
  expect(button('Until then').disabled).toBe(true);
  button('1 week').click();
  await soon(() => expect(rows()).toEqual(['Dora']));
  const days = ((await store.lead(LEADS.quiet))?.snoozed ?? 0) - Date.now();
  expect(Math.round(days / DAY)).toBe(7);
  button('Undo').click();
  await soon(() => expect(rows()).toEqual(['Dora', 'Quirin']));
});

test('keys do not tag the person who is out of sight while the list is shown, and Escape brings them back', async () => {
  const seen = {
    key: 'email:frida@x.example',
    identities: ['email:frida@x.example'] as Identity[],
    name: 'Frida',
    facts: { name: 'Frida' },
    badge: null,
    main: false,
    selected: false,
  };
  const page: PanelPage = {
    site: 'linkedin',
    mode: 'panel',
    reading: 'read',
    page: 'record',
    seen: [seen],
    focus: seen.key,
    canInsert: false,
  };
  const { panel } = open(page);
  listenForKeys(panel);
  await soon(() => expect(document.querySelector('h1')?.textContent).toBe('Frida'));
  await soon(() => button('Win back: 2 leads'));
  button('Win back: 2 leads').click();
  await soon(() => expect(rows()).toHaveLength(2));
  const press = (key: string) =>
    document
      .querySelector('.win-back')
      ?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  press('e');
  press('Escape');
  await soon(() => expect(document.querySelector('h1')?.textContent).toBe('Frida'));
  expect((await store.lead(LEADS.fresh))?.tracks['']?.marks['sales-funnel']?.stage).toBe('D');
});

test('opening somebody of the list shows them, and so does opening them again', async () => {
  await openList();
  all('.due .person')[1]?.click();
  await soon(() => expect(document.querySelector('h1')?.textContent).toBe('Quirin'));
  button('Win back: 2 leads').click();
  await soon(() => expect(rows()).toHaveLength(2));
  all('.due .person')[1]?.click();
  await soon(() => expect(document.querySelector('h1')?.textContent).toBe('Quirin'));
});
