import { useState } from 'preact/hooks';
import type { LeadEvent } from '../../domain/event.ts';
import type { HistoryLine, Lead } from '../../domain/lead.ts';
import type { View } from '../../domain/stage-model.ts';
import { tag } from '../../store/deeds.ts';
import { usePanel } from './panel-context.ts';

type Tagged = Extract<LeadEvent, { type: 'stage.tagged' }>;

/** The tag to ask a reason for: the last thing that was done, by a person who did not say why. */
function unexplained(lead: Lead, view: View, history: readonly HistoryLine[]): Tagged | undefined {
  const last = history.at(-1);
  if (!last || last.undone || last.event.type !== 'stage.tagged') return undefined;
  const { event } = last;
  const isMeant = event.view === view && (event.track ?? '') === lead.track;
  return isMeant && event.by === 'person' && !event.reason ? event : undefined;
}

/** What to show of it: the tag that was just made, for as long as its notice stands or somebody answers. */
export function useWhy(lead: Lead | null, view: View, history: readonly HistoryLine[]) {
  const panel = usePanel();
  const typed = panel.draft(`${lead?.id} why ${view}`);
  const [busy, setBusy] = useState(false);
  const notice = panel.said.notice.value;
  const asks = busy || typed.value !== '' || (notice !== null && !notice.isUndo);
  const tagged = lead && asks ? unexplained(lead, view, history) : undefined;
  return tagged && { tagged, typed, setBusy };
}

/** Takes the reason of a tag, in one line. It is told with the same stage once more. */
export function Why({ tagged, typed, setBusy }: NonNullable<ReturnType<typeof useWhy>>) {
  const panel = usePanel();
  const { lead, view, model, stage, track = '' } = tagged;
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    const reason = typed.value.trim();
    if (!reason) return;
    const order = { view, model, stage, track, reason };
    const target = { lead, identities: [], facts: {} };
    if (await panel.save(() => tag(panel.store, [target], order), 'Reason saved')) typed.value = '';
  };
  return (
    <form class="why" onSubmit={save}>
      <input
        class="field"
        aria-label={`Why ${stage ?? 'taken off'}?`}
        placeholder="Why? ↵"
        dir="auto"
        maxLength={200}
        autocomplete="off"
        value={typed.value}
        onFocus={() => setBusy(true)}
        onBlur={() => setBusy(false)}
        onInput={(event) => {
          typed.value = event.currentTarget.value;
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          typed.value = '';
          event.currentTarget.blur();
        }}
      />
    </form>
  );
}
