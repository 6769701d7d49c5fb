import { useEffect, useMemo } from 'preact/hooks';
import { Empty } from '../../kit/empty.tsx';
import { SearchProgress } from '../../kit/search-progress.tsx';
import { useBoard } from '../board-context.ts';
import { DuplicateBook } from './duplicate-book.ts';
import { DuplicateList } from './duplicate-list.tsx';

/** Leads that are probably one person, most certain first; a person decides about each. */
export function People() {
  const board = useBoard();
  const book = useMemo(() => new DuplicateBook(), []);
  const leads = board.leads.value;
  useEffect(() => {
    if (leads) book.read(leads).catch((cause: unknown) => board.said.fail(cause));
  }, [leads, book, board]);
  const duplicates = book.duplicates.value;
  const share = book.progress.value;
  if (!duplicates) return <SearchProgress text="Comparing your leads…" share={share} />;
  if (duplicates.length === 0) {
    return (
      <Empty
        icon="check"
        title="Everybody is here once"
        text="Leads that look like one person on two sites will be here side by side. You decide; nothing is joined by itself."
      />
    );
  }
  const count = duplicates.length === 1 ? '1 likely duplicate' : `${duplicates.length} likely duplicates`;
  return (
    <>
      <div class="toolbar">
        <p class="grow">
          {count}, most certain first.{' '}
          <span class="muted">Nothing is joined by itself, and all of it can be undone.</span>
        </p>
        <p class="muted people-keys">
          <kbd>J</kbd> <kbd>K</kbd> move · <kbd>Enter</kbd> one person · <kbd>N</kbd> different people
        </p>
      </div>
      <DuplicateList book={book} duplicates={duplicates} />
    </>
  );
}
