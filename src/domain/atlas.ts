import type { Mark } from './lead.ts';
import { progress, type StageModel, stageOf } from './stage-model.ts';

/**
 * The stage of `to` that corresponds to a stage of `from`: what either model's map says, else the one that lies nearest on the
 * way to the purchase. Undefined when `from` has no such stage.
 */
export function translate(from: StageModel, code: string, to: StageModel): string | undefined {
  if (!stageOf(from, code)) return undefined;
  if (from.id === to.id) return code;
  const said = from.maps?.[to.id]?.[code];
  if (stageOf(to, said)) return said;
  const back = to.maps?.[from.id];
  const told = back && to.stages.find((stage) => back[stage.code] === code);
  return told?.code ?? nearest(from, code, to);
}

/**
 * Purchase goes to purchase, what follows it to what follows, and the way there to the way there: nobody has bought because the
 * models differ. Within that the distance to the purchase decides.
 */
function nearest(from: StageModel, code: string, to: StageModel): string | undefined {
  const stage = stageOf(from, code);
  const phase = to.stages.filter((other) => Boolean(other.after) === Boolean(stage?.after));
  const alike = phase.filter((other) => Boolean(other.won) === Boolean(stage?.won));
  // A model that ends with the purchase has its last stage for all that follows.
  const stages = [alike, phase, to.stages.slice(-1)].find(({ length }) => length > 0) ?? [];
  const at = progress(from, code) ?? 0;
  const gap = (other: string): number => Math.abs((progress(to, other) ?? 0) - at);
  return stages.toSorted((a, b) => gap(a.code) - gap(b.code))[0]?.code;
}

/** Where a lead stands in a model. */
export interface Place {
  code: string;
  mark: Mark;
  /** The model it was tagged in, when it was another one. */
  from?: StageModel;
}

/**
 * Where a lead stands in `model`: the newest mark in any model of that view counts, and is translated. Switching models thus
 * keeps what was said, and switching back gives it again. Awareness that nobody tagged is told from the journey.
 */
export function placeIn(
  model: StageModel,
  marks: Readonly<Record<string, Mark>>,
  models: readonly StageModel[],
): Place | undefined {
  const own = newest(models, marks, model.view);
  const found = own ?? (model.view === 'awareness' ? newest(models, marks, 'journey') : undefined);
  if (!found) return undefined;
  const code = translate(found.model, found.mark.stage, model);
  if (code === undefined) return undefined;
  return { code, mark: found.mark, ...(found.model.id === model.id ? {} : { from: found.model }) };
}

function newest(
  models: readonly StageModel[],
  marks: Readonly<Record<string, Mark>>,
  view: StageModel['view'],
): { model: StageModel; mark: Mark } | undefined {
  let best: { model: StageModel; mark: Mark } | undefined;
  for (const model of models) {
    const mark = model.view === view ? marks[model.id] : undefined;
    if (!mark || !stageOf(model, mark.stage)) continue;
    // Of two marks of one moment the model's id decides, not the order in which the models come.
    const later = !best || mark.at > best.mark.at || (mark.at === best.mark.at && model.id < best.model.id);
    if (later) best = { model, mark };
  }
  return best;
}

/** The stages of `to` that something made for `codes` of `from` is for. Empty for no codes. */
export function spread(from: StageModel, codes: readonly string[], to: StageModel): string[] {
  if (from.id === to.id) return codes.filter((code) => stageOf(to, code));
  const wanted = new Set(codes);
  const there = new Set(codes.map((code) => translate(from, code, to)));
  return to.stages
    .map(({ code }) => code)
    .filter((code) => there.has(code) || wanted.has(translate(to, code, from) ?? ''));
}
