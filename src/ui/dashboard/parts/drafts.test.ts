// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { Board } from '../board.ts';
import { draftsIn } from './drafts.ts';

const isAsked = (): boolean => !dispatchEvent(new Event('beforeunload', { cancelable: true }));

test('the browser asks before the page is closed as long as anything is not saved, in whichever room', () => {
  const board = {} as Board;
  const [letters, notes] = [draftsIn<string>()(board), draftsIn<number>()(board)];
  expect(isAsked()).toBe(false);
  letters.keep('a', 'Dear');
  notes.keep('a', 1);
  letters.drop('a');
  expect(isAsked()).toBe(true);
  notes.drop('a');
  expect(isAsked()).toBe(false);
});

test('what was typed is there again when the room is opened anew, and only there', () => {
  const lettersOf = draftsIn<string>();
  const board = {} as Board;
  lettersOf(board).keep('a', 'Dear');
  expect(lettersOf(board).all).toEqual({ a: 'Dear' });
  expect(lettersOf({} as Board).newest('a')).toBeUndefined();
  lettersOf(board).drop('a');
});
