import { Icon } from '../kit/icons.tsx';
import { usePanel } from './panel-context.ts';

/** Leads back to the page's list, when there is one to go back to. */
export function BackLink() {
  const panel = usePanel();
  const people = panel.link.page.value?.seen.length ?? 0;
  const isOpened = panel.where.opened.value !== null;
  if (!isOpened && people < 2) return null;
  return (
    <button type="button" class="back" onClick={() => panel.where.back()}>
      <Icon name="back" size={14} flip />
      {isOpened ? 'Back to the page' : `All ${people} people on this page`}
    </button>
  );
}
