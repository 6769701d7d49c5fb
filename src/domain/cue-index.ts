import type { ContentItem } from './content.ts';
import { reasonsFor, scoreOf } from './cue-parts.ts';
import type { Cue, Situation } from './cues.ts';
import { type Entry, heading, Shelf } from './shelf.ts';
import type { StageModel } from './stage-model.ts';
import { type Standpoint, standpoint } from './standpoint.ts';
import type { Pair } from './workspace.ts';

/** Ranks a library of content. Made once for a library and the models there are: ranking then touches only what may fit. */
export class CueIndex {
  private readonly items: readonly ContentItem[];
  private readonly models: readonly StageModel[];
  private kept: { key: string; shelf: Shelf } | undefined;

  constructor(items: readonly ContentItem[], models: readonly StageModel[]) {
    this.items = items;
    this.models = models;
  }

  /**
   * What to say to a lead next, best first, at most `limit`. Left out is what is retired or out of date, what is for other
   * personas, and what nothing about where the lead stands calls for. Equal scores are in order of id, so that the same
   * situation always gives the same order.
   */
  rank(situation: Situation, limit = Number.POSITIVE_INFINITY): Cue[] {
    const shelf = this.shelf(situation.workspace.pair);
    const at = standpoint(situation, this.models);
    const scored: Array<{ place: number; entry: Entry; score: number }> = [];
    for (const place of shelf.find(headings(at), at.persona?.id)) {
      const entry = shelf.entries[place];
      if (!entry || entry.expires <= at.now) continue;
      const score = scoreOf(entry, at);
      if (score !== undefined) scored.push({ place, entry, score });
    }
    scored.sort((a, b) => b.score - a.score || a.place - b.place);
    return scored
      .slice(0, limit)
      .map(({ entry, score }) => ({ item: entry.item, score, reasons: reasonsFor(entry, at) }));
  }

  private shelf(pair: Pair): Shelf {
    const key = `${pair.journey.id} ${pair.funnel.id} ${pair.awareness?.id}`;
    if (this.kept?.key !== key) this.kept = { key, shelf: new Shelf(this.items, this.models, pair) };
    return this.kept.shelf;
  }
}

/** Where on the shelf something may be that calls to be said. */
function headings({ journey, funnel, awareness, gap, winback, leftBehind }: Standpoint): string[] {
  return [
    ...(journey ? [heading.stage('journey', journey.code)] : []),
    ...funnel.map(({ code }) => heading.stage('funnel', code)),
    ...(awareness ? [heading.stage('awareness', awareness.code)] : []),
    ...gap.map(heading.type),
    ...(winback ? [heading.moment('win-back')] : []),
    ...(leftBehind ? [heading.moment('recovery')] : []),
  ];
}
