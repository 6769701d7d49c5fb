import { spread } from './atlas.ts';
import type { ContentItem } from './content.ts';
import type { StageModel, View } from './stage-model.ts';
import { DEFAULT_MODELS, type Pair } from './workspace.ts';

/** The stages that an item is for, by view. */
export type StageCodes = Readonly<Record<View, readonly string[]>>;

/** Tells an item's stages as codes of the models that are shown. What a library says often is translated once. */
export function stagesIn(
  models: readonly StageModel[],
  shown: Pair,
): (item: Pick<ContentItem, 'models' | View>) => StageCodes {
  const known = new Map<string, readonly string[]>();
  const told = (item: Pick<ContentItem, 'models' | View>, view: View): readonly string[] => {
    const codes = item[view] ?? [];
    const id = (view === 'awareness' ? undefined : item.models?.[view]) ?? DEFAULT_MODELS[view];
    const key = `${view} ${id} ${codes.join('')}`;
    const there = known.get(key);
    if (there) return there;
    const [from, to] = [models.find((model) => model.id === id), shown[view]];
    const translated = from && to ? spread(from, codes, to) : [];
    known.set(key, translated);
    return translated;
  };
  return (item) => ({
    journey: told(item, 'journey'),
    funnel: told(item, 'funnel'),
    awareness: told(item, 'awareness'),
  });
}
