import type { ContentItem, Depth } from '../../../domain/content.ts';
import type { Persona } from '../../../domain/persona.ts';
import type { StageModel } from '../../../domain/stage-model.ts';
import { spell } from '../../../domain/term.ts';
import { say, type Words } from '../../../domain/words.ts';

/** What a cell says, or in words why it cannot be read. */
type Read<T> = { value: T } | { wrong: string };

const BREAKS = /[,;|\n、،；，]/;
const key = (text: string): string => spell(text).plain.trim();
const pieces = (cell: string): string[] =>
  cell
    .split(BREAKS)
    .map((piece) => piece.trim())
    .filter(Boolean);

/** All that a text of the setup says, in any of its languages. */
function saidIn(words: Words): string[] {
  return (typeof words === 'string' ? [words] : Object.values(words)).map(key);
}

/** Reads a list piece by piece; the first piece that cannot be read is said. */
function readAll<T>(
  cell: string,
  read: (piece: string) => T[] | undefined,
  wrong: (piece: string) => string,
): Read<T[]> {
  const values: T[] = [];
  for (const piece of pieces(cell)) {
    const found = read(piece);
    if (!found) return { wrong: wrong(piece) };
    values.push(...found);
  }
  return { value: [...new Set(values)] };
}

const EVERYBODY = ['all', 'everybody', 'everyone', 'alle', 'jeder'];

/** Persona ids, from ids or names in any language; `all` is everybody. */
export function readPersonas(cell: string, personas: readonly Persona[], language: string): Read<string[]> {
  if (EVERYBODY.includes(key(cell))) return { value: [] };
  const names = new Map(
    personas.flatMap(({ id, name }) => [id, ...saidIn(name)].map((one) => [key(one), id] as const)),
  );
  return readAll(
    cell,
    (piece) => {
      const id = names.get(key(piece));
      return id === undefined ? undefined : [id];
    },
    (piece) =>
      `There is no persona “${piece}”. There are ${personas.map(({ name }) => say(name, language)).join(', ')}.`,
  );
}

/** Stage codes of a model, from codes, names in any language, both (`3 Requirements`) or from-to (`1-3`). */
export function readStages(cell: string, model: StageModel, language: string): Read<string[]> {
  const { stages } = model;
  const named = (piece: string): string[] | undefined => {
    const wanted = key(piece);
    const stage = stages.find(({ code, name }) => {
      const names = saidIn(name);
      return [key(code), ...names, ...names.map((one) => `${key(code)} ${one}`)].includes(wanted);
    });
    return stage && [stage.code];
  };
  const span = (piece: string): string[] | undefined => {
    const ends = /^([0-9A-Z])\s*[-–—]\s*([0-9A-Z])$/i.exec(piece)?.slice(1);
    const [from = -1, to = -1] = ends?.map((end) => stages.findIndex(({ code }) => code === end.toUpperCase())) ?? [];
    return from >= 0 && to >= from ? stages.slice(from, to + 1).map(({ code }) => code) : undefined;
  };
  const row = (piece: string): string[] | undefined => {
    const codes = piece.split(/\s+/).map((code) => (code.length === 1 ? named(code) : undefined));
    return codes.every((code) => code !== undefined) ? codes.flat() : undefined;
  };
  const known = stages.map(({ code, name }) => `${code} ${say(name, language)}`).join(', ');
  return readAll(
    cell,
    (piece) => named(piece) ?? span(piece) ?? row(piece),
    (piece) => `“${piece}” is no stage of ${say(model.name, language)}. Its stages are ${known}.`,
  );
}

/** Languages that a sheet may call by name. */
const NAMED =
  'ar bn cs da de el en es fa fi fr he hi hu id it ja ko mr ms nb nl no pl pt ro ru sv th tr uk vi zh zh-Hans zh-Hant';
let names: Map<string, string> | undefined;

