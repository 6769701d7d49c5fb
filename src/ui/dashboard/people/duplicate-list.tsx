import { useEffect, useRef, useState } from 'preact/hooks';
import { joinAll, keepApart } from '../../../store/deeds.ts';
import { nameOf } from '../../kit/group-view.ts';
import { useBoard } from '../board-context.ts';
import type { Duplicate, DuplicateBook } from './duplicate-book.ts';
import { DuplicateCard, type Verdict } from './duplicate-card.tsx';

const STEP = 20;
const TEXT = 'input:not([type="checkbox"]), textarea, select';
/** Where a key leads in the list. */
const STEPS: Readonly<Record<string, number>> = { j: 1, k: -1, ArrowDown: 1, ArrowUp: -1 };

interface Props {
  book: DuplicateBook;
  duplicates: readonly Duplicate[];
}

/** Duplicates to decide, one after the other: J and K or the arrows move, and what is decided gives way to the next one. */
export function DuplicateList({ book, duplicates }: Props) {
  const board = useBoard();
  const list = useRef<HTMLUListElement>(null);
  const [at, setAt] = useState(0);
  const [limit, setLimit] = useState(STEP);
  /** The next one takes the focus of one that was decided. */
  const moving = useRef(false);
  const shown = duplicates.slice(0, limit);
  const current = Math.min(at, shown.length - 1);
  const focus = (index: number): void => {
    const card = list.current?.querySelectorAll<HTMLElement>('.people-card')[index];
    card?.focus();
    card?.scrollIntoView({ block: 'nearest' });
  };

  useEffect(() => {
    if (!moving.current) return;
    moving.current = false;
    focus(current);
  }, [duplicates, current]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      const target = event.target instanceof Element ? event.target : null;
      const inside = list.current?.contains(target) ?? false;
      const isArrow = event.key.startsWith('Arrow');
      const step = STEPS[isArrow ? event.key : event.key.toLowerCase()];
      // Elsewhere arrows scroll.
      if (step === undefined || target?.closest(TEXT) || (isArrow && !inside)) return;
      event.preventDefault();
      focus(inside ? Math.max(0, Math.min(shown.length - 1, current + step)) : current);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [current, shown.length]);

  const decide = ({ key, people }: Duplicate, { one, leads }: Verdict): void => {
    const [first = '', ...others] = leads;
    const kept = people.find(({ id }) => id === first) ?? people[0];
    moving.current = list.current?.contains(document.activeElement) ?? false;
    const said = one ? `Joined as ${kept ? nameOf(kept) : 'one person'}` : `Kept as ${leads.length} people`;
    const { store } = board;
    void book.decide(key, () =>
      board.save(() => (one ? joinAll(store, first, others) : keepApart(store, leads)), said),
    );
  };
  return (
    <>
      <ul class="people-list" ref={list}>
        {shown.map((duplicate, index) => (
          <li key={duplicate.key}>
            <DuplicateCard
              duplicate={duplicate}
              isCurrent={index === current}
              onFocus={() => setAt(index)}
              onVerdict={(verdict) => decide(duplicate, verdict)}
            />
          </li>
        ))}
      </ul>
      {duplicates.length > limit && (
        <button type="button" class="button people-more" onClick={() => setLimit(limit + STEP)}>
          Show {Math.min(STEP, duplicates.length - limit)} more of {duplicates.length - limit}
        </button>
      )}
    </>
  );
}
