import { expect, test } from 'vitest';
import type { Condition } from '../../../domain/persona.ts';
import { ruleWords } from './rule-words.ts';

const words = (...rule: Condition[]): string =>
  ruleWords(rule.map((one) => ('any' in one ? one : { ...one, any: [] })));

test.each<[string, Condition[]]>([
  [
    'title says Procurement and company has 250 or more people',
    [
      { field: 'title', any: ['Procurement'] },
      { field: 'size', from: 250 },
    ],
  ],
  [
    'seniority is director or manager and department is IT',
    [
      { field: 'seniority', any: ['director', 'manager'] },
      { field: 'department', any: ['it'] },
    ],
  ],
  ['company has at most 20 people', [{ field: 'size', to: 20 }]],
  ['company has 20 to 250 people', [{ field: 'size', from: 20, to: 250 }]],
  ['company has 1 person', [{ field: 'size', from: 1, to: 1 }]],
  ['place is Bern, Wien, Köln, or 2 more', [{ field: 'place', any: ['Bern', 'Wien', 'Köln', 'Pune', 'Lyon'] }]],
  [
    'company is called Nordwind, Südwind, Westwind, or Ostwind',
    [{ field: 'company', any: ['Nordwind', 'Südwind', 'Westwind', 'Ostwind'] }],
  ],
  [
    'industry says retail, title says buyer, and company has … people',
    [{ field: 'industry', any: ['retail'] }, { field: 'title', any: ['buyer'] }, { field: 'size' }],
  ],
])('a rule reads: %s', (said, rule) => {
  expect(words(...rule)).toBe(said);
});
