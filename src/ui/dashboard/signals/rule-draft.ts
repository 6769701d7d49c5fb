import type { SignalRule } from '../../../domain/signal.ts';
import { stageOf } from '../../../domain/stage-model.ts';
import type { TouchpointKind } from '../../../domain/touchpoint.ts';
import { say, type Words } from '../../../domain/words.ts';
import type { Workspace } from '../../../domain/workspace.ts';
import { inVain } from './probe.ts';

const MOST = 6;

/** A signal rule while it is edited: anything may still be empty. */
export interface RuleDraft extends Omit<SignalRule, 'name' | 'when'> {
  name: Words | undefined;
  address: string;
  label: string;
  touchpoint: TouchpointKind | '';
}

export function newRule(): RuleDraft {
  return {
    id: `rule-${crypto.randomUUID().slice(0, 8)}`,
    name: undefined,
    address: '',
    label: '',
    touchpoint: '',
    kind: 'visit',
    strength: 'soft',
    proposes: [],
    accepts: false,
  };
}

export function draftOf({ when, ...rule }: SignalRule): RuleDraft {
  return { ...rule, address: when.address ?? '', label: when.label ?? '', touchpoint: when.touchpoint ?? '' };
}

/** The rule that a draft describes. */
export function ruleOf({ name = '', address, label, touchpoint, ...rest }: RuleDraft): SignalRule {
  const said = { address: address.trim(), label: label.trim() };
  return {
    ...rest,
    name,
    when: {
      ...(said.address ? { address: said.address } : {}),
      ...(said.label ? { label: said.label } : {}),
      ...(touchpoint ? { touchpoint } : {}),
    },
  };
}

/** The draft with another stage for a model, or with none. */
export function proposing(draft: RuleDraft, model: string, stage: string): RuleDraft {
  const others = draft.proposes.filter((named) => named.model !== model);
  const at = draft.proposes.findIndex((named) => named.model === model);
  if (!stage) return { ...draft, proposes: others };
  return { ...draft, proposes: others.toSpliced(at < 0 ? others.length : at, 0, { model, stage }) };
}

/** What is to be put right, by field. */
export type Problems = Partial<Record<'name' | 'when' | 'proposes', string | undefined>>;

/** What keeps a rule from being saved, in words. */
export function problemsOf(draft: RuleDraft, workspace: Workspace, language: string, now: number): Problems {
  const rule = ruleOf(draft);
  const vain = inVain(rule, workspace, now).map(({ model, stage }) => stageName(workspace, model, stage, language));
  const problems: Problems = {};
  if (!draft.name || !say(draft.name, language).trim()) problems.name = 'Give the signal a name.';
  if (Object.keys(rule.when).length === 0) {
    problems.when = 'Say what to recognise it by: an address, words, or the kind of touchpoint.';
  }
  if (vain.length > 0) {
    problems.proposes = `A weak signal never proposes Intent or later, so ${vain.join(' and ')} would never be proposed. Pick an earlier stage, or make the signal soft or hard.`;
  } else if (rule.proposes.length > MOST) problems.proposes = 'Six stages at most.';
  return problems;
}

/** The name of a stage with its code; the code where the model is gone. */
function stageName({ models }: Pick<Workspace, 'models'>, model: string, code: string, language: string): string {
  const known = models.find(({ id }) => id === model);
  const stage = known && stageOf(known, code);
  return stage ? `${code} ${say(stage.name, language)}` : code;
}
