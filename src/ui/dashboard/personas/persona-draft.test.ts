import { expect, test } from 'vitest';
import { starterTeam } from '../../../../test/unit/starter-team.ts';
import { Persona } from '../../../domain/persona.ts';
import {
  changed,
  draftOf,
  newPersona,
  type PersonaDraft,
  personaOf,
  problemsOf,
  withCondition,
  withoutCondition,
  withoutRule,
  withRule,
} from './persona-draft.ts';

const { personas } = starterTeam().workspace;
const named: PersonaDraft = { ...newPersona(), name: 'Night nurse', needs: 'Quiet' };
const keys = (draft: PersonaDraft): string[][] => draft.rules.map(({ conditions }) => conditions.map(({ key }) => key));

test('a persona that is opened and not edited is saved as it was', () => {
  expect(personas.length).toBeGreaterThan(0);
  for (const persona of personas) expect(personaOf(draftOf(persona))).toEqual(persona);
});

test('a new persona says what it still needs, and can be saved once that is said', () => {
  expect(problemsOf(newPersona(), 'en').map(({ field }) => field)).toEqual(['name', 'needs']);
  expect(problemsOf(named, 'en')).toEqual([]);
  expect(Persona.safeParse(personaOf(named)).success).toBe(true);
});

test('a name that is only missing in the user’s language is no problem; one that was emptied is', () => {
  expect(problemsOf({ ...named, name: { en: 'Night nurse' } }, 'de')).toEqual([]);
  expect(problemsOf({ ...named, name: { en: 'Night nurse', de: ' ' } }, 'de')).toHaveLength(1);
});

test('a rule that is not filled in yet is a problem, and nobody is taken for the persona by it', () => {
  const draft = withRule(named);
  const rule = draft.rules[0]?.key ?? '';
  const condition = draft.rules[0]?.conditions[0]?.key ?? '';
  expect(problemsOf(draft, 'en')).toEqual([{ field: 'rule', rule, condition, text: 'Add at least one word.' }]);
  expect(personaOf(draft).rules).toEqual([]);
  const filled = changed(draft, rule, { key: condition, any: ['nurse'] });
  expect(problemsOf(filled, 'en')).toEqual([]);
  expect(personaOf(filled).rules).toEqual([[{ field: 'title', any: ['nurse'] }]]);
});

test('the size of a company needs an end, and the ends in order', () => {
  const draft = withRule(named);
  const [rule = '', condition = ''] = [draft.rules[0]?.key, draft.rules[0]?.conditions[0]?.key];
  const sized = (change: { from?: number; to?: number }) =>
    changed(draft, rule, { key: condition, field: 'size', ...change });
  expect(problemsOf(sized({}), 'en')).toHaveLength(1);
  expect(problemsOf(sized({ from: 250, to: 20 }), 'en')).toHaveLength(1);
  expect(personaOf(sized({ from: 250 })).rules).toEqual([[{ field: 'size', from: 250 }]]);
  expect(personaOf(sized({ from: 1, to: 9 })).rules).toEqual([[{ field: 'size', from: 1, to: 9 }]]);
});

test('words stay when a condition looks at another text, and go when it looks at levels', () => {
  const draft = withRule(named);
  const [rule = '', key = ''] = [draft.rules[0]?.key, draft.rules[0]?.conditions[0]?.key];
  const typed = changed(draft, rule, { key, any: ['Berlin'] });
  const any = (next: PersonaDraft) => next.rules[0]?.conditions[0]?.any;
  expect(any(changed(typed, rule, { key, field: 'place' }))).toEqual(['Berlin']);
  expect(any(changed(typed, rule, { key, field: 'seniority' }))).toEqual([]);
});

test('conditions and rules come and go, each with a key of its own; a rule goes with its last condition', () => {
  let draft = withRule(withRule(named));
  const [first = '', second = ''] = draft.rules.map(({ key }) => key);
  draft = withCondition(draft, first);
  const all = [first, second, ...keys(draft).flat()];
  expect(keys(draft).map(({ length }) => length)).toEqual([2, 1]);
  expect(new Set(all).size).toBe(all.length);
  const last = keys(draft)[1]?.[0] ?? '';
  expect(withoutCondition(draft, second, last).rules.map(({ key }) => key)).toEqual([first]);
  expect(withoutRule(draft, first).rules.map(({ key }) => key)).toEqual([second]);
});
