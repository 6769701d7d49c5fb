import { expect, test } from 'vitest';
import { step } from './grid-step.ts';

const size = { rows: 3, columns: 4 };
const press = (key: string, ctrlKey = false) => ({ key, ctrlKey });

test.each([
  ['ArrowDown', { row: 2, column: 1 }],
  ['ArrowUp', { row: 0, column: 1 }],
  ['ArrowRight', { row: 1, column: 2 }],
  ['ArrowLeft', { row: 1, column: 0 }],
  ['Home', { row: 1, column: 0 }],
  ['End', { row: 1, column: 3 }],
])('%s moves one cell, or to the end of the row', (key, to) => {
  expect(step({ row: 1, column: 1 }, press(key), size, false)).toEqual(to);
});

test('with Ctrl, Home and End go to the first and the last cell', () => {
  expect(step({ row: 1, column: 1 }, press('Home', true), size, false)).toEqual({ row: 0, column: 0 });
  expect(step({ row: 1, column: 1 }, press('End', true), size, false)).toEqual({ row: 2, column: 3 });
});

test('at the edge the focus stays', () => {
  expect(step({ row: 0, column: 0 }, press('ArrowUp'), size, false)).toEqual({ row: 0, column: 0 });
  expect(step({ row: 2, column: 3 }, press('ArrowRight'), size, false)).toEqual({ row: 2, column: 3 });
});

test('from right to left the arrows go where they point', () => {
  expect(step({ row: 1, column: 1 }, press('ArrowLeft'), size, true)).toEqual({ row: 1, column: 2 });
  expect(step({ row: 1, column: 1 }, press('ArrowRight'), size, true)).toEqual({ row: 1, column: 0 });
});

test('other keys are for others', () => {
  expect(step({ row: 1, column: 1 }, press('Enter'), size, false)).toBeUndefined();
});
