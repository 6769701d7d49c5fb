// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { render } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { soon } from '../../../../test/unit/soon.ts';
import { starterStore } from '../../../../test/unit/starter-store.ts';
import { starterContent } from '../../../store/starter.ts';
import type { Store } from '../../../store/store.ts';
import { Board } from '../board.ts';
import { Dashboard } from '../dashboard.tsx';
import { followAddress } from '../route.ts';

followAddress();
let store: Store;
let board: Board;
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  store = starterStore();
});
afterEach(() => render(null, document.body));

const screen = (): string => document.querySelector('main')?.textContent ?? '';
const sees = (text: string | RegExp) => soon(() => expect(screen()).toMatch(text));
const go = (address: string): void => {
  location.hash = address;
  window.dispatchEvent(new Event('hashchange'));
};
async function open(address: string): Promise<void> {
  board = new Board(store, () => {});
  go(address);
  render(<Dashboard board={board} />, document.body);
  await soon(() => expect(document.querySelector('.library, .library-editor, .library-import')).toBeTruthy());
}
function find<T extends HTMLElement>(selector: string, text = ''): T {
  const found = [...document.querySelectorAll<T>(selector)].find((one) => one.textContent?.includes(text));
  if (!found) throw new Error(`no ${selector} ${text}`);
  return found;
}
function type(selector: string, text: string): void {
  const field = find<HTMLInputElement>(selector);
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
const press = (text: string): void => find('button', text).click();
const follow = (text: string): void => {
  const href = find<HTMLAnchorElement>('main a', text).getAttribute('href');
  go(href ?? '');
};
/** Once it is saved, the list is shown again. */
const isSaved = () => soon(() => expect(document.querySelector('.library')).toBeTruthy());
const noticed = (text: string) => soon(() => expect(board.said.notice.value?.text).toBe(text));
const titles = (): string[] => [...document.querySelectorAll('.library-what a')].map((link) => link.textContent ?? '');

test('the list finds what is looked for, and shows fifty at a time', async () => {
  await open('#/library');
  expect(titles()).toHaveLength(50);
  press('more');
  await soon(() => expect(titles().length).toBeGreaterThan(50));
  type('input[type="search"]', 'Anforderungsliste');
  await soon(() => expect(titles()).toEqual(['Anforderungsliste für das ganze Team']));
});

test('a link from the matrix narrows the list down, and taking a filter off widens it again', async () => {
  await open('#/library?journey=6&persona=procurement');
  const few = titles().length;
  expect(few).toBeGreaterThan(0);
  press('All');
  await soon(() => expect(titles().length).toBeGreaterThan(few));
});

test('an item is changed, saved, and taken back', async () => {
  await open('#/library?item=cost-of-waiting');
  type('[data-field="title"] input', 'A better title');
  press('Save');
  await isSaved();
  expect(board.said.notice.value?.text).toBe('A better title saved');
  const title = async () => (await store.content()).find(({ id }) => id === 'cost-of-waiting')?.title;
  expect(await title()).toBe('A better title');
  board.said.notice.value?.undo?.();
  await soon(async () => expect(await title()).toBe('What a problem costs while nobody owns it'));
});

test('what was typed is still there after a look at another room', async () => {
  await open('#/library?item=cost-of-waiting');
  type('[data-field="title"] input', 'Half a tit');
  go('#/models');
  await soon(() => expect(document.querySelector('.library-editor')).toBeNull());
  go('#/library');
  await sees('Not saved yet: Half a tit');
  follow('Half a tit');
  await soon(() => expect(find<HTMLInputElement>('[data-field="title"] input').value).toBe('Half a tit'));
});

test('what was begun for one gap does not come up for another', async () => {
  await open('#/library?new=1&journey=3');
  type('[data-field="title"] input', 'For requirements');
  go('#/library?new=1&journey=4');
  const pressed = () =>
    [...document.querySelectorAll('.library-picks [aria-pressed="true"]')].map((one) => one.textContent);
  await soon(() => expect(pressed()).toEqual(['4Supplier']));
  go('#/library');
  await sees('Not saved yet: For requirements');
  follow('For requirements');
  await soon(() => expect(pressed()).toEqual(['3Requirements']));
});

test('what was typed is kept when it cannot be saved', async () => {
  await open('#/library?item=cost-of-waiting');
  type('[data-field="title"] input', 'A better title');
  vi.spyOn(store, 'append').mockRejectedValue(new Error('The disk is full.'));
  press('Save');
  await sees('The disk is full.');
  expect(find<HTMLInputElement>('[data-field="title"] input').value).toBe('A better title');
});

test('a new item says what it lacks, then is saved with what the list was narrowed down to', async () => {
  await open('#/library?new=blank&journey=3&persona=procurement');
  press('Save');
  await sees('Give it a title.');
  type('[data-field="title"] input', 'Brand new');
  type('[data-field="summary"] textarea', 'About it');
  type('[data-field="type"] input', 'guide');
  await soon(() => expect(document.querySelector('[aria-invalid]')).toBeNull());
  press('Save');
  await isSaved();
  const made = (await store.content()).find(({ title }) => title === 'Brand new');
  expect(made).toMatchObject({ journey: ['3'], personas: ['procurement'], type: 'guide' });
});

test('a field is inserted where one writes, and the preview fills it or does without', async () => {
  await open('#/library?new=blank');
  const add = find<HTMLSelectElement>('.library-channels select');
  add.value = 'linkedin';
  add.dispatchEvent(new Event('change', { bubbles: true }));
  await soon(() => find('[data-field="replies.linkedin"] textarea'));
  type('[data-field="replies.linkedin"] textarea', 'Hi ');
  press('{{firstName}}');
  await soon(() =>
    expect(find<HTMLTextAreaElement>('[data-field="replies.linkedin"] textarea').value).toBe('Hi {{firstName}}'),
  );
  const previews = () =>
    [...document.querySelectorAll('.library-previews figure > :last-child')].map((one) => one.textContent);
  expect(previews()).toEqual(['Hi Zoë', 'Hi']);
});

test('an item is copied as a new one', async () => {
  await open('#/library?item=cost-of-waiting');
  follow('Copy as new');
  await soon(() => expect(location.hash).toContain('new=cost-of-waiting'));
  await soon(() => expect(document.querySelector('.library-actions')).toBeNull());
  press('Save');
  await isSaved();
  const both = (await store.content()).filter(({ title }) => title === 'What a problem costs while nobody owns it');
  expect(new Set(both.map(({ id }) => id)).size).toBe(2);
});

test('an item is retired, and brought back', async () => {
  await open('#/library?item=cost-of-waiting');
  const isRetired = async () => (await store.content()).find(({ id }) => id === 'cost-of-waiting')?.retired;
  press('Retire');
  await isSaved();
  expect(await isRetired()).toBe(true);
  go('#/library?item=cost-of-waiting');
  await sees('Bring back');
  press('Bring back');
  await isSaved();
  expect(await isRetired()).toBeUndefined();
});

test('the starter examples are retired in one go, and come back in one go', async () => {
  await open('#/library');
  const live = async () => (await store.content()).filter(({ retired }) => !retired).length;
  const all = await live();
  press('Retire the starter examples');
  const placeholders = starterContent().filter(({ url }) => url).length;
  await noticed(`${placeholders} starter examples retired`);
  expect(await live()).toBe(all - placeholders);
  board.said.notice.value?.undo?.();
  await noticed('Taken back');
  expect(await live()).toBe(all);
}, 20_000);

test('a sheet is read, put right, and its good rows are saved; the others stay to be copied', async () => {
  await open('#/library?import=sheet');
  const rows = [
    'Titel\tWas\tWorum',
    'Piece one\tguide\tAbout one',
    '\tguide\tNobody',
    'Week by week: your start with us\t\tNew words',
  ];
  type('textarea', rows.join('\n'));
  await soon(() => expect(find<HTMLButtonElement>('button', 'Read the cells').disabled).toBe(false));
  press('Read the cells');
  await sees('1 update · 2 to put right');
  const column = find<HTMLSelectElement>('select[aria-label="What Was is taken for"]');
  column.value = 'type';
  column.dispatchEvent(new Event('change', { bubbles: true }));
  await sees('1 new · 1 update · 1 to put right');
  expect(screen()).toMatch(/Row 3\s*Title: Give it a title/);
  press('Save 2 items');
  await soon(async () => {
    const items = await store.content();
    expect(items.find(({ title }) => title === 'Piece one')).toMatchObject({ type: 'guide', summary: 'About one' });
    expect(items.find(({ id }) => id === 'week-by-week')).toMatchObject({
      type: 'onboarding plan',
      summary: 'New words',
    });
  });
  await soon(() => expect(document.querySelector('.library-becomes')).toBeNull());
  expect(screen()).toContain('1 to put right');
});
