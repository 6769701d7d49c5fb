import { type Stage, stageOf, type View } from '../../domain/stage-model.ts';
import type { Seen } from '../../messages/protocol.ts';
import { addLeads, type Target, tag } from '../../store/deeds.ts';
import { PAIR } from '../../store/pair.ts';
import { type Panel, peopleIn } from './panel-state.ts';

/** A person on the page as the store takes them. */
function targetOf({ identities, facts, badge }: Seen): Target {
  return { identities, facts, ...(badge ? { lead: badge.lead } : {}) };
}

/** Whom a key or a click on a stage means now: the person shown, else the selected people of the list. */
function meantPeople(panel: Panel): Target[] {
  const record = panel.record.peek();
  if (record) {
    const seen = 'seen' in record.subject ? targetOf(record.subject.seen) : { identities: [], facts: {} };
    return [record.lead ? { ...seen, lead: record.lead.id } : seen];
  }
  return selectedPeople(panel).map(targetOf);
}

/** The people ticked in the page's list. */
export function selectedPeople(panel: Panel): Seen[] {
  return panel.link.page.peek()?.seen.filter((seen) => seen.selected) ?? [];
}

/** The stage of each view that this key tags; one key may mean a stage in one view only. */
export function stageOfKey(key: string): { view: View; stage: Stage } | undefined {
  if (key.length !== 1) return undefined;
  for (const view of ['journey', 'funnel'] as const) {
    const stage = stageOf(PAIR[view], key.toUpperCase());
    if (stage) return { view, stage };
  }
  return undefined;
}

/** Tags whom the panel is about; the stage they are all at already is taken off instead. */
export function tagMeant(panel: Panel, view: View, code: string): void {
  const model = PAIR[view];
  const stage = stageOf(model, code);
  if (meantPeople(panel).length === 0 || !stage) return;
  let isOff = false;
  void panel.save(
    () => {
      isOff = isAt(panel, view, code);
      return tag(panel.store, meantPeople(panel), { view, model: model.id, stage: isOff ? null : code });
    },
    (saved) => {
      const count = peopleIn(saved);
      const who = count > 1 ? `${count} people: ` : '';
      return `${who}${stage.code} ${stage.name} ${isOff ? 'taken off' : 'saved'}`;
    },
  );
}

function isAt(panel: Panel, view: View, code: string): boolean {
  const record = panel.record.peek();
  if (record) return record.lead?.marks[PAIR[view].id]?.stage === code;
  return selectedPeople(panel).every((seen) => seen.badge?.[view]?.code === code);
}

/** Makes people leads. */
export function addPeople(panel: Panel, people: readonly Seen[]): void {
  const name = people.length === 1 ? people[0]?.name : undefined;
  void panel.save(
    () => addLeads(panel.store, people.map(targetOf)),
    (saved) => (name ? `${name} is a lead now` : `${peopleIn(saved)} people are leads now`),
  );
}
