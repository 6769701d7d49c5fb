import { placeIn, translate } from './atlas.ts';
import { type Lead, marksOf, type Track } from './lead.ts';
import { SETTLING } from './moves.ts';
import { daysIn, type Pace, type Usual, usualDays } from './pace.ts';
import { PAIRED, type PairedView, type Stage, type StageModel, stageOf } from './stage-model.ts';
import { type Said, say } from './words.ts';
import type { Workspace } from './workspace.ts';

const DAY = 86_400_000;

/** A lead to get back to. */
export interface Reminder {
  lead: string;
  /** Dropped out between two stages, or silent for longer than is usual. */
  why: 'dropped' | 'quiet';
  view: PairedView;
  /** Where they stand, as a code of the chosen pair; the last stage when they were taken off the view. */
  stage: string;
  /** The stage that they dropped out of. */
  from?: string;
  /** Milliseconds since 1970: when they dropped out, or were last heard of. */
  since: number;
  /** Whole days since then. */
  days: number;
  /** How long a silence is usual there; for `quiet`. */
  usual?: Usual;
  said: Said;
}

/**
 * Why it is time to get back to a lead: they dropped out, or are silent for longer than is usual where they stand. Null without
 * such a reason, while snoozed, and after a reminder was dealt with: then only a later drop, or one more silence of the usual
 * length, is a reason again.
 */
export function remind(
  lead: Lead,
  workspace: Workspace,
  paces: readonly Pace[],
  persona: string | undefined,
  now: number,
  language: string,
): Reminder | null {
  if (lead.snoozed !== undefined && now < lead.snoozed) return null;
  return dropped(lead, workspace, now, language) ?? quiet(lead, workspace, { paces, persona, now, language });
}

/** The newest drop on any track that was not dealt with. */
function dropped(lead: Lead, workspace: Workspace, now: number, language: string): Reminder | null {
  const drop = Object.values(lead.tracks)
    .flatMap((track) => lastChange(track, workspace) ?? [])
    .filter(({ at, out }) => out && at > (lead.reminded ?? 0))
    .sort((a, b) => b.at - a.at)[0];
  if (!drop?.out) return null;
  const { view, stage, out: from, at: since } = drop;
  return {
    lead: lead.id,
    why: 'dropped',
    view,
    stage: stage.code,
    from: from.code,
    since,
    days: wholeDays(since, now),
    said: {
      phrase: from === stage ? 'remind.taken-off' : 'remind.dropped',
      values: { from: say(from.name, language), stage: say(stage.name, language) },
    },
  };
}

/** A stage that was told. */
interface Change {
  view: PairedView;
  at: number;
  stage: Stage;
  /** The stage they dropped out of, when the change was a drop; the same stage when they were taken off the view. */
  out: Stage | undefined;
}

/** The newest change of a track on either view: who steps back on one and then on with the other is on the way again. */
function lastChange(track: Track, { pair, models }: Workspace): Change | undefined {
  const changes = PAIRED.flatMap((view) => changeOn(view, track, pair[view], models) ?? []);
  // A customer who begins anew on one view is on the way to the next purchase.
  const isCustomer = PAIRED.some((view) => {
    const stage = stageOf(pair[view], placeIn(pair[view], track.marks, models)?.code);
    return stage?.won || stage?.after;
  });
  const [last] = changes.sort((a, b) => b.at - a.at);
  return last && isCustomer ? { ...last, out: undefined } : last;
}

function changeOn(
  view: PairedView,
  track: Track,
  model: StageModel,
  models: readonly StageModel[],
): Change | undefined {
  const left = models
    .filter((known) => known.view === view)
    .flatMap((known) => {
      const off = track.left[known.id];
      return off ? { at: off.at, stage: stageOf(model, translate(known, off.stage, model)) } : [];
    })
    .sort((a, b) => b.at - a.at)[0];
  const place = placeIn(model, track.marks, models);
  if (left?.stage && left.at > (place?.mark.at ?? 0)) {
    return { view, at: left.at, stage: left.stage, out: canDrop(left.stage) ? left.stage : undefined };
  }
  const stage = stageOf(model, place?.code);
  if (!place || !stage) return undefined;
  const own = place.from ?? model;
  const { [own.id]: _, ...others } = track.marks;
  // The first tag after a change of model follows what was told in the one before.
  const before = place.mark.from ? translate(own, place.mark.from, model) : placeIn(model, others, models)?.code;
  const from = stageOf(model, before);
  const back = from !== undefined && model.stages.indexOf(from) > model.stages.indexOf(stage);
  return { view, at: place.mark.since, stage, out: back && canDrop(from) ? from : undefined };
}

/** Who has bought does not drop out: going back is the way to the next purchase. */
const canDrop = (stage: Stage): boolean => !stage.won && !stage.after;

interface Sense {
  paces: readonly Pace[];
  persona: string | undefined;
  now: number;
  language: string;
}

function quiet(lead: Lead, workspace: Workspace, { paces, persona, now, language }: Sense): Reminder | null {
  const waits = waitingIn(lead, workspace).map((stand) => {
    // Customers are looked after in the rhythm of their stage, however seldom others are heard of.
    const usual = stand.own.after
      ? { days: stand.own.staleDays, n: 0 }
      : usualDays(stand.stage.code, workspace.pair[stand.view], paces, persona);
    return { ...stand, usual };
  });
  const [wait] = waits.sort((a, b) => a.usual.days - b.usual.days);
  const from = Math.max(lead.heard, lead.reminded ?? 0);
  if (!wait || now - from <= wait.usual.days * DAY) return null;
  const { view, stage, own, usual } = wait;
  const days = wholeDays(lead.heard, now);
  const kind = own.after ? 'customer' : usual.n > 0 ? 'measured' : 'assumed';
  return {
    lead: lead.id,
    why: 'quiet',
    view,
    stage: stage.code,
    since: lead.heard,
    days,
    usual,
    said: {
      phrase: `remind.quiet-${kind}`,
      values: {
        stage: say(stage.name, language),
        days: daysIn(days, language),
        usual: daysIn(usual.days, language),
      },
    },
  };
}

/** Where a lead stands in the chosen pair, and the stage it was tagged in. */
interface Stand {
  view: PairedView;
  stage: Stage;
  own: Stage;
  since: number;
}

/** The places at which news is waited for. For a customer that is the customer's place alone, until the next cycle has begun. */
function waitingIn(lead: Lead, { pair, models }: Workspace): Stand[] {
  const stands = PAIRED.flatMap((view): Stand[] => {
    const place = placeIn(pair[view], marksOf(lead), models);
    const stage = stageOf(pair[view], place?.code);
    const own = place && stageOf(place.from ?? pair[view], place.mark.stage);
    return stage && own ? [{ view, stage, own, since: place.mark.since }] : [];
  });
  const bought = stands.filter(({ own }) => own.won || own.after).sort((a, b) => b.since - a.since)[0];
  const next = bought && stands.filter(({ own, since }) => !own.won && !own.after && since > bought.since + SETTLING);
  if (next && next.length > 0) return next;
  return bought ? [bought] : stands;
}

const wholeDays = (since: number, now: number): number => Math.max(0, Math.floor((now - since) / DAY));
