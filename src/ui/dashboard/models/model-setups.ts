import type { Choice, Setup } from '../../../domain/setup.ts';
import type { StageModel } from '../../../domain/stage-model.ts';
import type { Pair } from '../../../domain/workspace.ts';
import { carriedOver, losesCodes, type ModelDraft, modelOf } from './model-draft.ts';

/** The ids of the models that are shown. */
export function choiceOf({ journey, funnel, awareness }: Pair): Choice {
  return { journey: journey.id, funnel: funnel.id, ...(awareness ? { awareness: awareness.id } : {}) };
}

interface Before {
  /** The model as it is saved; undefined when it is new. */
  saved: StageModel | undefined;
  /** Is anything written in its codes? */
  used: boolean;
  pair: Pair;
  /** The id for a new edition. */
  newId: string;
}

/**
 * What is to be saved for an edited model. Codes that something is written in are never lost: then the saved model is kept,
 * retired, for what was said in it, and the edited one becomes a new edition that all of it translates to.
 */
export function setupsFor(draft: ModelDraft, { saved, used, pair, newId }: Before): Setup[] {
  const doc = modelOf(draft);
  if (!saved || !used || !losesCodes(draft, saved)) return [{ kind: 'model', doc }];
  const back = draft.rows.flatMap(({ was, stage }) => (was === undefined ? [] : [[stage.code, was]]));
  const edition = { ...doc, id: newId, maps: { ...doc.maps, [saved.id]: Object.fromEntries(back) } };
  const kept = { ...saved, retired: true, maps: { ...saved.maps, [newId]: carriedOver(draft, saved) } };
  const shown = pair[saved.view]?.id === saved.id;
  const choice: Choice = { ...choiceOf(pair), [saved.view]: newId };
  return [
    { kind: 'model', doc: kept },
    { kind: 'model', doc: edition },
    ...(shown ? [{ kind: 'choice' as const, doc: choice }] : []),
  ];
}
