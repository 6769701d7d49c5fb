import { placeAt } from '../../domain/place.ts';
import { comparedPattern, listPattern, recordPattern } from '../../domain/place-pattern.ts';
import type { Anchor, TaughtField, TaughtPage } from '../../domain/taught.ts';
import type { TeachStep } from '../../messages/teach.ts';
import { readPage, type Sighting } from '../../sites/site.ts';
import { linkAround, linksTo, type Place, placesIn } from '../../sites/taught/find.ts';
import { taught } from '../../sites/taught.ts';
import { type Around, derive, type Sample, saidBy } from './derive.ts';
import { privateWords } from './marks.ts';
import { holds, isThere } from './pierce.ts';
import { deriveRows } from './rows.ts';

/** What was pointed at; `row` is the name of a second person of a list. */
export type Picks = Partial<Record<TaughtField | 'row', Element>>;

/** Where the lesson is given. */
export interface Classroom {
  document: Document;
  /** Is that in a frame of the page? */
  framed: boolean;
  url: URL;
  /** The pages of this site that were taught before. */
  known: readonly TaughtPage[];
  /** For a page that was not taught before. */
  newId: string;
}

/** What was learnt, with whom it shows on this page; or why not, and the step to do again. */
export type Learnt = { page: TaughtPage; sightings: Sighting[] } | { wrong: string; step: TeachStep };

const NOTHING_DURABLE =
  'Nothing lasting marks this place: it would be lost at the next change of the site. Point at another place that shows it.';
const NOBODY =
  'Nothing here tells one person from another. Point at their e-mail, phone number or profile link, and it works.';
/** What may be pointed at beside the name. */
const OTHERS = ['title', 'company', 'email'] as const;
/** Links of a row that lead to something else than the person. */
const NOT_PEOPLE =
  /compan|account|organi[sz]ation|\borgs?\b|business|employer|firm|unternehm|entrepris|empres|aziend|bedrij|deal|opportunit|ticket|owner|user|order|invoice|project|task|tag/i;

/** Turns what was pointed at into a page that can be read again. Only looks at the page, changes nothing. */
export function learn(picks: Picks, room: Classroom): Learnt {
  const { name } = picks;
  if (!name) return { wrong: 'Point at a name first.', step: 'name' };
  const gone = fieldOf(picks, (element) => !isThere(element));
  if (gone) return { wrong: 'The page has changed meanwhile. Point at it once more.', step: gone };
  const apart = fieldOf(picks, (element) => element.ownerDocument !== name.ownerDocument);
  if (apart) return { wrong: 'That stands in another frame than the name. Point at one beside the name.', step: apart };
  return picks.row ? learnList(name, picks.row, picks, room) : learnRecord(name, picks, room);
}

function fieldOf(picks: Picks, test: (element: Element) => boolean): TeachStep | undefined {
  return Object.entries(picks).find(([, element]) => test(element))?.[0] as TeachStep | undefined;
}

function learnRecord(name: Element, picks: Picks, room: Classroom): Learnt {
  const { document, url, known } = room;
  const around = { url, own: ownWords(picks) };
  const fields = deriveFields(picks, ['name', ...others(picks)], () => document, around);
  if ('wrong' in fields) return fields;
  const { name: first = [], ...rest } = fields.anchors;
  const anchors = { name: first, ...rest };
  const listed = known.flatMap(({ records }) => (records && placeAt(records, url) ? [records] : []));
  const address = listed[0] ?? recordPattern(url, saidBy(name));
  return proven({ ...base(room, 'record', address), ...widened(anchors, room), anchors }, [name], room);
}

/** A page that was taught at another record, with the same places: comparing both addresses shows what names the record. */
function widened(anchors: TaughtPage['anchors'], { url, known }: Classroom): Partial<TaughtPage> {
  for (const before of known) {
    if (before.page !== 'record' || JSON.stringify(before.anchors) !== JSON.stringify(anchors)) continue;
    const address = placeAt(before.address, url) ? before.address : comparedPattern(new URL(before.address, url), url);
    if (address) return { id: before.id, address };
  }
  return {};
}

