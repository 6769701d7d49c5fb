import { Button } from '../kit/button.tsx';
import { Icon } from '../kit/icons.tsx';
import { useWinBack } from './win-back-state.ts';

/** Opens and closes the win-back list; tells how many are on it. */
export function WinBackButton() {
  const { list, isOpen } = useWinBack();
  const count = list.dues.value?.length ?? 0;
  const label = count === 0 ? 'Win back' : `Win back: ${count === 1 ? '1 lead' : `${count} leads`}`;
  return (
    <button
      type="button"
      class="icon-button win-back-button"
      aria-label={label}
      title={label}
      aria-pressed={isOpen.value}
      onClick={() => (isOpen.value = !isOpen.value)}
    >
      <Icon name="clock" />
      {count > 0 && <span class="win-back-count">{count > 99 ? '99+' : count}</span>}
    </button>
  );
}

/** Leads from an empty place to the win-back list; nothing when nobody is on it. */
export function WinBackLink() {
  const { list, isOpen } = useWinBack();
  const count = list.dues.value?.length ?? 0;
  if (count === 0) return null;
  return (
    <Button icon="clock" onClick={() => (isOpen.value = true)}>
      {count === 1 ? '1 lead to win back' : `${count} leads to win back`}
    </Button>
  );
}
