import type { Condition, Persona, TitleWords } from '../../../domain/persona.ts';
import { say } from '../../../domain/words.ts';

/** Most rules of a persona, and most conditions of a rule. */
export const MOST_RULES = 50;
export const MOST_CONDITIONS = 10;

/** A condition while it is edited: terms for all fields but the size, which lies between two ends. */
export interface ConditionDraft {
  /** Stays the same whatever is edited. */
  key: string;
  field: Condition['field'];
  any: readonly string[];
  from?: number | undefined;
  to?: number | undefined;
}

/** A rule while it is edited: all of its conditions must hold. */
export interface RuleDraft {
  key: string;
  conditions: readonly ConditionDraft[];
}

/** A persona while it is edited. Plain data: every edit gives a new one. */
export interface PersonaDraft extends Omit<Persona, 'rules' | 'language' | 'retired'> {
  /** BCP 47, '' where none is set. */
  language: string;
  rules: readonly RuleDraft[];
  /** How many keys were ever made; the next one. */
  made: number;
}

/** What is to be put right before a persona can be saved; `rule` is the key of the rule it is about. */
export interface Problem {
  field: 'name' | 'needs' | 'rule';
  rule?: string;
  condition?: string;
  text: string;
}

/** A saved persona, ready to be edited. */
export function draftOf({ rules, language = '', retired: _, ...persona }: Persona): PersonaDraft {
  let made = 0;
  const key = (): string => `k${made++}`;
  const drafts = rules.map((rule) => ({
    key: key(),
    conditions: rule.map((condition) => ({ key: key(), any: [], ...condition })),
  }));
  return { ...persona, language, rules: drafts, made };
}

/** A persona that says nothing yet. Its id is one that no other device makes; the ids of shipped ones never begin like it. */
export function newPersona(): PersonaDraft {
  const id = `own-${crypto.randomUUID().slice(0, 8)}`;
  return { id, name: '', segment: 'B2B', needs: '', language: '', channels: [], rules: [], made: 0 };
}

/** The persona as it would be saved. Rules with a condition that says nothing yet are left out. */
export function personaOf({ rules, made: _, language, ...persona }: PersonaDraft): Persona {
  const complete = rules.filter(
    ({ conditions }) => conditions.length > 0 && conditions.every((condition) => lacks(condition) === undefined),
  );
  return {
    ...persona,
    ...(language ? { language } : {}),
    rules: complete.map(({ conditions }) => conditions.map(conditionOf)),
  };
}

function conditionOf({ field, any, from, to }: ConditionDraft): Condition {
  if (field !== 'size') return { field, any: [...any] };
  return { field, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

/** What a condition still lacks, in words; undefined when it can be used. */
function lacks({ field, any, from, to }: ConditionDraft): string | undefined {
  if (field === 'size') {
    if (from === undefined && to === undefined) return 'Say the smallest or the largest company.';
    return from !== undefined && to !== undefined && from > to ? 'The smallest is larger than the largest.' : undefined;
  }
  if (any.length > 0) return undefined;
  return isPicked(field) ? 'Pick at least one.' : 'Add at least one word.';
}

/** Are the terms of this field picked from the levels and departments that titles tell? */
export function isPicked(field: Condition['field']): field is keyof TitleWords {
  return field === 'seniority' || field === 'department';
}

/** All that is to be put right, in the order in which it stands on the screen. */
export function problemsOf(draft: PersonaDraft, language: string): Problem[] {
  const problems: Problem[] = [];
  if (!say(draft.name, language).trim()) problems.push({ field: 'name', text: 'Give the persona a name.' });
  if (!say(draft.needs, language).trim()) {
    problems.push({ field: 'needs', text: 'Say in a sentence what they want.' });
  }
  for (const rule of draft.rules) {
    for (const condition of rule.conditions) {
      const text = lacks(condition);
      if (text) problems.push({ field: 'rule', rule: rule.key, condition: condition.key, text });
    }
  }
  return problems;
}

const fresh = (made: number): ConditionDraft => ({ key: `k${made}`, field: 'title', any: [] });

/** Adds a rule with one condition to fill in. */
export function withRule(draft: PersonaDraft): PersonaDraft {
  if (draft.rules.length >= MOST_RULES) return draft;
  const rule = { key: `k${draft.made}`, conditions: [fresh(draft.made + 1)] };
  return { ...draft, rules: [...draft.rules, rule], made: draft.made + 2 };
}

/** Takes a rule off. */
export function withoutRule(draft: PersonaDraft, rule: string): PersonaDraft {
  return { ...draft, rules: draft.rules.filter(({ key }) => key !== rule) };
}

/** Adds a condition to a rule. */
export function withCondition(draft: PersonaDraft, rule: string): PersonaDraft {
  const next = inRule(draft, rule, (conditions) =>
    conditions.length >= MOST_CONDITIONS ? conditions : [...conditions, fresh(draft.made)],
  );
  return { ...next, made: draft.made + 1 };
}

/** Takes a condition off; with the last one its rule goes, too. */
export function withoutCondition(draft: PersonaDraft, rule: string, condition: string): PersonaDraft {
  const next = inRule(draft, rule, (conditions) => conditions.filter(({ key }) => key !== condition));
  return { ...next, rules: next.rules.filter(({ conditions }) => conditions.length > 0) };
}

/** Changes a condition. Terms that make no sense for another field are left behind. */
export function changed(
  draft: PersonaDraft,
  rule: string,
  { key, ...change }: Partial<ConditionDraft> & { key: string },
): PersonaDraft {
  return inRule(draft, rule, (conditions) =>
    conditions.map((condition) => {
      if (condition.key !== key) return condition;
      const { field = condition.field } = change;
      const keeps = field === condition.field || (isText(field) && isText(condition.field));
      return { ...condition, ...(keeps ? {} : { any: [], from: undefined, to: undefined }), ...change };
    }),
  );
}

const isText = (field: Condition['field']): boolean => field !== 'size' && !isPicked(field);

function inRule(
  draft: PersonaDraft,
  rule: string,
  change: (conditions: readonly ConditionDraft[]) => readonly ConditionDraft[],
): PersonaDraft {
  return {
    ...draft,
    rules: draft.rules.map((one) => (one.key === rule ? { ...one, conditions: change(one.conditions) } : one)),
  };
}
