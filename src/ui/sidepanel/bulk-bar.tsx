import { PAIRED, type PairedView } from '../../domain/stage-model.ts';
import type { Seen } from '../../messages/protocol.ts';
import { Button } from '../kit/button.tsx';
import { Rail } from '../kit/rail.tsx';
import { useTeam } from '../kit/team.tsx';
import { usePanel } from './panel-context.ts';
import { addPeople, tagMeant } from './tagging.ts';

interface Props {
  selected: readonly Seen[];
  isAll: boolean;
  onAll: () => void;
  onNone: () => void;
}

/** What can be done to the selected people in one go, and undone in one go. */
export function BulkBar({ selected, isAll, onAll, onNone }: Props) {
  const panel = usePanel();
  const { pair } = useTeam().workspace;
  const strangers = selected.filter((seen) => !seen.badge);
  return (
    <div class={selected.length > 0 ? 'bulk on' : 'bulk'}>
      <div class="bulk-line">
        <label class="tick">
          <input
            type="checkbox"
            checked={isAll}
            ref={(box) => {
              if (box) box.indeterminate = !isAll && selected.length > 0;
            }}
            onChange={onAll}
          />
          <span>{selected.length > 0 ? `${selected.length} selected` : 'Select all'}</span>
        </label>
        {selected.length > 0 ? (
          <Button kind="quiet" onClick={onNone}>
            Clear
          </Button>
        ) : (
          <span class="muted hint">then one key tags them all</span>
        )}
      </div>
      {selected.length > 0 && (
        <>
          {PAIRED.map((view) => (
            <Rail
              key={view}
              model={pair[view]}
              current={sharedStage(selected, view)}
              onPick={(code) => tagMeant(panel, view, code)}
            />
          ))}
          {strangers.length > 0 && (
            <Button icon="plus" onClick={() => addPeople(panel, strangers)}>
              {strangers.length === 1 ? 'Add 1 as a lead' : `Add ${strangers.length} as leads`}
            </Button>
          )}
        </>
      )}
    </div>
  );
}

/** The stage they are all at. */
function sharedStage(people: readonly Seen[], view: PairedView): string | undefined {
  const code = people[0]?.badge?.[view]?.code;
  return people.every(({ badge }) => badge?.[view]?.code === code) ? code : undefined;
}
