import type { Depth } from '../../../domain/content.ts';
import type { Cell, Participation } from '../../../domain/persona.ts';
import { say, type Words } from '../../../domain/words.ts';

/** A persona's stage while it is edited; '' is what was not said yet. */
export interface CellDraft {
  participation: Participation | '';
  needs: Words;
  activities: Words;
  types: readonly string[];
  depth: Depth | '';
  format: Words;
}

/** A cell, ready to be edited; an empty one where there is none. */
export function cellDraftOf(cell: Cell | undefined): CellDraft {
  return {
    participation: cell?.participation ?? '',
    needs: cell?.needs ?? '',
    activities: cell?.activities ?? '',
    types: cell?.content.types ?? [],
    depth: cell?.content.depth ?? '',
    format: cell?.content.format ?? '',
  };
}

/** Is there anything to save? */
export function isEdited(draft: CellDraft, cell: Cell | undefined): boolean {
  return JSON.stringify(draft) !== JSON.stringify(cellDraftOf(cell));
}

/** What has to be said before it can be saved, in words for the end of a sentence; empty when it is complete. */
export function missingIn({ participation, needs, activities }: CellDraft, language: string): string[] {
  return [
    participation === '' ? 'how they take part' : '',
    say(needs, language).trim() === '' ? 'what they need' : '',
    say(activities, language).trim() === '' ? 'what they do' : '',
  ].filter(Boolean);
}

/** The cell as it is saved for a stage; undefined while something is missing. */
export function cellFrom(
  draft: CellDraft,
  at: Pick<Cell, 'persona' | 'model' | 'stage'>,
  language: string,
): Cell | undefined {
  const { participation, needs, activities, types, depth, format } = draft;
  if (participation === '' || missingIn(draft, language).length > 0) return undefined;
  const said = say(format, language).trim() !== '';
  return {
    persona: at.persona,
    model: at.model,
    stage: at.stage,
    participation,
    needs,
    activities,
    content: { types: [...types], ...(depth ? { depth } : {}), ...(said ? { format } : {}) },
  };
}
