import { expect, test } from 'vitest';
import { starterTeam } from '../../../test/unit/starter-team.ts';
import type { Lead } from '../../domain/lead.ts';
import { groupView, roleSaid } from './group-view.ts';

const team = starterTeam();
const lead = (id: string, name: string, more: Partial<Lead> & { at?: string } = {}): Lead => {
  const { at, ...facts } = more;
  const marks = at ? { 'buyers-journey': { stage: at, since: 1, at: 1 } } : {};
  return { id, name, tracks: { '': { marks, left: {} } }, track: '', roles: {}, ...facts } as Lead;
};
const does = (role: 'driver' | 'participant' | 'gatekeeper' | 'uninvolved') => ({ 'buyers-journey/4': role });
const nobodySaw = () => false;

test('who leads the account’s stage comes first, then in order of what they do, then by name', () => {
  const { stage, people } = groupView(
    [
      lead('1', 'Uma', { at: '4', roles: does('uninvolved') }),
      lead('2', 'Kim', { at: '4' }),
      lead('3', 'Gus', { at: '4', roles: does('gatekeeper') }),
      lead('4', 'Bob', { at: '4', roles: does('participant') }),
      lead('5', 'Ada', { at: '4', roles: does('participant') }),
      lead('6', 'Zoe', { at: '4', roles: does('driver') }),
    ],
    nobodySaw,
    team,
  );
  expect(stage?.code).toBe('4');
  expect(people.map(({ lead: { name }, role }) => [name, role])).toEqual([
    ['Zoe', 'driver'],
    ['Ada', 'participant'],
    ['Bob', 'participant'],
    ['Gus', 'gatekeeper'],
    ['Uma', 'uninvolved'],
    ['Kim', undefined],
  ]);
});

test('two people of one name are told apart, and each sentence leads to its own', () => {
  const twins = [
    lead('1', 'Kim Li', { at: '4', persona: 'procurement', roles: does('gatekeeper') }),
    lead('2', 'Kim Li', { at: '4', persona: 'procurement', roles: does('gatekeeper') }),
    lead('3', 'Ada', { at: '4', persona: 'technical-evaluator', roles: does('driver') }),
  ];
  const unseen = ({ gaps }: ReturnType<typeof groupView>) =>
    gaps.filter(({ said }) => said.phrase === 'account.gatekeeper-unseen');
  const both = unseen(groupView(twins, nobodySaw, team));
  expect(both.map((gap) => gap.lead?.id)).toEqual(['1', '2']);
  expect(new Set(both.map(({ key }) => key)).size).toBe(2);
  expect(both.every(({ urgent, said }) => urgent && team.tell(said).startsWith('Kim Li has a say'))).toBe(true);
  expect(unseen(groupView(twins, ({ id }) => id === '1', team)).map((gap) => gap.lead?.id)).toEqual(['2']);
});

test('a stage that nobody leads, now or next, is named with its gap', () => {
  const { gaps } = groupView(
    [lead('1', 'Bob', { at: '4', persona: 'x', roles: does('participant') })],
    nobodySaw,
    team,
  );
  expect(gaps.map(({ stage, urgent }) => [stage?.code, urgent])).toEqual([
    ['4', true],
    ['5', false],
  ]);
});

test('what was said by hand is found in the journey it was said in', () => {
  const bob = lead('1', 'Bob', { roles: does('driver') });
  expect(roleSaid(bob, '4', team)).toEqual({ model: 'buyers-journey', stage: '4' });
  expect(roleSaid(bob, '5', team)).toBeUndefined();
  const journey = team.workspace.models.find(({ id }) => id === 'customer-journey');
  if (!journey) throw new Error('the starter has another journey');
  const other = { workspace: { ...team.workspace, pair: { ...team.workspace.pair, journey } } };
  const found = journey.stages.map(({ code }) => roleSaid(bob, code, other)).filter(Boolean);
  expect(found).toContainEqual({ model: 'buyers-journey', stage: '4' });
});
