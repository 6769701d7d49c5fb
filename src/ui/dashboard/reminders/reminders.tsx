import { useEffect, useMemo, useState } from 'preact/hooks';
import { CueIndex } from '../../../domain/cue-index.ts';
import { firstOf, groupsOf, orderWords } from '../../kit/due.ts';
import { DueFilter } from '../../kit/due-filter.tsx';
import { DueList } from '../../kit/due-list.ts';
import { Empty } from '../../kit/empty.tsx';
import { SearchProgress } from '../../kit/search-progress.tsx';
import { useTeam } from '../../kit/team.tsx';
import { useIsWide } from '../../kit/wide.ts';
import { useBoard } from '../board-context.ts';
import { go, route } from '../route.ts';
import { DueCards } from './due-cards.tsx';
import { DueTable } from './due-table.tsx';

const STEP = 25;

/** The leads to get back to, most pressing first, each with the one thing to send. */
export function Reminders() {
  const board = useBoard();
  const team = useTeam();
  const list = useMemo(() => new DueList(), []);
  const [limit, setLimit] = useState(STEP);
  const isWide = useIsWide();
  const leads = board.leads.value;
  const items = board.items.value;
  const index = useMemo(() => items && new CueIndex(items, team.workspace.models), [items, team]);
  useEffect(() => {
    if (leads) list.read(leads, team, Date.now()).catch((cause: unknown) => board.said.fail(cause));
  }, [leads, team, list, board]);
  const dues = list.dues.value;
  const share = list.progress.value;
  if (dues?.length === 0) {
    return (
      <Empty
        icon="check"
        title="Nobody to win back"
        text="Who steps back, or is silent for longer than is usual at their stage, will be here with the one thing to send."
      />
    );
  }
  const groups = groupsOf(dues ?? []);
  const only = route.value.params.get('only') ?? '';
  const chosen = groups.filter(({ key }) => key === only);
  const shown = chosen.length > 0 ? chosen : groups;
  const count = shown.reduce((sum, group) => sum + group.dues.length, 0);
  const seen = firstOf(shown, limit);
  return (
    <>
      {(!dues || share !== null) && <SearchProgress text="Looking through your leads…" share={share} />}
      {count > 0 && (
        <div class="toolbar">
          <DueFilter groups={groups} value={only} onChange={(key) => go('reminders', { only: key })} />
          <p class="muted reminders-order">{orderWords(dues ?? [])}</p>
        </div>
      )}
      {isWide ? <DueTable groups={seen} index={index} /> : <DueCards groups={seen} index={index} />}
      {count > limit && (
        <button type="button" class="button reminders-more" onClick={() => setLimit(limit + STEP)}>
          Show {Math.min(STEP, count - limit)} more of {count - limit}
        </button>
      )}
    </>
  );
}
