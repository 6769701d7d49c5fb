import type { ContentItem } from '../../../domain/content.ts';
import { Icon } from '../../kit/icons.tsx';
import { useBoard } from '../board-context.ts';
import { itemDrafts } from './drafts.ts';

/** What was begun and not saved yet. */
export function Drafts({ items }: { items: readonly ContentItem[] }) {
  const drafts = Object.entries(itemDrafts(useBoard()).all);
  if (drafts.length === 0) return null;
  return (
    <p class="library-note">
      <Icon name="edit" />
      <span>
        Not saved yet:{' '}
        {drafts.map(([key, { title, id }], at) => (
          <span key={key}>
            {at > 0 && ', '}
            <a href={key}>
              <bdi>{title || items.find((item) => item.id === id)?.title || 'a new item'}</bdi>
            </a>
          </span>
        ))}
      </span>
    </p>
  );
}
