import { type AuditCell, audit, type Gap, gapsFirst, type Waiting } from '../../../domain/audit.ts';
import type { ContentItem } from '../../../domain/content.ts';
import { spoken } from '../../../domain/language.ts';
import type { Persona } from '../../../domain/persona.ts';
import type { Stage } from '../../../domain/stage-model.ts';
import type { Workspace } from '../../../domain/workspace.ts';
import type { Filter } from './filter.ts';

/** A row of the matrix. */
export interface Row {
  /** Undefined in the row for everybody. */
  persona: Persona | undefined;
  /** In order of the stages. */
  cells: AuditCell[];
  /** How many leads wait in all of it. */
  waiting: number;
}

/** The matrix as it is shown. */
export interface MatrixView {
  stages: Array<{ stage: Stage; waiting: number }>;
  rows: Row[];
  /** The worst gap of each cell, most urgent first. */
  gaps: Array<{ cell: AuditCell; gap: Gap }>;
  /** Leads on the way, and those for whom something is missing. */
  waiting: number;
  concerned: number;
}

/** Narrows content and leads down to a language, rows to a segment, and rows to those with gaps. */
export function matrixOf(
  workspace: Workspace,
  items: readonly ContentItem[],
  leads: readonly Waiting[],
  filter: Filter,
  now: number,
): MatrixView {
  const { language, segment } = filter;
  const cells = audit(
    workspace,
    language ? items.filter((item) => spoken(item.language) === language) : items,
    language ? leads.filter((lead) => lead.language === language) : leads,
    now,
  );
  const rows = [...workspace.personas, undefined]
    .filter((persona) => !persona || !segment || persona.segment === segment)
    .map((persona): Row => {
      const own = cells.filter((cell) => cell.persona === (persona?.id ?? null));
      return { persona, cells: own, waiting: count(own) };
    });
  const shown = rows.flatMap((row) => row.cells);
  const concerned = new Set(shown.flatMap((cell) => cell.gaps.flatMap((gap) => gap.leads)));
  return {
    stages: workspace.pair.journey.stages.map((stage) => ({
      stage,
      waiting: count(shown.filter((cell) => cell.stage === stage.code)),
    })),
    rows: filter.gaps ? rows.filter((row) => row.cells.some(({ gaps }) => gaps.length > 0)) : rows,
    gaps: gapsFirst(shown),
    waiting: count(shown),
    concerned: concerned.size,
  };
}

function count(cells: readonly AuditCell[]): number {
  return cells.reduce((sum, { waiting }) => sum + waiting.length, 0);
}

/** The languages of content and of leads, without a place, in order. */
export function languagesOf(items: readonly ContentItem[], leads: readonly Waiting[]): string[] {
  const written = items.filter(({ retired }) => !retired).map(({ language }) => spoken(language));
  return [...new Set([...written, ...leads.flatMap(({ language }) => language ?? [])])].sort();
}
