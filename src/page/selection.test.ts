import { expect, test } from 'vitest';
import { Selection } from './selection.ts';

const order = ['a', 'b', 'c', 'd', 'e'];

test('shift-click takes one in, and all between it and the next', () => {
  const selection = new Selection();
  selection.extend('b', order);
  selection.extend('d', order);
  expect([...selection.keys]).toEqual(['b', 'c', 'd']);
});

test('shift-click upwards selects the same range', () => {
  const selection = new Selection();
  selection.extend('d', order);
  selection.extend('b', order);
  expect([...selection.keys].sort()).toEqual(['b', 'c', 'd']);
});

test('shift-click on the same person again takes them out', () => {
  const selection = new Selection();
  selection.extend('b', order);
  selection.extend('b', order);
  expect([...selection.keys]).toEqual([]);
});

test('whoever leaves the page leaves the selection: one key never tags somebody out of sight', () => {
  const selection = new Selection();
  selection.set(['a', 'b', 'c']);
  selection.keep(new Map([['b', 1]]));
  expect([...selection.keys]).toEqual(['b']);
});
