import type { ContentItem } from '../../domain/content.ts';
import type { HistoryLine } from '../../store/store.ts';
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
  /** The undo that, taken back itself, brings this batch back. */
  bringBack?: string;
}

/** The history of a lead in words, newest first; what was done in one go stays together, apart by day. */
export function tellHistory(
  history: readonly HistoryLine[],
  items: readonly ContentItem[],
  team: Book['team'],
): ToldBatch[] {
  const book = { team, items: new Map(items.map((item) => [item.id, item])) };
  const told = new Map<string, ToldBatch>();
  /** When each batch was done; more than one moment when it came in from elsewhere. */
  const moments = new Map<string, Set<number>>();
  /** The undo of each batch that counts. */
  const undos = new Map<string, string>();
  /** The last stage that counted, by model. */
  const stages = new Map<string, string>();
  for (const { event, undone } of history) {
    if (event.type === 'undone') {
      if (!undone) undos.set(event.undoes, event.batch);
      continue;
    }
    const before = event.type === 'stage.tagged' ? stages.get(event.model) : undefined;
    if (event.type === 'stage.tagged' && !undone) stages.set(event.model, event.stage ?? '');
    const { batch, at } = event;
    const key = `${batch} ${new Date(at).toDateString()}`;
    const one = told.get(key) ?? { key, batch, at, lines: [], byProduct: true, undone: true, canUndo: true };
    told.set(key, one);
    moments.set(batch, (moments.get(batch) ?? new Set()).add(at));
    one.lines.unshift({ id: event.id, undone, ...tell(event, book, before) });
    one.at = Math.max(one.at, at);
    one.byProduct &&= event.by === 'product';
    one.undone &&= undone;
  }
  return settled([...told.values()], undos, moments).sort((a, b) => b.at - a.at);
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
