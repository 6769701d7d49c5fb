import { placeIn } from '../../domain/atlas.ts';
import { marksOf } from '../../domain/lead.ts';
import { PAIRED, type PairedView, type Stage, stageOf, type View } from '../../domain/stage-model.ts';
import type { Workspace } from '../../domain/workspace.ts';
import type { Seen } from '../../messages/protocol.ts';
import { addLeads, type TagOrder, type Target, tag } from '../../store/deeds.ts';
import { peopleIn } from '../kit/saver.ts';
import type { Panel } from './panel-state.ts';
import { asShown, shownTrack } from './track-choice.ts';

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
export function stageOfKey({ pair }: Workspace, key: string): { view: PairedView; stage: Stage } | undefined {
  if (key.length !== 1) return undefined;
  for (const view of PAIRED) {
    const stage = stageOf(pair[view], key.toUpperCase());
    if (stage) return { view, stage };
  }
  return undefined;
}

/** Tags whom the panel is about; the stage they are all at already is taken off instead. */
export function tagMeant(panel: Panel, view: View, code: string): void {
  const team = panel.team.peek();
  const model = team?.workspace.pair[view];
  const stage = model && stageOf(model, code);
  if (meantPeople(panel).length === 0 || !stage) return;
  let isOff = false;
  void panel.save(
    () => {
      isOff = isAt(panel, view, code);
      const order = { view, model: model.id, stage: isOff ? null : code, ...trackMeant(panel) };
      return tag(panel.store, meantPeople(panel), order);
    },
    (saved) => {
      const count = peopleIn(saved);
      const who = count > 1 ? `${count} people: ` : '';
      return `${who}${stage.code} ${team.say(stage.name)} ${isOff ? 'taken off' : 'saved'}`;
    },
  );
}

/** One person is tagged for what is shown of them; of several each for what they were tagged for last. */
function trackMeant(panel: Panel): Pick<TagOrder, 'track'> {
  const lead = panel.record.peek()?.lead;
  return lead ? { track: shownTrack(panel, lead) } : {};
}

function isAt(panel: Panel, view: View, code: string): boolean {
  const record = panel.record.peek();
  const workspace = panel.team.peek()?.workspace;
  const model = workspace?.pair[view];
  if (record) {
    const lead = record.lead && asShown(panel, record.lead);
    return Boolean(model && lead && placeIn(model, marksOf(lead), workspace.models)?.code === code);
  }
  return view !== 'awareness' && selectedPeople(panel).every((seen) => seen.badge?.[view]?.code === code);
}

/** Makes people leads. */
export function addPeople(panel: Panel, people: readonly Seen[]): void {
  const name = people.length === 1 ? people[0]?.name : undefined;
  void panel.save(
    () => addLeads(panel.store, people.map(targetOf)),
    (saved) => (name ? `${name} is a lead now` : `${peopleIn(saved)} people are leads now`),
  );
}
