import type { Condition } from '../../../domain/persona.ts';
import type { ConditionDraft } from './persona-draft.ts';

/** How a condition on that field begins. */
export const FIELD_WORDS: Record<Condition['field'], string> = {
  title: 'title says',
  seniority: 'seniority is',
  department: 'department is',
  company: 'company is called',
  industry: 'industry says',
  place: 'place is',
  size: 'company has',
};

/** How many terms are said before the others are only counted. */
const SHOWN = 3;
const OR = new Intl.ListFormat('en', { type: 'disjunction' });
const AND = new Intl.ListFormat('en', { type: 'conjunction' });

/** What a level of seniority or a department is called: `it` is IT. */
export function levelName(key: string): string {
  return key.length <= 2 ? key.toUpperCase() : key;
}

/** A rule in plain words: `title says Procurement and company has 250 or more people`. What is not filled in yet is `…`. */
export function ruleWords(conditions: readonly Omit<ConditionDraft, 'key'>[]): string {
  return AND.format(conditions.map((condition) => `${FIELD_WORDS[condition.field]} ${termWords(condition)}`));
}

function termWords({ field, any, from, to }: Omit<ConditionDraft, 'key'>): string {
  if (field === 'size') return `${sizeWords(from, to)} ${to === 1 ? 'person' : 'people'}`;
  if (any.length === 0) return '…';
  const names = field === 'seniority' || field === 'department' ? any.map(levelName) : any;
  const rest = names.length - SHOWN;
  // One more is as short said as counted.
  return OR.format(rest > 1 ? [...names.slice(0, SHOWN), `${rest} more`] : names);
}

function sizeWords(from: number | undefined, to: number | undefined): string {
  if (from !== undefined && to !== undefined) return from === to ? `${from}` : `${from} to ${to}`;
  if (from !== undefined) return `${from} or more`;
  return to === undefined ? '…' : `at most ${to}`;
}
