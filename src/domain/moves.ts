import { translate } from './atlas.ts';
import type { LeadEvent } from './event.ts';
import type { HistoryLine } from './lead.ts';
import { type Stage, type StageModel, stageOf, type View } from './stage-model.ts';

const DAY = 86_400_000;

/** All that was told of one person. */
export interface LeadHistory {
  lines: readonly HistoryLine[];
  /** The id of the persona they are assigned to. */
  persona?: string;
}

/**
 * Milliseconds in which a purchase is told of more than once: as a touchpoint, and as a stage on either view. What is told within
 * this time is one purchase, and only a step back begins the next cycle so soon.
 */
export const SETTLING = 14 * DAY;

/** A stage that a lead was said to be in, seen against the one before it. */
export interface Move {
  /** Milliseconds since 1970. */
  at: number;
  /** The id of the event. */
  event: string;
  batch: string;
  by: 'person' | 'product';
  view: View;
  /** The model it was told in; both codes are of this model. */
  model: string;
  /** The product or matter; '' is the general one. */
  track: string;
  /** The stage before; after `off`, the stage they were taken off. Null when there was none. */
  from: string | null;
  /** Null takes the lead off the view. */
  to: string | null;
  /**
   * `skip` goes forward over at least one stage, `again` says the same stage once more, `re-entry` comes back to a view after
   * `off`, or to the way to a purchase after one that was made.
   */
  kind: 'first' | 'forward' | 'skip' | 'back' | 'again' | 'off' | 're-entry';
  reason?: string;
  evidence?: string[];
  /** The proposal that was accepted. */
  proposal?: string;
  /** Counts from 1; a new one begins with a stage before the purchase that is said after a purchase. */
  cycle: number;
}

/** Every stage a lead was said to be in, oldest first. Stages that no model knows any more are passed over. */
export function movesOf(lines: readonly HistoryLine[], models: readonly StageModel[]): Move[] {
  return new Course(lines, models).moves;
}

/** When a lead bought, ms since 1970, ascending: purchases that were logged, and stages that are the purchase or come past it. */
export function purchasesOf(lines: readonly HistoryLine[], models: readonly StageModel[]): number[] {
  const { purchases } = new Course(lines, models);
  return purchases.map(({ at }) => at).sort((a, b) => a - b);
}

/** Which buying cycle a lead is in on the track that was tagged last, from 1. */
export function cycleOf(lines: readonly HistoryLine[], models: readonly StageModel[]): number {
  return new Course(lines, models).path.cycle;
}

/** Where a lead stands on one view. */
interface Place {
  model: StageModel;
  code: string;
  cycle: number;
  /** They were taken off the view after this. */
  off: boolean;
}

/** How far a lead has come for one product or matter. */
interface Path {
  cycle: number;
  /** When a purchase was last told of in this cycle, or a customer was first tagged as one. */
  bought: number | undefined;
  places: Map<View, Place>;
}

interface Purchase {
  at: number;
  path: Path;
  cycle: number;
  /** Told by a touchpoint, not only by a stage. */
  logged: boolean;
}

type Tagged = Extract<LeadEvent, { type: 'stage.tagged' }>;

/** One walk through a history, in order of event ids and each event once: the order of arrival makes no difference. */
class Course {
  readonly moves: Move[] = [];
  readonly purchases: Purchase[] = [];
  private readonly paths = new Map<string, Path>();
  private readonly models: ReadonlyMap<string, StageModel>;
  private track = '';

  constructor(lines: readonly HistoryLine[], models: readonly StageModel[]) {
    this.models = new Map(models.map((model) => [model.id, model]));
    const live = new Map(lines.filter(({ undone }) => !undone).map(({ event }) => [event.id, event]));
    for (const event of [...live.values()].sort((a, b) => (a.id < b.id ? -1 : 1))) {
      if (event.type === 'stage.tagged') this.tag(event);
      // A purchase names no track: it belongs to the one that was last spoken of.
      else if (event.type === 'touchpoint.logged' && event.kind === 'purchase') this.buy(event.at, true);
    }
  }

  /** The track that was tagged last. */
  get path(): Path {
    const known = this.paths.get(this.track);
    if (known) return known;
    const path: Path = { cycle: 1, bought: undefined, places: new Map() };
    this.paths.set(this.track, path);
    return path;
  }

  private tag(event: Tagged): void {
    this.track = event.track ?? '';
    const model = this.models.get(event.model);
    if (!model) return;
    const path = this.path;
    const before = path.places.get(model.view);
    const from = (before && translate(before.model, before.code, model)) ?? null;
    if (event.stage === null) {
      if (!before || before.off) return;
      path.places.set(model.view, { ...before, off: true });
      this.tell(event, model, from, 'off');
      return;
    }
    const stage = stageOf(model, event.stage);
    if (!stage) return;
    const steps = from === null ? undefined : indexOf(model, stage.code) - indexOf(model, from);
    const anew = model.view !== 'awareness' && beginsAnew(path, stage, steps, event.at);
    if (anew) {
      path.cycle += 1;
      path.bought = undefined;
    }
    const returns = anew || before?.off || (before && before.cycle < path.cycle && !stage.after);
    const kind = returns ? 're-entry' : kindOf(steps);
    path.places.set(model.view, { model, code: stage.code, cycle: path.cycle, off: false });
    this.tell(event, model, from, kind);
    if (model.view === 'awareness') return;
    if (kind !== 'again' && (stage.won || passesPurchase(model, from, stage.code))) this.buy(event.at, false);
    // Somebody who is first met as a customer bought before we knew of it.
    else if (stage.after && from === null) path.bought ??= event.at;
  }

  private tell(
    { id, at, batch, by, stage, reason, evidence, proposal }: Tagged,
    model: StageModel,
    from: string | null,
    kind: Move['kind'],
  ) {
    this.moves.push({
      at,
      event: id,
      batch,
      by,
      view: model.view,
      model: model.id,
      track: this.track,
      from,
      to: stage,
      kind,
      ...(reason === undefined ? {} : { reason }),
      ...(evidence === undefined ? {} : { evidence }),
      ...(proposal === undefined ? {} : { proposal }),
      cycle: this.path.cycle,
    });
  }

  private buy(at: number, logged: boolean): void {
    const path = this.path;
    // Two purchases that were both logged are two, however close.
    const same = this.purchases.findLast(
      (known) =>
        known.path === path &&
        known.cycle === path.cycle &&
        Math.abs(known.at - at) <= SETTLING &&
        !(logged && known.logged),
    );
    if (same) Object.assign(same, { at: Math.min(same.at, at), logged: same.logged || logged });
    else this.purchases.push({ at, path, cycle: path.cycle, logged });
    path.bought = Math.max(path.bought ?? at, at);
  }
}

const indexOf = (model: StageModel, code: string): number => model.stages.findIndex((stage) => stage.code === code);

/** Is this stage, said after a purchase, on the way to the next one? */
function beginsAnew(path: Path, stage: Stage, steps: number | undefined, at: number): boolean {
  if (path.bought === undefined || stage.after) return false;
  const late = at - path.bought > SETTLING;
  const back = steps !== undefined && steps < 0;
  return stage.won ? late && back : late || back;
}

function kindOf(steps: number | undefined): Move['kind'] {
  if (steps === undefined) return 'first';
  if (steps === 0) return 'again';
  if (steps < 0) return 'back';
  return steps === 1 ? 'forward' : 'skip';
}

function passesPurchase(model: StageModel, from: string | null, to: string): boolean {
  if (from === null) return false;
  return model.stages.slice(indexOf(model, from) + 1, indexOf(model, to)).some(({ won }) => won);
}
