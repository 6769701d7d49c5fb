import { describe, expect, test } from 'vitest';
import { starterTeam } from '../../../../test/unit/starter-team.ts';
import type { SignalRule } from '../../../domain/signal.ts';
import { addressIn, inVain, probe, type Sample } from './probe.ts';

const { workspace } = starterTeam();
const NOW = Date.parse('2026-11-20');
const tried = (pasted: string, kind: Sample['kind'] = '') => probe({ pasted, kind }, workspace, 'en', NOW);
const stages = (pasted: string, kind: Sample['kind'] = '') =>
  tried(pasted, kind)?.proposals.map(({ model, stage }) => `${model} ${stage}`);
const names = (pasted: string, kind: Sample['kind'] = '') => tried(pasted, kind)?.rules.map(({ id }) => id);

test.each([
  ['https://www.example.com/pricing?x=1', true],
  ['www.example.com/pricing', true],
  ['shop.example:8080', true],
  ['Could you send us a quote?', false],
  ['demo', false],
  ['see https://www.example.com', false],
])('%s is an address: %s', (pasted, is) => {
  expect(addressIn(` ${pasted} `) !== undefined).toBe(is);
});

describe('trying the rules', () => {
  test('an address is a visit: the page’s rule comes before the one for any visit', () => {
    expect(names('https://www.example.com/pricing?plan=team')).toEqual(['pricing-page', 'visit']);
    expect(stages('https://www.example.com/pricing?plan=team')).toEqual(['buyers-journey 4', 'sales-funnel C']);
  });

  test('the strongest comes first, whatever it is called', () => {
    expect(names('https://www.example.com/blog/compare')).toEqual(['comparison-page', 'blog-page', 'visit']);
  });

  test('words may have come as anything; rules that go by the kind alone are no help', () => {
    expect(names('Could you send us a quote?')).toEqual(['offer-mail']);
    expect(tried('Could you send us a quote?')?.kind).toBe('email');
    expect(names('nothing of that sort')).toEqual([]);
  });

  test('with a kind it is what came as that', () => {
    expect(names('the price list', 'download')).toEqual(['decision-download', 'download']);
    expect(names('', 'like')).toEqual(['like']);
    expect(stages('', 'like')).toEqual(['sales-funnel A']);
  });

  test('nothing is said of nothing', () => {
    expect(tried('  ')).toBeUndefined();
  });
});

describe('stages that a rule names in vain', () => {
  const rule = (more: Partial<SignalRule>): SignalRule => ({
    id: 'r',
    name: 'R',
    when: { label: 'r' },
    kind: 'comment',
    strength: 'weak',
    proposes: [],
    accepts: false,
    ...more,
  });
  const vain = (more: Partial<SignalRule>) => inVain(rule(more), workspace, NOW).map(({ stage }) => stage);

  test.each([
    ['sales-funnel', ['A', 'B', 'C'], ['D', 'E', 'F', 'G', 'H']],
    ['buyers-journey', ['1', '2', '3'], ['4', '5', '6']],
    ['customer-journey', ['0', '1', '2'], ['3', '4']],
    ['brand-awareness', ['U', 'K', 'S'], ['R', 'M']],
  ])('a weak signal of %s may propose %j, and never %j', (model, fine, late) => {
    const named = [...fine, ...late];
    expect(named.filter((stage) => vain({ proposes: [{ model, stage }] }).length > 0)).toEqual(late);
    expect(named.flatMap((stage) => vain({ strength: 'soft', proposes: [{ model, stage }] }))).toEqual([]);
  });

  test('each stage is told by itself', () => {
    const proposes = [
      { model: 'sales-funnel', stage: 'B' },
      { model: 'buyers-journey', stage: '5' },
    ];
    expect(vain({ proposes })).toEqual(['5']);
  });

  test('a like is just a like, whatever the rule says, until words or an address say more', () => {
    const proposes = [{ model: 'sales-funnel', stage: 'D' }];
    expect(vain({ strength: 'hard', when: { touchpoint: 'like' }, kind: 'like', proposes })).toEqual(['D']);
    expect(vain({ strength: 'hard', when: { touchpoint: 'like', label: 'price' }, kind: 'like', proposes })).toEqual(
      [],
    );
  });

  test('no rule that ships names a stage in vain', () => {
    expect(workspace.rules.filter((shipped) => inVain(shipped, workspace, NOW).length > 0)).toEqual([]);
  });
});
