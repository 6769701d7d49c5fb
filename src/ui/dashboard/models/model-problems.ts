import type { Stage } from '../../../domain/stage-model.ts';
import { say, type Words } from '../../../domain/words.ts';
import { codeProblem } from './codes.ts';
import { ENOUGH_CONTRAST, whiteOn } from './colour.ts';
import type { ModelDraft } from './model-draft.ts';

/** Something to put right before a draft can be saved. */
export interface Problem {
  /** The key of the row; absent for the model as a whole. */
  row?: string;
  field: 'name' | 'code' | 'meaning' | 'guidance' | 'colour' | 'signals' | 'staleDays' | 'phase';
  text: string;
}

const LONGEST = 600;
const MOST_SIGNALS = 20;

/** All that keeps a draft from being saved, in the order of its stages. */
export function problemsOf(draft: ModelDraft, language: string): Problem[] {
  const empty = (words: Words): boolean => say(words, language).trim() === '';
  const problems: Problem[] = empty(draft.name) ? [{ field: 'name', text: 'Give the model a name.' }] : [];
  draft.rows.forEach(({ key, stage }, at) => {
    const say = (field: Problem['field'], text: string | false | undefined): void => {
      if (text) problems.push({ row: key, field, text });
    };
    const others = draft.rows.filter((row) => row.key !== key).map((row) => row.stage.code);
    say('code', codeProblem(draft.view, stage.code, others));
    say('name', empty(stage.name) && 'Give the stage a name.');
    say('meaning', empty(stage.meaning) && 'Say in one line what the person does here.');
    say('colour', colourProblem(stage.colour));
    say('guidance', empty(stage.guidance) && 'Say what to do here.');
    say('signals', signalsProblem(stage));
    say('staleDays', !(stage.staleDays > 0 && stage.staleDays <= 3650) && 'Between 1 and 3,650 days.');
    say(
      'phase',
      phaseProblem(
        stage,
        at,
        draft.rows.map((row) => row.stage),
      ),
    );
  });
  return problems;
}

function colourProblem(colour: string): string | undefined {
  const contrast = whiteOn(colour);
  if (contrast === undefined) return 'A colour is # and six digits, like #0369a1.';
  if (contrast >= ENOUGH_CONTRAST) return undefined;
  return `White on it has a contrast of ${contrast.toFixed(1)}; it takes ${ENOUGH_CONTRAST} to be read. Try a darker one.`;
}

function signalsProblem({ signals }: Stage): string | undefined {
  if (signals.length > MOST_SIGNALS) return `At most ${MOST_SIGNALS} signals.`;
  const texts = signals.flatMap((words) => (typeof words === 'string' ? [words] : Object.values(words)));
  return texts.some((text) => text.length > LONGEST) ? `A signal has at most ${LONGEST} letters.` : undefined;
}

function phaseProblem(stage: Stage, at: number, stages: readonly Stage[]): string | undefined {
  if (stage.after) {
    if (stages.every(({ after }) => after)) return 'A model needs a stage on the way to the purchase.';
    return stages.slice(at).some(({ after }) => !after)
      ? 'What follows the purchase comes last. Move it down.'
      : undefined;
  }
  const bought = stages.findIndex(({ won }) => won);
  if (stage.won && bought < at) return 'They buy in one stage only.';
  return bought >= 0 && bought < at ? 'It lies behind the stage where they buy: say so, or move it up.' : undefined;
}
