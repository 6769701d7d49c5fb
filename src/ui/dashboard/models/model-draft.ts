import { type Stage, type StageModel, stageOf, type View } from '../../../domain/stage-model.ts';
import type { Words } from '../../../domain/words.ts';
import { freeCode } from './codes.ts';
import { PALETTE } from './colour.ts';

/** Fewest and most stages of a model. */
export const FEWEST = 2;
export const MOST = 12;

/** A stage while it is edited. */
export interface Row {
  /** Stays the same whatever is edited. */
  key: string;
  /** The code it is saved under; absent when it is new. */
  was?: string;
  stage: Stage;
  /** The stage of other models that it was said to correspond to: model id → code there. */
  to: Readonly<Record<string, string>>;
}

/** A saved stage that is to be taken out. */
interface Gone {
  row: Row;
  /** Where it stood. */
  at: number;
  /** The key of the row where its leads go. */
  to: string;
}

/** A model while it is edited. Plain data: every edit gives a new one. */
export interface ModelDraft {
  id: string;
  view: View;
  name: Words;
  rows: readonly Row[];
  gone: readonly Gone[];
  /** How many rows were ever made; the next key. */
  made: number;
}

function rowsOf(model: StageModel): Row[] {
  return model.stages.map((stage, at) => {
    const to = Object.entries(model.maps ?? {}).flatMap(([id, map]) => {
      const there = map[stage.code];
      return there === undefined ? [] : [[id, there]];
    });
    return { key: `s${at}`, was: stage.code, stage, to: Object.fromEntries(to) };
  });
}

/** A saved model, ready to be edited. */
export function draftOf(model: StageModel): ModelDraft {
  const { id, view, name, stages } = model;
  return { id, view, name, rows: rowsOf(model), gone: [], made: stages.length };
}

/** A new model that begins as a copy. Each of its stages corresponds to the one it was copied from, so that leads translate. */
export function copyOf(model: StageModel, id: string, name: Words): ModelDraft {
  const rows = rowsOf(model).map(({ key, stage, to }) => ({ key, stage, to: { ...to, [model.id]: stage.code } }));
  return { ...draftOf(model), id, name, rows };
}

/** An id that no other device makes; the ids of shipped models never begin like it. */
export function newModelId(): string {
  return `own-${crypto.randomUUID().slice(0, 8)}`;
}

/** Was the model made by the team? */
export function isOwn(model: Pick<StageModel, 'id'>): boolean {
  return model.id.startsWith('own-');
}

/** What may be left unsaid of a stage; undefined takes it off. */
type Optional = 'who' | 'owner' | 'won' | 'after';
export type StageChange = Partial<Omit<Stage, Optional>> & { [K in Optional]?: Stage[K] | undefined };

/** Changes what a stage says. */
export function withStage(draft: ModelDraft, key: string, change: StageChange): ModelDraft {
  return withRow(draft, key, (row) => {
    const said = Object.entries({ ...row.stage, ...change }).filter(([, value]) => value !== undefined);
    return { ...row, stage: Object.fromEntries(said) as Stage };
  });
}

/** Says which stage of another model a stage corresponds to; '' leaves that to where it lies. */
export function withMap(draft: ModelDraft, key: string, model: string, code: string): ModelDraft {
  return withRow(draft, key, (row) => {
    const { [model]: _, ...others } = row.to;
    return { ...row, to: code === '' ? others : { ...others, [model]: code } };
  });
}

function withRow(draft: ModelDraft, key: string, change: (row: Row) => Row): ModelDraft {
  return { ...draft, rows: draft.rows.map((row) => (row.key === key ? change(row) : row)) };
}

/** Moves a stage towards the start (-1) or the end (1); at the end of the list it stays where it is. */
export function moved(draft: ModelDraft, key: string, by: -1 | 1): ModelDraft {
  const at = draft.rows.findIndex((row) => row.key === key);
  const rows = [...draft.rows];
  const [row] = rows.splice(at, 1);
  if (!row || at + by < 0 || at + by > rows.length) return draft;
  rows.splice(at + by, 0, row);
  return { ...draft, rows };
}

