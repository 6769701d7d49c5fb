import { IconButton } from './button.tsx';
import { Icon } from './icons.tsx';

/** What went wrong, in words that say what was kept and what to do. */
export function ErrorBanner({ text, onClose }: { text: string; onClose?: () => void }) {
  return (
    <div class="banner" role="alert">
      <Icon name="warn" />
      <p>{text}</p>
      {onClose && <IconButton icon="close" label="Close" onClick={onClose} />}
    </div>
  );
}
