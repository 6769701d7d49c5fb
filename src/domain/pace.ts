import { translate } from './atlas.ts';
import type { LeadEvent } from './event.ts';
import type { LeadHistory } from './moves.ts';
import { type StageModel, stageOf, type View } from './stage-model.ts';
import type { Said } from './words.ts';

const DAY = 86_400_000;
/** Fewer silences than these say more about a few people than about the stage. */
const ENOUGH = 20;
/** After the usual time there was news of this share of leads. */
const MOST = 0.8;

/** How long leads in a stage are usually silent before there is news of them. */
export interface Pace {
  model: string;
  stage: string;
  /** The id of the persona; null is everybody. */
  persona: string | null;
  days: number;
  /** Silences it was told from, those that still last included. */
  n: number;
  /** Silences that ended with news. */
  events: number;
}

/** How long a silence is usual, and from how many silences we know it: none when it is what the model assumes. */
export interface Usual {
  days: number;
  n: number;
}

interface Silence {
  days: number;
  /** False while it lasts: then it is known to be at least this long. */
  ended: boolean;
}

/** Silences of leads who stood in one stage of the model they were tagged in. */
interface Group {
  model: StageModel;
  stage: string;
  /** '' where nobody knows. */
  persona: string;
  silences: Silence[];
}

/**
 * How long leads of each stage, and of each persona in it, are silent before the next news: something that came from them, or a
 * stage that was told. Silences that were kept in another model of the same view count for the stage that corresponds.
 * The days are the 80 % quantile of the Kaplan–Meier estimate (Kaplan and Meier 1958), in which a silence that still lasts at
 * `now` counts as long as it is known. Left out where fewer than 20 silences ended, or where so many last that the quantile is
 * not reached.
 */
export function measurePace(histories: Iterable<LeadHistory>, models: readonly StageModel[], now: number): Pace[] {
  const groups = new Map<string, Group>();
  for (const history of histories) gather(history, models, now, groups);
  const paces: Pace[] = [];
  for (const model of models) {
    const alike = [...groups.values()].filter((group) => group.model.view === model.view);
    for (const { code: stage } of model.stages) {
      const here = alike.filter((group) => translate(group.model, group.stage, model) === stage);
      for (const persona of [null, ...personasIn(here)]) {
        const silences = here.flatMap((group) => (persona === null || group.persona === persona ? group.silences : []));
        const events = silences.filter(({ ended }) => ended).length;
        const days = events < ENOUGH ? undefined : quantile(silences);
        if (days !== undefined) paces.push({ model: model.id, stage, persona, days, n: silences.length, events });
      }
    }
  }
  return paces;
}

/** How long a silence is usual in a stage: for that persona, else for everybody, else what the model assumes. */
export function usualDays(stage: string, model: StageModel, paces: readonly Pace[], persona?: string): Usual {
  const here = paces.filter((pace) => pace.model === model.id && pace.stage === stage);
  const pace = here.find((known) => known.persona === persona) ?? here.find((known) => known.persona === null);
  if (pace) return { days: pace.days, n: pace.n };
  // A stage that is no longer in the model has no usual time, and does not fade.
  return { days: stageOf(model, stage)?.staleDays ?? Number.POSITIVE_INFINITY, n: 0 };
}

/** What the usual time rests on, in that language. */
export function usualSaid({ days, n }: Usual, language: string): Said {
  const values = { days: daysIn(days, language) };
  return n === 0 ? { phrase: 'pace.assumed', values } : { phrase: 'pace.measured', values: { ...values, n } };
}

const formats = new Map<string, Intl.NumberFormat>();

/** A number of days in words of that language, part days counted as whole ones: `21 days`. */
export function daysIn(days: number, language: string): string {
  const format =
    formats.get(language) ?? new Intl.NumberFormat(language, { style: 'unit', unit: 'day', unitDisplay: 'long' });
  formats.set(language, format);
  return format.format(Math.ceil(days));
}

const personasIn = (groups: readonly Group[]): string[] =>
  [...new Set(groups.map(({ persona }) => persona))].filter(Boolean).sort();

/** Adds the silences of one lead to the groups of the stages it stood in, on the track it was on. */
function gather(
  { lines, persona = '' }: LeadHistory,
  models: readonly StageModel[],
  now: number,
  groups: Map<string, Group>,
): void {
  const tracks = new Map<string, Map<View, { model: StageModel; stage: string }>>();
  let places: ReadonlyMap<View, { model: StageModel; stage: string }> = new Map();
  let last: number | undefined;
  const close = (at: number, ended: boolean): void => {
    const days = (at - (last ?? at)) / DAY;
    // What is told within a day is one piece of news: a silence is longer.
    if (days < 1) return;
    for (const { model, stage } of places.values()) {
      const key = `${model.id}/${stage}/${persona}`;
      const group = groups.get(key) ?? { model, stage, persona, silences: [] };
      groups.set(key, group);
      group.silences.push({ days, ended });
    }
  };
  for (const event of newsOf(lines)) {
    close(event.at, true);
    last = event.at;
    if (event.type !== 'stage.tagged') continue;
    const track = event.track ?? '';
    const known = tracks.get(track) ?? new Map();
    tracks.set(track, known);
    places = known;
    const model = models.find(({ id }) => id === event.model);
    if (model && event.stage === null) known.delete(model.view);
    else if (model && event.stage !== null && stageOf(model, event.stage)) {
      known.set(model.view, { model, stage: event.stage });
    }
  }
  close(now, false);
}

/** What came from a lead or was said of where it stands, and was not taken back, by time. */
function newsOf(lines: LeadHistory['lines']): LeadEvent[] {
  const news = new Map<string, LeadEvent>();
  for (const { event, undone } of lines) {
    const heard = event.type === 'stage.tagged' || (event.type === 'touchpoint.logged' && event.direction === 'in');
    if (heard && !undone) news.set(event.id, event);
  }
  return [...news.values()].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

/** The time by which the share `MOST` has ended; undefined when the estimate does not get that far. */
function quantile(silences: readonly Silence[]): number | undefined {
  const ordered = silences.toSorted((a, b) => a.days - b.days || Number(b.ended) - Number(a.ended));
  let lasting = 1;
  for (const [before, { days, ended }] of ordered.entries()) {
    if (ended) lasting *= 1 - 1 / (ordered.length - before);
    if (lasting <= 1 - MOST + 1e-9) return days;
  }
  return undefined;
}
