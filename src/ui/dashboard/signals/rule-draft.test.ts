import { expect, test } from 'vitest';
import { starterTeam } from '../../../../test/unit/starter-team.ts';
import { SignalRule } from '../../../domain/signal.ts';
import { networkProblems, withFirst, withLater } from './network-draft.ts';
import { draftOf, newRule, problemsOf, proposing, ruleOf } from './rule-draft.ts';

const { workspace } = starterTeam();
const problems = (draft: ReturnType<typeof newRule>) => problemsOf(draft, workspace, 'en', Date.parse('2026-11-20'));

test('a rule comes out of the editor as it went in', () => {
  for (const rule of workspace.rules) expect(ruleOf(draftOf(rule))).toEqual(rule);
});

test('a new rule wants a name and something to go by, in words', () => {
  expect(Object.keys(problems(newRule()))).toEqual(['name', 'when']);
  const draft = { ...newRule(), name: 'Looked at jobs', address: ' x.example/jobs* ' };
  expect(problems(draft)).toEqual({});
  expect(SignalRule.parse(ruleOf(draft)).when).toEqual({ address: 'x.example/jobs*' });
});

test('a weak rule that proposes Intent is refused in words that name the stage', () => {
  const draft = proposing({ ...newRule(), name: 'N', label: 'n', strength: 'weak' }, 'sales-funnel', 'D');
  expect(problems(draft).proposes).toMatch(/never proposes Intent or later, so D Intent would never be proposed/);
  expect(problems({ ...draft, strength: 'soft' })).toEqual({});
  expect(problems(proposing(draft, 'sales-funnel', 'C'))).toEqual({});
});

test('another stage takes the place of the one before it; nothing takes it away', () => {
  const draft = proposing(proposing(newRule(), 'buyers-journey', '2'), 'sales-funnel', 'B');
  expect(proposing(draft, 'buyers-journey', '3').proposes).toEqual([
    { model: 'buyers-journey', stage: '3' },
    { model: 'sales-funnel', stage: 'B' },
  ]);
  expect(proposing(draft, 'buyers-journey', '').proposes).toEqual([{ model: 'sales-funnel', stage: 'B' }]);
});

test('on a network a type comes first or later, not both', () => {
  const [network] = workspace.networks;
  if (!network) throw new Error('no networks');
  const [first] = network.first;
  const [later] = network.later;
  expect(withFirst(network, [...network.first, later ?? '']).later).not.toContain(later);
  expect(withLater(network, [...network.later, first ?? '']).first).not.toContain(first);
});

test('a network’s rule wants words and a whole length', () => {
  const [network] = workspace.networks;
  if (!network) throw new Error('no networks');
  expect(networkProblems(network, 'en')).toEqual({});
  expect(Object.keys(networkProblems({ ...network, rule: '', length: Number.NaN }, 'en'))).toEqual(['rule', 'length']);
});
