import { draftsIn } from '../parts/drafts.ts';
import type { CellDraft } from './cell-draft.ts';
import type { PersonaDraft } from './persona-draft.ts';

/** Personas that are being edited, by id. */
export const personaDrafts = draftsIn<PersonaDraft>();

/** Stages of personas that are being edited, by `persona/model/stage`. */
export const cellDrafts = draftsIn<CellDraft>();
