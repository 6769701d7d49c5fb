import { Button, IconButton } from './button.tsx';
import { Icon } from './icons.tsx';

interface Props {
  /** What was saved. */
  text: string;
  /** Takes it back; absent when there is nothing to take back. */
  onUndo?: (() => void) | undefined;
  /** What the button says; it may take back an undo. */
  undoWord?: string;
  onClose: () => void;
}

/** Says that something is on disk, with the way back. Place it in a container with role `status`. */
export function SavedNotice({ text, onUndo, undoWord = 'Undo', onClose }: Props) {
  return (
    <div class="notice">
      <Icon name="check" />
      <p>{text}</p>
      {onUndo && (
        <Button kind="quiet" icon="undo" onClick={onUndo}>
          {undoWord}
        </Button>
      )}
      <IconButton icon="close" label="Close" onClick={onClose} />
    </div>
  );
}
