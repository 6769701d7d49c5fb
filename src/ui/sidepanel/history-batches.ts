import type { ContentItem } from '../../domain/content.ts';
import type { LeadEvent } from '../../domain/event.ts';
import type { HistoryLine } from '../../domain/lead.ts';
import { movesOf } from '../../domain/moves.ts';
import { type Book, type Telling, tell } from './history-words.ts';

/** What was done in one go on one day, newest first. */
export interface ToldBatch {
  key: string;
  batch: string;
  at: number;
  lines: Array<Telling & { id: string; undone: boolean }>;
  /** Done by a rule or a page, not by a person. */
  byProduct: boolean;
  undone: boolean;
  /** False for what came in from elsewhere, with times of its own: that is not taken back from one lead. */
  canUndo: boolean;
  /** Later batches that only said why; they are taken back with it. */
  whys: string[];
  /** The undo that, taken back itself, brings this batch back. */
  bringBack?: string;
}

/** A reason given later than that is about the stage as it is then. */
const WHY_MS = 600_000;

/** The history of a lead in words, newest first; what was done in one go stays together, apart by day. */
export function tellHistory(
  history: readonly HistoryLine[],
  items: readonly ContentItem[],
  team: Book['team'],
): ToldBatch[] {
  const acts = history.flatMap(({ event }) => (event.type === 'touchpoint.logged' ? [event] : []));
  const book: Book = {
    team,
    items: new Map(items.map((item) => [item.id, item])),
    moves: new Map(movesOf(history, team.workspace.models).map((move) => [move.event, move])),
    acts: new Map(acts.map((act) => [act.id, act])),
  };
  const told = new Map<string, ToldBatch>();
  /** When each batch was done; more than one moment when it came in from elsewhere. */
  const moments = new Map<string, Set<number>>();
  /** The undo of each batch that counts. */
  const undos = new Map<string, string>();
  /** The last tag that counts on each view of each track, and where it is told. */
  const tags = new Map<string, { tag: Tagged; line: ToldBatch['lines'][number]; told: ToldBatch }>();
  for (const { event, undone } of history) {
    if (event.type === 'undone') {
      if (!undone) undos.set(event.undoes, event.batch);
      continue;
    }
    const { batch, at } = event;
    const tag = event.type === 'stage.tagged' && !undone ? event : undefined;
    const place = tag && `${tag.view} ${tag.track}`;
    const last = place && tags.get(place);
    if (tag && last && saysWhy(tag, last.tag)) {
      last.line.detail = tag.reason;
      last.told.whys.push(batch);
      continue;
    }
    const key = `${batch} ${new Date(at).toDateString()}`;
    const one = told.get(key) ?? { key, batch, at, lines: [], byProduct: true, undone: true, canUndo: true, whys: [] };
    told.set(key, one);
    moments.set(batch, (moments.get(batch) ?? new Set()).add(at));
    const line = { id: event.id, undone, ...tell(event, book) };
    one.lines.unshift(line);
    if (tag && place) tags.set(place, { tag, line, told: one });
    one.at = Math.max(one.at, at);
    one.byProduct &&= event.by === 'product';
    one.undone &&= undone;
  }
  return settled([...told.values()], undos, moments).sort((a, b) => b.at - a.at);
}

type Tagged = Extract<LeadEvent, { type: 'stage.tagged' }>;

/** Does a tag only give the reason for the one before it? */
function saysWhy(tag: Tagged, before: Tagged): tag is Tagged & { reason: string } {
  const isSame = tag.model === before.model && tag.stage === before.stage && tag.batch !== before.batch;
  const isAnswer = tag.reason !== undefined && before.reason === undefined && !tag.proposal && tag.by === 'person';
  return isSame && isAnswer && tag.at - before.at < WHY_MS;
}

/** Adds what can be done to each batch. */
function settled(
  told: ToldBatch[],
  undos: ReadonlyMap<string, string>,
  moments: ReadonlyMap<string, ReadonlySet<number>>,
): ToldBatch[] {
  return told.reverse().map((one) => {
    const bringBack = one.undone ? undos.get(one.batch) : undefined;
    return { ...one, canUndo: moments.get(one.batch)?.size === 1, ...(bringBack ? { bringBack } : {}) };
  });
}
