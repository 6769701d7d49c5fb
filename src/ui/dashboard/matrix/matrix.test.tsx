// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { render } from 'preact';
import { beforeEach, expect, test, vi } from 'vitest';
import { soon } from '../../../../test/unit/soon.ts';
import { starterStore } from '../../../../test/unit/starter-store.ts';
import { loadSamples } from '../../../store/samples.ts';
import type { Store } from '../../../store/store.ts';
import { TeamContext } from '../../kit/team.tsx';
import { Board } from '../board.ts';
import { BoardContext } from '../board-context.ts';
import { followAddress, route, routeOf } from '../route.ts';
import { Matrix } from './matrix.tsx';

let store: Store;
let board: Board;
followAddress();

beforeEach(async () => {
  // Content grows old: all is seen on the day it was written for.
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-20T12:00:00Z') });
  globalThis.indexedDB = new IDBFactory();
  store = starterStore();
  render(null, document.body);
  await loadSamples(store);
});

function Room() {
  return (
    <BoardContext.Provider value={board}>
      <TeamContext.Provider value={board.team.value}>{board.team.value && <Matrix />}</TeamContext.Provider>
    </BoardContext.Provider>
  );
}

/** Opens the room with everything read. */
async function open(hash = '#/matrix', width = 1280): Promise<void> {
  (window as unknown as { happyDOM: { setViewport(to: { width: number }): void } }).happyDOM.setViewport({ width });
  location.hash = hash;
  route.value = routeOf(hash);
  board = new Board(store, () => {});
  render(<Room />, document.body);
  await sees('Gaps first');
}

const screen = (): string => document.body.textContent ?? '';
const sees = (text: string | RegExp) => soon(() => expect(screen()).toMatch(text));
const all = <E extends HTMLElement = HTMLElement>(selector: string): E[] => [...document.querySelectorAll<E>(selector)];
const cell = (id: string): HTMLElement => {
  const found = all(`[data-cell="${id}"]`)[0];
  if (!found) throw new Error(`no cell ${id}`);
  return found;
};
const called = (name: string | RegExp): HTMLElement => {
  const found = all('button, a, summary').find((element) =>
    (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().match(name),
  );
  if (!found) throw new Error(`nothing is called ${name}`);
  return found;
};
const press = (key: string): void => {
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
};

test('the grid is one tab stop, and arrows move in it', async () => {
  await open();
  expect(all('.matrix-grid [data-cell]')).toHaveLength(42);
  const stops = () => all('.matrix-grid [tabindex="0"]').map(({ dataset }) => dataset.cell);
  expect(stops()).toEqual(['economic-buyer/1']);
  cell('economic-buyer/1').focus();
  press('ArrowRight');
  press('ArrowDown');
  expect(document.activeElement).toBe(cell('household-buyer/2'));
  await soon(() => expect(stops()).toEqual(['household-buyer/2']));
});

test('a cell tells its items, who waits and what is missing, in words', async () => {
  await open();
  expect(cell('procurement/5').textContent).toMatch(
    /^Procurement at 5 Validation: \d+ items, 2 leads, gap: No Chinese$/,
  );
});

test('an opened cell shows content with the way to its editor, leads, plays and needs; Escape goes back to the cell', async () => {
  await open();
  cell('procurement/5').click();
  await soon(() => expect(all('.matrix-open')).toHaveLength(1));
  const section = all('.matrix-open')[0];
  expect(section?.textContent).toMatch('Missing: nothing in Chinese; 2 leads wait.');
  expect(section?.textContent).toMatch(/Zielonybór Transport/);
  expect(section?.textContent).toMatch(/Gatekeeper: must approve the next step/);
  expect(section?.textContent).toMatch(/Fair comparison/);
  expect(called(/^The price list/).getAttribute('href')).toMatch(/^#\/library\?item=.+&journey=5&persona=procurement$/);
  await soon(() => expect(document.activeElement?.id).toBe('matrix-open'));
  press('Escape');
  await soon(() => expect(all('.matrix-open')).toHaveLength(0));
  expect(document.activeElement).toBe(cell('procurement/5'));
});

test('a channel leaves only what is written for it', async () => {
  await open('#/matrix?persona=procurement&stage=5');
  const items = () => all('.matrix-content > .matrix-list > li').length;
  const before = items();
  const phone = called(/^Phone/);
  phone.click();
  await soon(() => expect(items()).toBe(Number(phone.querySelector('.count')?.textContent)));
  expect(items()).toBeLessThan(before);
});

test('the first gap has leads in it, and leads to a new item with the cell and the language filled in', async () => {
  await open();
  const [first] = all('.matrix-line');
  expect(first?.textContent).toMatch('Procurement at 5 Validation: nothing in Chinese, 1 lead waits.');
  expect(first?.querySelector('a[aria-label^="Add content"]')?.getAttribute('href')).toBe(
    '#/library?new=1&journey=5&persona=procurement&language=zh',
  );
  first?.querySelector<HTMLElement>('a[aria-label^="See the leads"]')?.click();
  await soon(() => expect(document.activeElement?.textContent?.trim()).toBe('Who waits'));
});

test('narrowed down to a language, what is missing is missing in that language', async () => {
  await open();
  const select = all<HTMLSelectElement>('select')[0];
  if (!select) throw new Error('no languages');
  select.value = 'de';
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await soon(() => expect(cell('procurement/6').textContent).toMatch('0 items, gap: No German'));
  expect(location.hash).toBe('#/matrix?language=de');
});

test('where there is no room for a grid, it is a list by stage', async () => {
  await open('#/matrix', 320);
  expect(all('table')).toEqual([]);
  expect(all('.matrix-stages > li')).toHaveLength(6);
  const unfolded = all('.matrix-stages details[open] .matrix-stage-name').map(({ textContent }) => textContent);
  expect(unfolded).toEqual(['2 Solutions', '5 Validation', '6 Consensus']);
});

test('a play is added to a cell, found there, and retired with a way back', async () => {
  await open('#/matrix?persona=procurement&stage=4');
  called(/^Add a play$/).click();
  await sees('Name of the play');
  called(/^Save$/).click();
  await sees('Give the play a name.');
  const write = (field: string, text: string): void => {
    const control = all<HTMLInputElement>(`[data-field="${field}"] :is(input, textarea)`)[0];
    if (!control) throw new Error(`no field ${field}`);
    control.value = text;
    control.dispatchEvent(new Event('input', { bubbles: true }));
  };
  write('name', 'Price check');
  await sees('Write at least one step.');
  write('steps', 'Ask for the range\nSend the list');
  await soon(() => expect(screen()).not.toMatch('Write at least one step.'));
  called(/^Save$/).click();
  await soon(() => expect(all('.matrix-play bdi').map((name) => name.textContent)).toContain('Price check'));
  expect(board.team.value?.workspace.plays.find(({ name }) => name === 'Price check')).toMatchObject({
    personas: ['procurement'],
    model: 'buyers-journey',
    stages: ['4'],
    steps: ['Ask for the range', 'Send the list'],
  });
  called(/^Retire Price check$/).click();
  await soon(() => expect(screen()).not.toMatch('Price check'));
  board.said.notice.value?.undo?.();
  await sees('Price check');
});
