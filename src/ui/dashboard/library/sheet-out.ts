import type { ContentItem } from '../../../domain/content.ts';
import type { Workspace } from '../../../domain/workspace.ts';
import { textsOf } from './item-fields.ts';
import { stagesShown } from './item-stages.ts';
import { type SheetRow, writeRows } from './sheet.ts';
import { fieldLabel, SHEET_FIELDS, type SheetField } from './sheet-fields.ts';
import type { FieldMap } from './sheet-items.ts';

/** Items as CSV with a heading for every field: what is read back is the same. */
export function itemsAsCsv(items: readonly ContentItem[], workspace: Pick<Workspace, 'models' | 'pair'>): string {
  const rows = items.map((item) => {
    const cells = cellsOf(item, workspace);
    return SHEET_FIELDS.map((field) => cells[field] ?? '');
  });
  // With the mark in front, spreadsheets read it as UTF-8.
  return `\ufeff${writeRows([SHEET_FIELDS.map(fieldLabel), ...rows], ',')}`;
}

function cellsOf(
  item: ContentItem,
  workspace: Pick<Workspace, 'models' | 'pair'>,
): Partial<Record<SheetField, string>> {
  const { id, title, url = '', summary, type, personas, language, minutes, depth, owner = '', updated } = item;
  const stages = stagesShown(workspace)(item);
  return {
    id,
    title,
    url,
    summary,
    type,
    personas: personas.length > 0 ? personas.join(', ') : 'all',
    journey: stages.journey.join(', '),
    funnel: stages.funnel.join(', '),
    awareness: stages.awareness.join(', '),
    language,
    minutes: String(minutes),
    depth,
    owner,
    updated,
    expires: item.expires ?? '',
    moment: item.moment ?? '',
    state: item.retired ? 'retired' : 'in use',
    ...Object.fromEntries(textsOf(item)),
    'email.picture.address': item.email?.picture?.address ?? '',
    'email.picture.alt': item.email?.picture?.alt ?? '',
  };
}

/** Rows that could not be read, to be pasted into a sheet: as they were, and what is wrong with each. */
export function badRowsAsCells(
  bad: ReadonlyArray<{ row: SheetRow; problems: readonly string[] }>,
  headings: readonly string[],
  fields: FieldMap,
): string {
  const names = fields.map((field, at) => headings[at] || (field ? fieldLabel(field) : `Column ${at + 1}`));
  const rows = bad.map(({ row, problems }) => [...fields.map((_, at) => row.cells[at] ?? ''), problems.join(' ')]);
  return writeRows([[...names, 'Problem'], ...rows], '\t');
}