function languageNames(): Map<string, string> {
  const tags = NAMED.split(' ');
  const called = (tag: string): string[] =>
    ['en', 'de', tag].map((reader) => new Intl.DisplayNames(reader, { type: 'language' }).of(tag) ?? tag);
  names ??= new Map(tags.flatMap((tag) => called(tag).map((name) => [key(name), tag] as const)));
  return names;
}

/** A language's tag, from a tag or its name in English, German or itself. */
export function readLanguage(cell: string): Read<string> {
  const named = languageNames().get(key(cell));
  if (named) return { value: named === 'zh' ? 'zh-Hans' : named };
  try {
    const [tag] = Intl.getCanonicalLocales(cell.replaceAll('_', '-'));
    if (tag) return { value: tag };
  } catch {
    // not a tag either
  }
  return { wrong: `“${cell}” is no language we know. Write a tag, like en, de or zh-Hans.` };
}

/** A number of minutes: `6`, `6,5`, `6 min`. */
export function readMinutes(cell: string): Read<string> {
  const [, number] = /^(\d+(?:[.,]\d+)?)\s*(?:m|min|mins|minutes?|minuten?)?\.?$/i.exec(cell) ?? [];
  return number
    ? { value: number.replace(',', '.') }
    : { wrong: `“${cell}” is no number of minutes. Write 6, for example.` };
}

/** A day as an ISO date: `2026-03-31`, `2026/3/31`, `31.3.2026`, and `31/3/2026` where it can mean one day only. */
export function readDay(cell: string): Read<string> {
  const wrong = { wrong: `“${cell}” is no day we can read. Write it as 2026-03-31.` };
  const [, ...big] = (/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/.exec(cell) ?? []).map(Number);
  const [, ...small] = (/^(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})$/.exec(cell) ?? []).map(Number);
  const [, ...slashed] = (/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(cell) ?? []).map(Number);
  const [year, month, day] = big.length ? big : small.length ? small.toReversed() : fromSlashes(slashed);
  if (year === undefined || month === undefined || day === undefined) return wrong;
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? { value: date.toISOString().slice(0, 10) } : wrong;
}

/** Day and month come in either order: one of them must be too great to be a month. */
function fromSlashes([one = 0, two = 0, year = 0]: readonly number[]): number[] {
  if (one > 12) return [year, two, one];
  return two > 12 ? [year, one, two] : one === two ? [year, one, two] : [];
}

function readChoice<T extends string>(cell: string, choices: Record<T, readonly string[]>): Read<T> {
  const found = (Object.keys(choices) as T[]).find((choice) => choices[choice].some((word) => key(word) === key(cell)));
  if (found) return { value: found };
  return { wrong: `“${cell}” is none of ${Object.keys(choices).join(', ')}.` };
}

/** How much it asks of its reader. */
export function readDepth(cell: string): Read<Depth> {
  return readChoice(cell, {
    light: ['light', 'easy', 'leicht', 'kurz'],
    medium: ['medium', 'mittel'],
    deep: ['deep', 'tief', 'ausführlich'],
  });
}

/** When it is for. */
export function readMoment(cell: string): Read<NonNullable<ContentItem['moment']> | ''> {
  const read = readChoice(cell, {
    'win-back': ['win-back', 'winback', 'zurückgewinnen', 'rückgewinnung'],
    recovery: ['recovery', 'abandoned', 'warenkorb', 'wiederaufnahme'],
    'every day': ['every day', 'any', 'always', 'immer', 'jederzeit'],
  });
  if ('wrong' in read) return read;
  return { value: read.value === 'every day' ? '' : read.value };
}

/** Is it in use? */
export function readRetired(cell: string): Read<boolean> {
  const read = readChoice(cell, {
    'in use': ['in use', 'live', 'stale', 'active', 'published', 'aktiv', 'in gebrauch', 'veröffentlicht'],
    retired: ['retired', 'archived', 'inactive', 'archiviert', 'inaktiv', 'ausgemustert'],
  });
  return 'wrong' in read ? read : { value: read.value === 'retired' };
}
