import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { soon } from '../../../../test/unit/soon.ts';
import { starterStore } from '../../../../test/unit/starter-store.ts';
import type { ContentItem } from '../../../domain/content.ts';
import { starterContent } from '../../../store/starter.ts';
import { Board } from '../board.ts';
import { saveMany } from './save-many.ts';

const [first] = starterContent();
let board: Board;
let items: ContentItem[];
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  board = new Board(starterStore(), () => {});
  await soon(() => expect(board.items.value).not.toBeNull());
  if (!first) throw new Error('the starter has no content');
  // One that is known, and new ones.
  const made = Array.from({ length: 1100 }, (_, at): ContentItem => ({ ...first, id: `made-${at}` }));
  items = [{ ...first, title: 'Changed' }, ...made];
});

const said = (done: number): string => `${done} imported`;
const live = async () =>
  (await board.store.content()).filter(({ id, retired }) => id.startsWith('made') && !retired).length;
const title = async () => (await board.store.content()).find(({ id }) => id === first?.id)?.title;

test('many items are saved step by step, and taken back in one go', async () => {
  const steps: number[] = [];
  const onStep = (done: number): boolean => steps.push(done) > 0;
  expect(await saveMany(board, items, said, { onStep })).toBe(1101);
  expect([steps, await live(), await title()]).toEqual([[500, 1000, 1101], 1100, 'Changed']);
  expect(board.said.notice.value?.text).toBe('1101 imported');
  board.said.notice.value?.undo?.();
  await soon(async () => expect([await live(), await title()]).toEqual([0, first?.title]));
}, 30_000);

test('cancelled, it keeps what is saved and goes no further', async () => {
  expect(await saveMany(board, items, said, { onStep: () => false })).toBe(500);
  expect(await live()).toBe(499);
}, 30_000);

test('when the disk fails half-way, what was saved is kept, and it is said what happened', async () => {
  const failing = (): boolean => {
    vi.spyOn(board.store, 'append').mockRejectedValue(new Error('The disk is full.'));
    return true;
  };
  expect(await saveMany(board, items, said, { onStep: failing })).toBe(500);
  expect([await live(), board.said.error.value]).toEqual([499, 'The disk is full.']);
}, 30_000);
