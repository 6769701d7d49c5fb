import { useState } from 'preact/hooks';
import type { Seen } from '../../messages/protocol.ts';
import { Empty } from '../kit/empty.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { filterPeople } from './list-filter.ts';
import { usePanel } from './panel-context.ts';
import { PersonRow } from './person-row.tsx';
import { StageFilter } from './stage-filter.tsx';
import { selectedPeople } from './tagging.ts';

const STEP = 200;

/** The people of this page: leads with their chips first, then those who are none yet. */
export function PageList({ people }: { people: readonly Seen[] }) {
  const panel = usePanel();
  const [text, setText] = useState('');
  const [only, setOnly] = useState('');
  const [limit, setLimit] = useState(STEP);
  const now = Date.now();
  const { leads, strangers } = filterPeople(people, { text, only }, now);
  const shown = [...leads, ...strangers];
  const keys = shown.map((seen) => seen.key);
  const selected = people.filter((seen) => seen.selected);
  const isAll = shown.length > 0 && shown.every((seen) => seen.selected);
  const select = (next: readonly string[]): void => {
    const chosen = new Set(next);
    panel.link.patch((page) => ({
      ...page,
      seen: page.seen.map((seen) => ({ ...seen, selected: chosen.has(seen.key) })),
    }));
    panel.link.send({ do: 'select', keys: [...chosen] });
  };
  const toggle = (key: string): void => {
    const before = selectedPeople(panel).map((seen) => seen.key);
    select(before.includes(key) ? before.filter((known) => known !== key) : [...before, key]);
  };
  return (
    <section class="list" aria-label="People on this page">
      <div class="list-tools">
        <input
          class="field grow"
          type="search"
          aria-label="Filter the people on this page"
          placeholder={`Filter ${people.length} on this page`}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <StageFilter people={people} now={now} value={only} onChange={setOnly} />
      </div>
      <BulkBar selected={selected} isAll={isAll} onAll={() => select(isAll ? [] : keys)} onNone={() => select([])} />
      <ul class="people">
        {leads.slice(0, limit).map((seen) => (
          <PersonRow key={seen.key} seen={seen} onToggle={toggle} />
        ))}
      </ul>
      {strangers.length > 0 && leads.length < limit && (
        <>
          <h2 class="list-head">Not leads yet ({strangers.length})</h2>
          <ul class="people">
            {strangers.slice(0, limit - leads.length).map((seen) => (
              <PersonRow key={seen.key} seen={seen} onToggle={toggle} />
            ))}
          </ul>
        </>
      )}
      {shown.length > limit && (
        <button type="button" class="more" onClick={() => setLimit(limit + STEP)}>
          Show {Math.min(STEP, shown.length - limit)} more of {shown.length - limit}
        </button>
      )}
      {shown.length === 0 && (
        <Empty icon="search" title="Nobody matches" text="Change the filter to see the others again." />
      )}
    </section>
  );
}
