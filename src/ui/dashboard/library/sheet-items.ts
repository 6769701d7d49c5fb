import type { ContentItem } from '../../../domain/content.ts';
import { spoken } from '../../../domain/language.ts';
import type { View } from '../../../domain/stage-model.ts';
import { spell } from '../../../domain/term.ts';
import type { Workspace } from '../../../domain/workspace.ts';
import { BLANK_EMAIL, blankDraft, draftOf, type EmailDraft, type ItemDraft, isSameItem, itemOf } from './item-draft.ts';
import { problemsIn } from './item-problems.ts';
import { shownModels } from './item-stages.ts';
import type { SheetRow } from './sheet.ts';
import {
  readDay,
  readDepth,
  readLanguage,
  readMinutes,
  readMoment,
  readPersonas,
  readRetired,
  readStages,
} from './sheet-cells.ts';
import { fieldLabel, type SheetField } from './sheet-fields.ts';

/** What rows are read against. */
export interface SheetContext {
  workspace: Pick<Workspace, 'models' | 'pair' | 'personas'>;
  /** The library as it is. */
  items: readonly ContentItem[];
  /** The user's, for what the sheet does not say. */
  language: string;
  /** ISO date. */
  today: string;
  /** An id for a new item of that title. */
  newId: (title: string) => string;
}

/** A row that can be saved: as a new item, as a change of one we have, or it says what we have already. */
interface GoodRow {
  row: SheetRow;
  kind: 'new' | 'update' | 'same';
  item: ContentItem;
}

/** A row that cannot, and why in words. */
interface BadRow {
  row: SheetRow;
  problems: string[];
}

export type RowResult = GoodRow | BadRow;
/** By column; undefined for columns that are left out. */
export type FieldMap = readonly (SheetField | undefined)[];

/**
 * Reads rows as items, each by itself: one has the same address or title as an item of the library, and changes it, or is new.
 * Cells that are empty change nothing. Never throws.
 */
export function itemsOf(rows: readonly SheetRow[], fields: FieldMap, context: SheetContext): RowResult[] {
  const library = new Finder(context.items);
  const types = new Map(context.items.map(({ type }) => [spell(type).plain, type]));
  const seen = new Map<string, number>();
  return rows.map((row): RowResult => {
    const said = saidIn(row, fields);
    const known = library.find(said);
    const problems: string[] = [];
    let draft: ItemDraft = known
      ? { ...draftOf(known, context.workspace), retired: false }
      : blankDraft(spoken(context.language), context.today);
    for (const [field, cell] of said) {
      const read = readCell(field, cell, draft, context);
      if ('wrong' in read) problems.push(`${fieldLabel(field)}: ${read.wrong}`);
      else draft = { ...draft, ...read.value };
    }
    if (!known) draft = filledUp(draft, said);
    draft = { ...draft, type: types.get(spell(draft.type).plain) ?? draft.type };
    const item = itemOf(draft, context.workspace, context.newId(draft.title));
    for (const { field, text } of problemsIn(item)) problems.push(`${fieldLabel(field)}: ${text}`);
    const keys = known ? [`id ${known.id}`] : keysOf(item);
    const twin = keys.map((key) => seen.get(key)).find((number) => number !== undefined);
    if (twin !== undefined) problems.push(`It is the same piece as row ${twin}: the address or the title is the same.`);
    for (const key of keys) if (!seen.has(key)) seen.set(key, row.number);
    if (problems.length > 0) return { row, problems };
    return { row, kind: known ? (isSameItem(known, item) ? 'same' : 'update') : 'new', item };
  });
}

function saidIn(row: SheetRow, fields: FieldMap): Map<SheetField, string> {
  const said = new Map<SheetField, string>();
  for (const [at, field] of fields.entries()) {
    const cell = row.cells[at]?.trim();
    if (field && cell) said.set(field, cell);
  }
  return said;
}

/** What a new item needs and a sheet may leave out. */
function filledUp(draft: ItemDraft, said: ReadonlyMap<SheetField, string>): ItemDraft {
  const minutes = Number(draft.minutes);
  return {
    ...draft,
    summary: draft.summary || draft.title,
    depth: said.has('depth') ? draft.depth : minutes <= 6 ? 'light' : minutes <= 15 ? 'medium' : 'deep',
    ...(draft.email && !said.has('email.subject') ? { email: { ...draft.email, subject: draft.title } } : {}),
  };
}

