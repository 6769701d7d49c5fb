import type { Seen } from '../../messages/protocol.ts';
import { IconButton } from '../kit/button.tsx';
import { Chip } from '../kit/chip.tsx';
import { usePanel } from './panel-context.ts';

/** A person of the page's list: select, open, show on the page. */
export function PersonRow({ seen, onToggle }: { seen: Seen; onToggle: (key: string) => void }) {
  const panel = usePanel();
  const role = [seen.facts.title, seen.facts.company].filter(Boolean).join(' · ');
  return (
    <li class={seen.selected ? 'person-row selected' : 'person-row'}>
      <label class="tick">
        <input
          type="checkbox"
          checked={seen.selected}
          aria-label={`Select ${seen.name}`}
          onChange={() => onToggle(seen.key)}
        />
      </label>
      <button type="button" class="person" onClick={() => panel.where.focus(seen.key)}>
        <span class="person-text">
          <bdi class="person-name">{seen.name}</bdi>
          {role && <bdi class="person-role">{role}</bdi>}
        </span>
      </button>
      <IconButton
        icon="target"
        label={`Show ${seen.name} on the page`}
        onClick={() => panel.link.send({ do: 'reveal', key: seen.key })}
      />
      {seen.badge ? <Chip badge={seen.badge} /> : <span class="chip-none" />}
    </li>
  );
}
