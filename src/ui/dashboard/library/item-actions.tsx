import { Button } from '../../kit/button.tsx';
import { Icon } from '../../kit/icons.tsx';
import { useBoard } from '../board-context.ts';
import { libraryHref } from './address.ts';
import type { ItemDraft } from './item-draft.ts';

/** What can be done to a saved item besides writing on it. */
export function ItemActions({ draft, onRetired }: { draft: ItemDraft; onRetired: () => void }) {
  const board = useBoard();
  const { before } = draft;
  if (!before || draft.id === undefined) return null;
  const { retired, ...live } = before;
  const toggle = async (): Promise<void> => {
    const next = retired ? live : { ...before, retired: true };
    if (await board.saveContent([next], `${before.title} ${retired ? 'is back in use' : 'retired'}`)) onRetired();
  };
  return (
    <div class="library-actions">
      <a class="button quiet" href={libraryHref({ new: before.id })}>
        <Icon name="copy" size={14} />
        <span>Copy as new</span>
      </a>
      <Button kind="quiet" icon={retired ? 'undo' : 'close'} onClick={() => void toggle()}>
        {retired ? 'Bring back' : 'Retire'}
      </Button>
    </div>
  );
}
