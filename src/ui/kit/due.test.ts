import { describe, expect, test } from 'vitest';
import { starterTeam } from '../../../test/unit/starter-team.ts';
import type { Lead } from '../../domain/lead.ts';
import type { Reminder } from '../../domain/reminders.ts';
import { byPressing, type Due, firstOf, groupName, groupsOf, orderWords } from './due.ts';

const due = (name: string, reminder: Partial<Reminder>, amount?: number, currency = 'EUR'): Due => ({
  lead: { id: name, name, ...(amount === undefined ? {} : { deal: { amount, currency } }) } as Lead,
  reminder: {
    lead: name,
    why: 'quiet',
    view: 'funnel',
    stage: 'D',
    since: 0,
    days: 0,
    said: { phrase: '' },
    ...reminder,
  },
});
const quiet = (name: string, days: number, usual: number, amount?: number, currency?: string) =>
  due(name, { days, usual: { days: usual, n: 0 } }, amount, currency);
const dropped = (name: string, since: number, from = 'E', stage = 'D', amount?: number) =>
  due(name, { why: 'dropped', from, stage, since }, amount);
const names = (dues: readonly Due[]) => dues.map(({ lead }) => lead.name);

describe('the most pressing comes first', () => {
  test.each<[string, Due[], string[]]>([
    ['the larger deal', [quiet('small', 90, 10, 100), quiet('large', 11, 10, 900)], ['large', 'small']],
    ['a deal before none', [dropped('none', 9), quiet('some', 11, 10, 1)], ['some', 'none']],
    ['a drop before a silence at equal money', [quiet('quiet', 900, 10), dropped('dropped', 5)], ['dropped', 'quiet']],
    ['the newest drop', [dropped('old', 1), dropped('new', 2)], ['new', 'old']],
    [
      'the silence furthest beyond the usual',
      [quiet('a long one', 100, 90), quiet('far', 30, 10)],
      ['far', 'a long one'],
    ],
    ['the name, so that the order is always the same', [quiet('b', 20, 10), quiet('a', 20, 10)], ['a', 'b']],
  ])('%s', (_what, dues, order) => {
    expect(names(byPressing(dues))).toEqual(order);
    expect(names(byPressing(dues.toReversed()))).toEqual(order);
  });

  test('a currency of large numbers does not push the others down', () => {
    const dues = [
      quiet('usual yen', 20, 10, 9_000_000, 'JPY'),
      quiet('small yen', 20, 10, 5_000_000, 'JPY'),
      quiet('large euro', 20, 10, 90_000),
      quiet('usual euro', 20, 10, 30_000),
      quiet('small euro', 20, 10, 10_000),
    ];
    expect(names(byPressing(dues))).toEqual(['large euro', 'usual euro', 'usual yen', 'small yen', 'small euro']);
    expect(orderWords(dues)).toContain('in its currency');
    expect(orderWords(dues.slice(2))).not.toContain('currency');
  });
});

test('those who dropped out between the same two stages are together, in the order of the first of each', () => {
  const dues = [
    dropped('a', 9),
    quiet('b', 20, 10),
    dropped('c', 8),
    due('d', { why: 'dropped', from: 'D', stage: 'D' }),
  ];
  const groups = groupsOf(dues);
  expect(groups.map(({ key, dues }) => [groupName(key, starterTeam()), names(dues)])).toEqual([
    ['Dropped out between D Intent and E Evaluation', ['a', 'c']],
    ['Quiet', ['b']],
    ['Left the way at D Intent', ['d']],
  ]);
  expect(firstOf(groups, 2).map(({ key, dues, count }) => [key, names(dues), count])).toEqual([
    ['funnel E D', ['a', 'c'], 2],
  ]);
});
