import { useMemo } from 'preact/hooks';
import type { ContentItem } from '../../../domain/content.ts';
import { Button } from '../../kit/button.tsx';
import { Icon } from '../../kit/icons.tsx';
import { useBoard } from '../board-context.ts';
import { isPlaceholder } from './placeholder.ts';
import { saveMany } from './save-many.ts';

/** Says that examples lead nowhere, and retires them in one go. */
export function StarterNote({ items }: { items: readonly ContentItem[] }) {
  const board = useBoard();
  const examples = useMemo(() => items.filter((item) => !item.retired && isPlaceholder(item.url)), [items]);
  const count = examples.length;
  if (count === 0) return null;
  const retire = () =>
    saveMany(
      board,
      examples.map((item) => ({ ...item, retired: true })),
      (done) => `${done} starter ${done === 1 ? 'example' : 'examples'} retired`,
    );
  return (
    <p class="library-note">
      <Icon name="info" />
      <span>
        {count === 1 ? '1 item is a starter example' : `${count} items are starter examples`} whose address is a
        placeholder. Retire them once you have your own.
      </span>
      <Button kind="quiet" onClick={() => void retire()}>
        Retire the starter examples
      </Button>
    </p>
  );
}
