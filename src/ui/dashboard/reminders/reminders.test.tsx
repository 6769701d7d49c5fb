// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { render } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { soon } from '../../../../test/unit/soon.ts';
import { starterStore } from '../../../../test/unit/starter-store.ts';
import type { Identity } from '../../../domain/identity.ts';
import type { Store } from '../../../store/store.ts';
import { Board } from '../board.ts';
import { Dashboard } from '../dashboard.tsx';
import { hrefTo, route, routeOf } from '../route.ts';

const DAY = 86_400_000;
let store: Store;
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  store = starterStore();
});
afterEach(() => {
  render(null, document.body);
  vi.restoreAllMocks();
});

/** Leads who were told to be in these stages, the last one so many days ago. */
function leads(told: Array<{ name: string; stages: string[]; days: number }>): Promise<unknown> {
  return store.append(() =>
    told.flatMap(({ name, stages, days }) => {
      const lead = crypto.randomUUID();
      const at = (step: number): number => Date.now() - (days + stages.length - step) * DAY;
      return [
        {
          type: 'lead.added' as const,
          lead,
          facts: { name, company: 'Nordwind GmbH' },
          identities: [`email:${name.toLowerCase()}@x.example` as Identity],
          at: at(0),
        },
        ...stages.map((stage, step) => ({
          type: 'stage.tagged' as const,
          lead,
          view: 'funnel' as const,
          model: 'sales-funnel',
          stage,
          at: at(step + 1),
        })),
      ];
    }),
  );
}
function open(isWide: boolean, only?: string): void {
  vi.spyOn(globalThis, 'matchMedia').mockReturnValue({
    matches: isWide,
    addEventListener: () => {},
    removeEventListener: () => {},
  } as unknown as MediaQueryList);
  route.value = routeOf(hrefTo('reminders', { only }));
  render(<Dashboard board={new Board(store, vi.fn())} />, document.body);
}
const texts = (selector: string) => [...document.querySelectorAll(selector)].map((one) => one.textContent);
const TOLD = [
  { name: 'Quirin', stages: ['D'], days: 300 },
  { name: 'Dora', stages: ['D', 'E', 'D'], days: 2 },
  { name: 'Frida', stages: ['D'], days: 1 },
];

test('a wide window shows a table with a body for each group, a narrow one the same as a list', async () => {
  await leads(TOLD);
  open(true);
  await soon(() => expect(texts('.due-table .due-name bdi')).toEqual(['Dora', 'Quirin']));
  expect(texts('.due-group')).toEqual(['Dropped out between D Intent and E Evaluation (1)', 'Quiet (1)']);
  open(false);
  render(null, document.body);
  open(false);
  await soon(() => expect(texts('.due .due-name bdi')).toEqual(['Dora', 'Quirin']));
  expect(texts('.due-table')).toEqual([]);
});

test('the address narrows the list to those between two stages', async () => {
  await leads(TOLD);
  open(true, 'funnel E D');
  await soon(() => expect(texts('.due-name bdi')).toEqual(['Dora']));
});

test('done takes the row away and leaves the focus with the next one', async () => {
  await leads(TOLD);
  open(true);
  await soon(() => expect(texts('.due-name bdi')).toEqual(['Dora', 'Quirin']));
  document.querySelector<HTMLButtonElement>('button[aria-label="Done: Dora"]')?.click();
  await soon(() => expect(texts('.due-name bdi')).toEqual(['Quirin']));
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Done: Quirin');
});

test('a long list shows its most pressing part, and more when asked', async () => {
  await leads(Array.from({ length: 40 }, (_, at) => ({ name: `Person${at}`, stages: ['D'], days: 100 + at })));
  open(true);
  await soon(() => expect(texts('.due-name bdi')).toHaveLength(25));
  expect(texts('.due-name bdi')[0]).toBe('Person39');
  document.querySelector<HTMLButtonElement>('.reminders-more')?.click();
  await soon(() => expect(texts('.due-name bdi')).toHaveLength(40));
});

test('nobody to win back is said so', async () => {
  open(true);
  await soon(() => expect(document.body.textContent).toContain('Nobody to win back'));
});