function learnList(name: Element, second: Element, picks: Picks, room: Classroom): Learnt {
  const { url, known } = room;
  const step = 'row';
  const linked = comparedLinks(linkOf(name), linkOf(second), url);
  const around: Around = { url, own: ownWords(picks), records: linked };
  const rows = deriveRows(name, second, around);
  if (!rows)
    return { wrong: 'These two are in no list that can be told. Point at another name in the same list.', step };
  const { pair, row, within } = rows;
  const outside = others(picks).find((field) => !pair.some((one) => picks[field] && holds(one, picks[field])));
  if (outside)
    return { wrong: 'That stands outside of the rows. Point at one in the row of the person.', step: outside };
  const fields = deriveFields(
    picks,
    others(picks),
    (element) => pair.find((one) => holds(one, element)) ?? pair[0],
    around,
  );
  if ('wrong' in fields) return fields;
  const places = [placesIn(pair[0], name), placesIn(pair[1], second)] as const;
  const records = linked ?? recordsOf(known, places, url) ?? rowLinks(places, url);
  const page = {
    ...base(room, 'list', listPattern(url)),
    ...(records ? { records } : {}),
    anchors: { ...(within.length > 0 ? { within } : {}), row, name: rows.name, ...fields.anchors },
  };
  return proven(page, [name, second], room);
}

function others(picks: Picks): TaughtField[] {
  return OTHERS.filter((field) => picks[field]);
}

function ownWords(picks: Picks): readonly string[] {
  return privateWords(Object.values(picks).map(saidBy));
}

function deriveFields(
  picks: Picks,
  fields: readonly TaughtField[],
  root: (element: Element) => Sample['root'],
  around: Around,
): { anchors: Partial<Record<TaughtField, Anchor>> } | { wrong: string; step: TeachStep } {
  const anchors: Partial<Record<TaughtField, Anchor>> = {};
  for (const field of fields) {
    const element = picks[field];
    const anchor = element && derive([{ element, root: root(element) }], around);
    if (!anchor) return { wrong: NOTHING_DURABLE, step: field };
    anchors[field] = anchor;
  }
  return { anchors };
}

function base(room: Classroom, page: TaughtPage['page'], address: string): Omit<TaughtPage, 'anchors'> {
  const { url, known, document, framed, newId } = room;
  const before = known.find((one) => one.page === page && one.address === address && (one.framed ?? false) === framed);
  const called = document.querySelector('meta[property="og:site_name"]')?.getAttribute('content')?.trim();
  return {
    id: before?.id ?? newId,
    version: 1 as const,
    origin: url.origin,
    site: known[0]?.site ?? (called || url.host).slice(0, 120),
    page,
    ...(framed ? { framed } : {}),
    address,
  };
}

/** A lesson counts when the page, read by it, shows just the people who were pointed at. */
function proven(page: TaughtPage, names: readonly Element[], { document, url }: Classroom): Learnt {
  const reading = readPage(taught.learn?.([page], taught) ?? taught, document, url);
  if (reading.state === 'broken' && reading.field === 'address') return { wrong: NOBODY, step: 'email' };
  const sightings = reading.state === 'read' ? reading.sightings : [];
  const places = sightings.flatMap(({ anchor, also = [] }) => [anchor, ...also]);
  if (names.every((name) => places.includes(name))) return { page, sightings };
  return names.length > 1 && places.length > 0
    ? { wrong: NOBODY, step: 'email' }
    : { wrong: NOTHING_DURABLE, step: 'name' };
}

function linkOf(element: Element): Element | null {
  return linkAround(element) ?? element.querySelector('a[href]');
}

const addressOf = (link: Element | null, url: URL): URL | null => URL.parse(link?.getAttribute('href') ?? '', url);

function comparedLinks(one: Element | null, other: Element | null, url: URL): string | undefined {
  const [a, b] = [addressOf(one, url), addressOf(other, url)];
  return a && b && a.origin === url.origin ? comparedPattern(a, b) : undefined;
}

/** The addresses of records that were taught before, when each of the two rows has just one. */
function recordsOf(known: readonly TaughtPage[], rows: readonly Place[][], url: URL): string | undefined {
  const patterns = known
    .filter(({ page, address }) => page === 'record' && address.includes('*'))
    .map((one) => one.address);
  return patterns.find((pattern) => rows.every((row) => hasOne(pattern, row, url)));
}

/** Where the name is no link: the one kind of address that each row has once, unless it says that it is no person's. */
function rowLinks([a, b]: readonly [Place[], Place[]], url: URL): string | undefined {
  const kinds = new Set<string>();
  for (const one of linksIn(a)) {
    for (const other of linksIn(b)) {
      const kind = comparedLinks(one, other, url);
      if (kind && !NOT_PEOPLE.test(kind)) kinds.add(kind);
    }
  }
  const once = [...kinds].filter((kind) => [a, b].every((row) => hasOne(kind, row, url)));
  return once.length === 1 ? once[0] : undefined;
}

const linksIn = (places: Place[]): Element[] => places.flatMap((at) => [...at.querySelectorAll('a[href]')]);

const hasOne = (pattern: string, places: Place[], url: URL): boolean =>
  places.flatMap((at) => linksTo(pattern, at, url)).length === 1;
