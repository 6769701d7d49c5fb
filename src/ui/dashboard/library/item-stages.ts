import { spread } from '../../../domain/atlas.ts';
import type { ContentItem } from '../../../domain/content.ts';
import { type StageCodes, stagesIn } from '../../../domain/content-stages.ts';
import type { StageModel, View } from '../../../domain/stage-model.ts';
import { DEFAULT_MODELS, type Workspace } from '../../../domain/workspace.ts';

type Models = Pick<Workspace, 'models' | 'pair'>;

const NONE: StageCodes = { journey: [], funnel: [], awareness: [] };

/** The models that stages are chosen from: the pair that is shown, and awareness even where it is not shown. */
export function shownModels({
  models,
  pair,
}: Models): Record<'journey' | 'funnel', StageModel> & Partial<Record<'awareness', StageModel>> {
  const awareness = pair.awareness ?? models.find(({ id }) => id === DEFAULT_MODELS.awareness);
  return { journey: pair.journey, funnel: pair.funnel, ...(awareness ? { awareness } : {}) };
}

/** Tells an item's stages as codes of the models that are shown, awareness even where it is not. */
export function stagesShown(workspace: Models): (item: Pick<ContentItem, 'models' | View>) => StageCodes {
  return stagesIn(workspace.models, shownModels(workspace));
}

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((code) => b.includes(code));

/**
 * The fields that say which stages an item is for, given in codes of the models that are shown. Stages that are as they were
 * in `before` stay as they were written there: translating to and fro would widen them.
 */
export function withStages(
  stages: StageCodes,
  workspace: Models,
  before?: ContentItem,
): Pick<ContentItem, View | 'models'> {
  const shown = shownModels(workspace);
  const were = before ? stagesShown(workspace)(before) : NONE;
  const isAsBefore = (view: View): boolean => before !== undefined && same(stages[view], were[view]);
  const inOrder = (view: View): string[] =>
    (shown[view]?.stages ?? []).map(({ code }) => code).filter((code) => stages[view].includes(code));
  const awareness = isAsBefore('awareness') ? before?.awareness : writtenAwareness(inOrder('awareness'), workspace);
  const told = awareness?.length ? { awareness: [...awareness] } : {};
  if (before && isAsBefore('journey') && isAsBefore('funnel')) {
    const { journey, funnel, models } = before;
    return { journey, funnel, ...told, ...(models ? { models } : {}) };
  }
  const models = { journey: shown.journey.id, funnel: shown.funnel.id };
  const isDefault = models.journey === DEFAULT_MODELS.journey && models.funnel === DEFAULT_MODELS.funnel;
  return { journey: inOrder('journey'), funnel: inOrder('funnel'), ...told, ...(isDefault ? {} : { models }) };
}

/** Awareness is written in one model, whatever is shown. */
function writtenAwareness(codes: readonly string[], workspace: Models): string[] {
  const shown = shownModels(workspace).awareness;
  const written = workspace.models.find(({ id }) => id === DEFAULT_MODELS.awareness);
  return shown && written ? spread(shown, codes, written) : [];
}
