import { draftsIn } from '../parts/drafts.ts';
import type { ModelDraft } from './model-draft.ts';

/** Models that are being edited, by id. */
export const modelDrafts = draftsIn<ModelDraft>();