/** Adds an empty stage after another one, with a free key and a colour that is not used yet. */
export function added(draft: ModelDraft, after: string): ModelDraft {
  if (draft.rows.length >= MOST) return draft;
  const at = draft.rows.findIndex((row) => row.key === after);
  const used = draft.rows.map(({ stage }) => stage);
  const before = used[at];
  const stage: Stage = {
    code: freeCode(
      draft.view,
      used.map(({ code }) => code),
    ),
    name: '',
    meaning: '',
    colour: (PALETTE.find(({ hex }) => !used.some(({ colour }) => colour === hex)) ?? PALETTE[0]).hex,
    guidance: '',
    signals: [],
    content: [],
    staleDays: before?.staleDays ?? 30,
    ...(before?.won || before?.after ? { after: true } : {}),
  };
  const rows = draft.rows.toSpliced(at + 1, 0, { key: `s${draft.made}`, stage, to: {} });
  return { ...draft, rows, made: draft.made + 1 };
}

/** Takes a stage out. One that is saved is kept aside with where its leads go, until the whole is saved. */
export function takenOut(draft: ModelDraft, key: string): ModelDraft {
  const at = draft.rows.findIndex((row) => row.key === key);
  const row = draft.rows[at];
  if (!row || draft.rows.length <= FEWEST) return draft;
  const rows = draft.rows.toSpliced(at, 1);
  const to = nextOf(row, at, rows);
  // Leads that were to go here go on to where those of this stage go.
  const gone = draft.gone.map((other) => (other.to === key ? { ...other, to } : other));
  return { ...draft, rows, gone: row.was === undefined ? gone : [...gone, { row, at, to }] };
}

/** Puts a stage back that was taken out. */
export function putBack(draft: ModelDraft, key: string): ModelDraft {
  const back = draft.gone.find(({ row }) => row.key === key);
  if (!back || draft.rows.length >= MOST) return draft;
  const gone = draft.gone.filter((other) => other !== back);
  return { ...draft, rows: draft.rows.toSpliced(back.at, 0, back.row), gone };
}

/** Says where the leads of a stage that is taken out go. */
export function sentTo(draft: ModelDraft, key: string, to: string): ModelDraft {
  return { ...draft, gone: draft.gone.map((other) => (other.row.key === key ? { ...other, to } : other)) };
}

const phase = ({ won, after }: Stage): number => (after ? 2 : won ? 1 : 0);

/** The stage nearest to one that stood at `at`: nobody has bought, or not bought, because a stage was taken out. */
function nextOf({ stage }: Row, at: number, rows: readonly Row[]): string {
  const far = (row: Row): number => {
    const apart = phase(row.stage) - phase(stage);
    // Who has bought rather goes on than back.
    return apart < 0 ? 0.5 - apart : apart;
  };
  const ordered = rows
    .map((row, now) => ({ row, gap: Math.abs(now + 0.5 - at) }))
    .toSorted((a, b) => far(a.row) - far(b.row) || a.gap - b.gap);
  return ordered[0]?.row.key ?? '';
}

/** The model that a draft stands for; `base` gives what the draft does not edit. */
export function modelOf({ id, view, name, rows }: ModelDraft): StageModel {
  const maps: Record<string, Record<string, string>> = {};
  for (const { stage, to } of rows) {
    for (const [model, code] of Object.entries(to)) maps[model] = { ...maps[model], [stage.code]: code };
  }
  const stages = rows.map(({ stage }) => stage);
  return { id, view, name, stages, ...(Object.keys(maps).length > 0 ? { maps } : {}) };
}

/** Does a draft take out, or tag with another key, a stage of the saved model? */
export function losesCodes({ rows }: ModelDraft, saved: StageModel): boolean {
  return saved.stages.some(({ code }) => !rows.some(({ was, stage }) => was === code && stage.code === code));
}

/** Where the leads of each saved stage go: its code → the code they then have. */
export function carriedOver({ rows, gone }: ModelDraft, saved: StageModel): Record<string, string> {
  const codes = new Map(rows.map(({ key, stage }) => [key, stage.code]));
  const carried: Record<string, string> = {};
  for (const { was, stage } of rows) if (was !== undefined) carried[was] = stage.code;
  for (const { row, to } of gone) {
    const code = codes.get(to);
    if (row.was !== undefined && code !== undefined) carried[row.was] = code;
  }
  return Object.fromEntries(Object.entries(carried).filter(([code]) => stageOf(saved, code)));
}
