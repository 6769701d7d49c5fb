import { translate } from './atlas.ts';
import type { Lead } from './lead.ts';
import type { Cell, Participation } from './persona.ts';
import type { StageModel } from './stage-model.ts';
import { DEFAULT_MODELS, type Workspace } from './workspace.ts';

type Known = Pick<Workspace, 'pair' | 'models' | 'cells'>;

/** The stage of the chosen journey in each journey model: as `model/stage`, the nearest model first. */
function alike(stage: string, { pair: { journey }, models }: Known): Array<{ model: string; stage: string }> {
  const rank = (model: StageModel): number =>
    model.id === journey.id ? 0 : model.id === DEFAULT_MODELS.journey ? 1 : 2;
  return models
    .filter((model) => model.view === 'journey')
    .toSorted((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1))
    .flatMap((model) => {
      const there = translate(journey, stage, model);
      return there === undefined ? [] : [{ model: model.id, stage: there }];
    });
}

/**
 * What is known of a persona at a stage of the chosen journey: the cell made for this journey, else the one of the corresponding
 * stage in the default journey, else in any other. Undefined when there is none.
 */
export function cellOf(persona: string, stage: string, workspace: Known): Cell | undefined {
  for (const place of alike(stage, workspace)) {
    const cell = workspace.cells.find(
      (cell) => cell.persona === persona && cell.model === place.model && cell.stage === place.stage,
    );
    if (cell) return cell;
  }
  return undefined;
}

/** What a person does at a stage of the chosen journey: what was said by hand, else what their persona does there. */
export function participationOf(
  lead: Pick<Lead, 'roles'>,
  persona: string | undefined,
  stage: string,
  workspace: Known,
): Participation | undefined {
  for (const place of alike(stage, workspace)) {
    const role = lead.roles[`${place.model}/${place.stage}`];
    if (role) return role;
  }
  return persona === undefined ? undefined : cellOf(persona, stage, workspace)?.participation;
}
