import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../kit/button.tsx';
import { firstOf, groupName, groupsOf, orderWords } from '../kit/due.ts';
import { DueFilter } from '../kit/due-filter.tsx';
import { Empty } from '../kit/empty.tsx';
import { SearchProgress } from '../kit/search-progress.tsx';
import { useTeam } from '../kit/team.tsx';
import { guardKeys } from './win-back-keys.ts';
import { WinBackRow } from './win-back-row.tsx';
import { useWinBack } from './win-back-state.ts';

const STEP = 20;

/** The leads to get back to, most pressing first, each with the one thing to send. */
export function WinBackView() {
  const winBack = useWinBack();
  const { list, only } = winBack;
  const team = useTeam();
  const [limit, setLimit] = useState(STEP);
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  useEffect(() => guardKeys(winBack), [winBack]);
  const dues = list.dues.value;
  const share = list.progress.value;
  const groups = groupsOf(dues ?? []);
  const chosen = groups.filter(({ key }) => key === only.value);
  const shown = chosen.length > 0 ? chosen : groups;
  const count = shown.reduce((sum, group) => sum + group.dues.length, 0);
  return (
    <section class="win-back" aria-label="Win back">
      <header class="win-back-head">
        <h1 ref={head} tabIndex={-1}>
          Win back
        </h1>
        <Button kind="quiet" onClick={() => winBack.close()}>
          Close
        </Button>
      </header>
      {(!dues || share !== null) && <SearchProgress text="Looking through your leads…" share={share} />}
      {dues?.length === 0 && (
        <Empty
          icon="check"
          title="Nobody to win back"
          text="Who steps back, or is silent for longer than is usual at their stage, will be here with the one thing to send."
        />
      )}
      {count > 0 && (
        <div class="list-tools">
          <DueFilter groups={groups} value={only.value} onChange={(key) => (only.value = key)} />
        </div>
      )}
      {count > 1 && <p class="muted win-back-order">{orderWords(dues ?? [])}</p>}
      {firstOf(shown, limit).map(({ key, dues, count }) => (
        <section key={key} aria-label={groupName(key, team)}>
          <h2 class="list-head">
            {groupName(key, team)} <span class="count">({count})</span>
          </h2>
          <ul>
            {dues.map((due) => (
              <WinBackRow key={due.lead.id} due={due} />
            ))}
          </ul>
        </section>
      ))}
      {count > limit && (
        <button type="button" class="more" onClick={() => setLimit(limit + STEP)}>
          Show {Math.min(STEP, count - limit)} more of {count - limit}
        </button>
      )}
    </section>
  );
}