type Change = { value: Partial<ItemDraft> } | { wrong: string };

const EMAIL_PARTS: Partial<Record<SheetField, keyof EmailDraft>> = {
  'email.subject': 'subject',
  'email.greeting': 'greeting',
  'email.substance': 'substance',
  'email.offer': 'offer',
  'email.contact': 'contact',
  'email.picture.address': 'pictureAddress',
  'email.picture.alt': 'pictureAlt',
};

/** What one cell changes of a draft. */
function readCell(field: SheetField, cell: string, draft: ItemDraft, context: SheetContext): Change {
  const part = EMAIL_PARTS[field];
  if (part) return { value: { email: { ...(draft.email ?? BLANK_EMAIL), [part]: cell } } };
  if (field.startsWith('replies.')) {
    return { value: { replies: { ...draft.replies, [field.slice('replies.'.length)]: cell } } };
  }
  const { workspace, language } = context;
  const as = <K extends keyof ItemDraft>(name: K, read: { value: ItemDraft[K] } | { wrong: string }): Change =>
    'wrong' in read ? read : { value: { [name]: read.value } };
  switch (field) {
    case 'personas':
      return as('personas', readPersonas(cell, workspace.personas, language));
    case 'journey':
    case 'funnel':
    case 'awareness':
      return readView(field, cell, draft, context);
    case 'language':
      return as('language', readLanguage(cell));
    case 'minutes':
      return as('minutes', readMinutes(cell));
    case 'depth':
      return as('depth', readDepth(cell));
    case 'updated':
    case 'expires':
      return as(field, readDay(cell));
    case 'moment':
      return as('moment', readMoment(cell));
    case 'state':
      return as('retired', readRetired(cell));
    case 'title':
    case 'url':
    case 'summary':
    case 'type':
    case 'owner':
      return { value: { [field]: cell } };
    default:
      return { value: {} };
  }
}

function readView(view: View, cell: string, draft: ItemDraft, { workspace, language }: SheetContext): Change {
  const model = shownModels(workspace)[view];
  if (!model) return { value: {} };
  const read = readStages(cell, model, language);
  return 'wrong' in read ? read : { value: { stages: { ...draft.stages, [view]: read.value } } };
}

/** An address without what campaigns add to it. */
function addressKey(text: string): string | undefined {
  const url = URL.parse(text.trim());
  if (!url) return undefined;
  const asked = [...url.searchParams].filter(([name]) => !name.startsWith('utm_'));
  const path = url.pathname.replace(/\/+$/, '');
  return `address ${url.host.replace(/^www\./, '')}${path}?${new URLSearchParams(asked)}`;
}

const titleKey = (title: string, language: string): string => `title ${spoken(language)} ${spell(title).plain.trim()}`;

function keysOf({ url, title, language }: ContentItem): string[] {
  const address = url === undefined ? undefined : addressKey(url);
  return [...(address ? [address] : []), ...(title ? [titleKey(title, language)] : [])];
}

/** Finds the item that a row speaks of: by id, address, or title. */
class Finder {
  private readonly byId: ReadonlyMap<string, ContentItem>;
  private readonly byKey = new Map<string, ContentItem>();

  constructor(items: readonly ContentItem[]) {
    this.byId = new Map(items.map((item) => [item.id, item]));
    // What is in use is found before what is retired.
    for (const item of items.toSorted((a, b) => Number(a.retired ?? false) - Number(b.retired ?? false))) {
      for (const key of [...keysOf(item), titleKey(item.title, '')])
        if (!this.byKey.has(key)) this.byKey.set(key, item);
    }
  }

  find(said: ReadonlyMap<SheetField, string>): ContentItem | undefined {
    const { byId, byKey } = this;
    const [id, url, title, language] = (['id', 'url', 'title', 'language'] as const).map((field) => said.get(field));
    const read = language === undefined ? undefined : readLanguage(language);
    // The same title in another language is another text.
    const inLanguage = read && 'value' in read ? read.value : '';
    const address = url === undefined ? undefined : addressKey(url);
    return (
      byId.get(id ?? '') ??
      byKey.get(address ?? '') ??
      (title === undefined ? undefined : byKey.get(titleKey(title, inLanguage)))
    );
  }
}
