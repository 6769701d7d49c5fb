import type { ContentItem } from './content.ts';
import { type StageCodes, stagesIn } from './content-stages.ts';
import { spoken } from './language.ts';
import type { StageModel, View } from './stage-model.ts';
import type { Pair } from './workspace.ts';

/** An item with what ranking asks of it again and again. */
export interface Entry {
  item: ContentItem;
  /** The stages it is for, as codes of the models that are shown. */
  stages: StageCodes;
  /** Its language without a place: `de`. */
  language: string;
  /** Milliseconds since 1970. */
  updated: number;
  expires: number;
}

/** What an item can be found under. */
export const heading = {
  stage: (view: View, code: string): string => `${view} ${code}`,
  type: (type: string): string => `type ${type}`,
  moment: (moment: NonNullable<ContentItem['moment']>): string => `moment ${moment}`,
};

const EVERYBODY = '';
const ANYBODY = '*';

/** A library sorted under headings, by persona, for one choice of models. Retired items are not on it. */
export class Shelf {
  /** In order of id. */
  readonly entries: readonly Entry[];
  private readonly lists = new Map<string, number[]>();

  constructor(items: readonly ContentItem[], models: readonly StageModel[], pair: Pair) {
    const stages = stagesIn(models, pair);
    this.entries = items
      .filter((item) => !item.retired)
      .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
      .map((item) => ({
        item,
        stages: stages(item),
        language: spoken(item.language),
        updated: Date.parse(item.updated),
        expires: item.expires === undefined ? Number.POSITIVE_INFINITY : Date.parse(item.expires),
      }));
    for (const [place, entry] of this.entries.entries()) this.put(place, entry);
  }

  private put(place: number, { item, stages }: Entry): void {
    const people = item.personas.length === 0 ? [EVERYBODY, ANYBODY] : [...new Set(item.personas), ANYBODY];
    for (const under of headingsOf(item, stages)) {
      for (const who of people) {
        const key = `${under}/${who}`;
        const list = this.lists.get(key);
        if (list) list.push(place);
        else this.lists.set(key, [place]);
      }
    }
  }

  /** The places in `entries` of what is under any of the headings for that persona or for everybody, each once. */
  find(headings: Iterable<string>, persona: string | undefined): Set<number> {
    const found = new Set<number>();
    for (const under of headings) {
      for (const who of persona === undefined ? [ANYBODY] : [persona, EVERYBODY]) {
        for (const place of this.lists.get(`${under}/${who}`) ?? []) found.add(place);
      }
    }
    return found;
  }
}

/** What is made for a moment is found for nothing else: it would be out of place on any other day. */
function headingsOf(item: ContentItem, stages: StageCodes): string[] {
  if (item.moment) return [heading.moment(item.moment)];
  const under = Object.entries(stages).flatMap(([view, codes]) =>
    codes.map((code) => heading.stage(view as View, code)),
  );
  return [...under, heading.type(item.type)];
}
