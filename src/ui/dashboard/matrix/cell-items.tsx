import { useState } from 'preact/hooks';
import type { AuditCell } from '../../../domain/audit.ts';
import { CHANNELS, type Channel, type ContentItem, hasText } from '../../../domain/content.ts';
import { CHANNEL_NAMES } from '../../kit/channels.ts';
import { Icon } from '../../kit/icons.tsx';
import { useTeam } from '../../kit/team.tsx';
import { languageName } from '../parts/language-name.ts';
import { hrefTo } from '../route.ts';

/** What there is to say in a cell, and for which channels it is written. */
export function CellItems({ cell }: { cell: AuditCell }) {
  const { workspace } = useTeam();
  const [picked, setPicked] = useState<Channel | ''>('');
  const found = workspace.personas.find(({ id }) => id === cell.persona)?.channels ?? [];
  const counts = CHANNELS.map((channel) => ({
    channel,
    count: cell.items.filter((item) => hasText(item, channel)).length,
  })).filter(({ channel, count }) => count > 0 || found.includes(channel));
  const shown = picked ? cell.items.filter((item) => hasText(item, picked)) : cell.items;
  return (
    <section class="matrix-part matrix-content" aria-labelledby="matrix-content">
      <h3 id="matrix-content">What to say</h3>
      {cell.items.length === 0 ? (
        <p class="muted">Nothing yet. What you add for this persona and stage is proposed to everybody who is here.</p>
      ) : (
        <fieldset class="matrix-channels">
          <legend class="unseen">Only with a text for</legend>
          {counts.map(({ channel, count }) => (
            <button
              key={channel}
              type="button"
              aria-pressed={picked === channel}
              disabled={count === 0}
              title={count === 0 ? `They are found here, but nothing is written for it` : undefined}
              onClick={() => setPicked(picked === channel ? '' : channel)}
            >
              {CHANNEL_NAMES[channel]} <b class="count">{count}</b>
            </button>
          ))}
        </fieldset>
      )}
      <ItemList cell={cell} items={shown} />
      {cell.moments.length > 0 && (
        <details>
          <summary>Kept for winning back ({cell.moments.length})</summary>
          <ItemList cell={cell} items={cell.moments} />
        </details>
      )}
    </section>
  );
}

function ItemList({ cell, items }: { cell: AuditCell; items: readonly ContentItem[] }) {
  return (
    <ul class="matrix-list">
      {items.map((item) => (
        <li key={item.id}>
          <a href={hrefTo('library', { item: item.id, journey: cell.stage, persona: cell.persona ?? '' })} dir="auto">
            {item.title}
          </a>
          <span class="muted">
            {item.type} · {item.depth} · {languageName(item.language)} ·{' '}
            {item.personas.length === 0 ? 'for everybody' : 'for them'}
            {cell.old.has(item.id) && (
              <span class="matrix-old">
                <Icon name="clock" size={12} /> {item.updated}
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
