import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Board } from './board.ts';

export const BoardContext = createContext<Board | null>(null);

/** The board that a room belongs to. Throws outside of one. */
export function useBoard(): Board {
  const board = useContext(BoardContext);
  if (!board) throw new Error('This room belongs into the dashboard.');
  return board;
}
