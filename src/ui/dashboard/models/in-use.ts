import { placeIn } from '../../../domain/atlas.ts';
import type { ContentItem } from '../../../domain/content.ts';
import { type Lead, marksOf } from '../../../domain/lead.ts';
import type { StageModel } from '../../../domain/stage-model.ts';
import { DEFAULT_MODELS, type Workspace } from '../../../domain/workspace.ts';

/** How many leads stand in each stage of a model, by code; leads that were tagged in another model count where they translate to. */
export function standingIn(
  model: StageModel,
  leads: readonly Lead[],
  models: readonly StageModel[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const lead of leads) {
    const code = placeIn(model, marksOf(lead), models)?.code;
    if (code !== undefined) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return counts;
}

interface Users {
  workspace: Pick<Workspace, 'cells' | 'plays' | 'rules'>;
  leads: readonly Lead[];
  items: readonly ContentItem[];
}

/** Is anything written in the codes of this model: what leads were tagged with, content, personas' cells, plays or rules? */
export function isUsed(id: string, { workspace, leads, items }: Users): boolean {
  const { cells, plays, rules } = workspace;
  return (
    Object.values(DEFAULT_MODELS).includes(id) ||
    leads.some((lead) => wasTaggedIn(id, lead)) ||
    items.some(({ models }) => models?.journey === id || models?.funnel === id) ||
    cells.some(({ model }) => model === id) ||
    plays.some(({ model }) => model === id) ||
    rules.some(({ proposes }) => proposes.some(({ model }) => model === id))
  );
}

function wasTaggedIn(id: string, lead: Lead): boolean {
  const tracks = Object.values(lead.tracks);
  return (
    tracks.some(({ marks, left }) => id in marks || id in left) ||
    Object.keys(lead.roles).some((role) => role.startsWith(`${id}/`))
  );
}
