import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import english from '../../assets/phrases/proposal.en.json' with { type: 'json' };
import rulesJson from '../../assets/signal-rules.json' with { type: 'json' };
import { DAY, MODELS, modelOf, Told, workspaceWith } from '../../test/team.ts';
import { phrase } from './phrases.ts';
import { proposalsFor, recognise } from './proposals.ts';
import { SignalRule } from './signal.ts';
import { progress } from './stage-model.ts';
import { TOUCHPOINTS, type TouchpointKind } from './touchpoint.ts';
import type { Workspace } from './workspace.ts';

const STARTER = z.array(SignalRule).parse(rulesJson);
const LEAD = new Told().lead.id;
const INTENT = progress(modelOf('sales-funnel'), 'D') ?? 0;

const rule = (id: string, more: Partial<SignalRule>): SignalRule => ({
  id,
  name: { en: `Rule ${id}`, de: `Regel ${id}` },
  when: { touchpoint: 'like' },
  kind: 'like',
  strength: 'weak',
  proposes: [],
  accepts: false,
  ...more,
});
const funnel = (stage: string) => [{ model: 'sales-funnel', stage }];
const journey = (stage: string) => [{ model: 'buyers-journey', stage }];
const SIGN_UP = rule('sign-up', { when: { touchpoint: 'sign-up' }, strength: 'soft', proposes: funnel('B') });
const DEMO = rule('demo', { when: { touchpoint: 'demo request' }, strength: 'hard', proposes: funnel('D') });

const team = (rules: SignalRule[], choice: Parameters<typeof workspaceWith>[0] = {}): Workspace => ({
  ...workspaceWith(choice),
  rules,
});
const proposed = (told: Told, workspace: Workspace, day = 12) =>
  proposalsFor(told.lead, told.lines, workspace, Told.at(day), 'en');
const stages = (told: Told, workspace: Workspace, day = 12) =>
  proposed(told, workspace, day).map(({ model, stage }) => `${model} ${stage}`);
const visit = (told: Told, day: number, address: string, text = '') =>
  told.add(day, { type: 'touchpoint.logged', lead: LEAD, kind: 'visit', direction: 'in', address, text });

describe('pages and calls to action can be labelled so that the act is recognised', () => {
  const rules = [
    rule('page', { when: { address: 'example.com/pricing*' }, strength: 'soft' }),
    rule('button', { when: { label: 'Book a demo, Demo anfragen, 预约演示' }, strength: 'hard' }),
    rule('both', { when: { touchpoint: 'comment', label: 'price' } }),
    rule('kind', { when: { touchpoint: 'comment' } }),
    rule('gone', { when: { touchpoint: 'comment' }, retired: true }),
  ];
  const TABLE: Array<[said: Parameters<typeof recognise>[1], ids: string[]]> = [
    [{ address: 'https://www.example.com/pricing/teams' }, ['page']],
    [{ address: 'https://www.example.com/about' }, []],
    [{ text: 'Please DEMO  ANFRAGEN!' }, ['button']],
    [{ text: '点击预约演示吧' }, ['button']],
    [{ text: 'We demo anfragend' }, []],
    [{ kind: 'comment', text: 'What is the price?' }, ['both', 'kind']],
    [{ kind: 'comment', text: 'priceless' }, ['kind']],
    [{ kind: 'comment' }, ['kind']],
    [{ address: 'example.com/pricing', text: 'Book a demo', kind: 'visit' }, ['button', 'page']],
    [{}, []],
  ];
  test.each(TABLE)('%j: %j', (said, ids) => {
    expect(recognise(rules, said).map(({ id }) => id)).toEqual(ids);
  });
});

describe('a signal proposes a stage with its evidence', () => {
  test('what it rests on, since when, and why', () => {
    const told = new Told().heard(1, 'sign-up').heard(3, 'sign-up').heard(4, 'like');
    const [, first, second] = told.events.map(({ id }) => id);
    const [proposal, ...others] = proposed(told, team([SIGN_UP]));
    expect(others).toEqual([]);
    expect(proposal).toEqual({
      key: `sign-up/sales-funnel/B/${second}`,
      rule: 'sign-up',
      view: 'funnel',
      model: 'sales-funnel',
      stage: 'B',
      evidence: [first, second],
      since: Told.at(1),
      strength: 'soft',
      said: { phrase: 'proposal.two', values: { signal: 'Rule sign-up', stage: 'Interest' } },
      accepts: false,
    });
    expect(proposal && phrase(english, proposal.said)).toBe('“Rule sign-up” and one more sign point to Interest.');
  });

  test('the furthest stage a view, and each view for itself', () => {
    const told = new Told().heard(1, 'demo request').heard(2, 'sign-up');
    const both = rule('both', { when: { touchpoint: 'sign-up' }, strength: 'soft', proposes: journey('3') });
    expect(stages(told, team([SIGN_UP, DEMO, both]))).toEqual(['buyers-journey 3', 'sales-funnel D']);
  });

  test('the strongest and then the newest sign speaks for the stage', () => {
    const weak = rule('weak', { when: { touchpoint: 'like' }, proposes: funnel('B') });
    const told = new Told().heard(1, 'sign-up').heard(2, 'like').heard(3, 'like');
    const [proposal] = proposed(told, team([weak, SIGN_UP]));
    expect(proposal).toMatchObject({ rule: 'sign-up', strength: 'soft' });
    expect(proposal?.evidence).toHaveLength(3);
    expect(proposal && phrase(english, proposal.said)).toBe('“Rule sign-up” and 2 more signs point to Interest.');
  });

  test('what two rules recognise is one piece of evidence', () => {
    const again = { ...SIGN_UP, id: 'again' };
    const [proposal] = proposed(new Told().heard(1, 'sign-up'), team([SIGN_UP, again]));
    expect(proposal).toMatchObject({ rule: 'again', said: { phrase: 'proposal.one' } });
    expect(proposal?.evidence).toHaveLength(1);
  });

  test('a rule that was noted with the act counts, though nothing else tells of it', () => {
    const told = new Told().add(1, {
      type: 'touchpoint.logged',
      lead: LEAD,
      kind: 'visit',
      direction: 'in',
      rule: 'page',
    });
    const page = rule('page', { when: { address: 'example.com/a' }, strength: 'soft', proposes: funnel('C') });
    expect(stages(told, team([page]))).toEqual(['sales-funnel C']);
  });

  test('what we did, what was taken back and what lies ahead is no evidence', () => {
    const out = new Told().add(1, { type: 'touchpoint.logged', lead: LEAD, kind: 'demo request', direction: 'out' });
    expect(stages(out, team([DEMO]))).toEqual([]);
    expect(stages(new Told().heard(1, 'demo request').undo(2), team([DEMO]))).toEqual([]);
    expect(stages(new Told().heard(9, 'demo request'), team([DEMO]), 8)).toEqual([]);
  });

  test('evidence lasts as long as news do at that stage', () => {
    const days = modelOf('sales-funnel').stages.find(({ code }) => code === 'D')?.staleDays ?? 0;
    const told = new Told().heard(1, 'demo request');
    expect(stages(told, team([DEMO]), 1 + days)).toEqual(['sales-funnel D']);
    expect(stages(told, team([DEMO]), 2 + days)).toEqual([]);
  });

  test('the setting of the rule accepts it without asking', () => {
    const told = new Told().heard(1, 'demo request');
    expect(proposed(told, team([{ ...DEMO, accepts: true }]))[0]?.accepts).toBe(true);
  });
});

describe('nothing moves back by a signal', () => {
  test('only what lies ahead of where the lead stands is proposed', () => {
    expect(stages(new Told().tag(1, 'sales-funnel', 'D').heard(2, 'demo request'), team([DEMO]))).toEqual([]);
    expect(stages(new Told().tag(1, 'sales-funnel', 'C').heard(2, 'demo request'), team([DEMO]))).toEqual([
      'sales-funnel D',
    ]);
  });

  test('what was known when a person spoke does not speak against them', () => {
    const told = new Told().heard(1, 'demo request').tag(2, 'sales-funnel', 'B');
    expect(stages(told, team([DEMO]))).toEqual([]);
    expect(stages(told.heard(3, 'demo request'), team([DEMO]))).toEqual(['sales-funnel D']);
  });

  test('nor when they took the lead off the view, but on the other view it does', () => {
    const both = { ...DEMO, proposes: [...funnel('D'), ...journey('4')] };
    const told = new Told().tag(1, 'sales-funnel', 'B').heard(2, 'demo request').tag(3, 'sales-funnel', null);
    expect(stages(told, team([both]))).toEqual(['buyers-journey 4']);
  });

  test('a tag on another product leaves the evidence alone', () => {
    const told = new Told().heard(1, 'demo request').tag(2, 'sales-funnel', 'B', 'other').tag(3, 'buyers-journey', '1');
    expect(stages(told, team([DEMO]))).toEqual(['sales-funnel D']);
  });
});

describe('customers', () => {
  const RECOMMENDS = rule('recommends', { when: { touchpoint: 'referral' }, strength: 'soft', proposes: funnel('H') });

  test('one who recommends us is proposed as an advocate, a prospect who does is not', () => {
    expect(stages(new Told().tag(1, 'sales-funnel', 'G').heard(2, 'referral'), team([RECOMMENDS]))).toEqual([
      'sales-funnel H',
    ]);
    expect(stages(new Told().tag(1, 'sales-funnel', 'B').heard(2, 'referral'), team([RECOMMENDS]))).toEqual([]);
    const layers = team([RECOMMENDS], { funnel: 'three-layers' });
    expect(stages(new Told().tag(1, 'sales-funnel', 'B').heard(2, 'referral'), layers)).toEqual([]);
  });

  test('a hard signal starts a new cycle, but only when a person agrees', () => {
    const told = new Told().tag(1, 'sales-funnel', 'G').heard(2, 'demo request').heard(3, 'sign-up');
    const [proposal] = proposed(told, team([{ ...DEMO, accepts: true }, SIGN_UP]));
    expect(proposal).toMatchObject({ stage: 'D', accepts: false });
    expect(proposal && phrase(english, proposal.said)).toBe(
      '“Rule demo” looks like the start of another purchase, at Intent.',
    );
  });

  test('a soft one does not', () => {
    expect(stages(new Told().tag(1, 'sales-funnel', 'G').heard(2, 'sign-up'), team([SIGN_UP]))).toEqual([]);
  });
});

describe('a proposal that was turned down', () => {
  const dismissed = (told: Told, day: number, workspace: Workspace) => {
    const [proposal] = proposed(told, workspace);
    return told.add(day, { type: 'proposal.dismissed', lead: LEAD, proposal: proposal?.key ?? '' });
  };

  test('stays away until there is something new', () => {
    const told = dismissed(new Told().heard(1, 'sign-up').heard(2, 'sign-up'), 3, team([SIGN_UP]));
    expect(stages(told, team([SIGN_UP]))).toEqual([]);
    expect(stages(told.heard(4, 'sign-up'), team([SIGN_UP]))).toEqual(['sales-funnel B']);
  });

  test('does not come back for older evidence, by another rule, or in another model', () => {
    const told = new Told().heard(1, 'sign-up').heard(2, 'demo request');
    const early = rule('early', { when: { touchpoint: 'sign-up' }, strength: 'soft', proposes: funnel('D') });
    dismissed(told, 3, team([early, DEMO]));
    expect(stages(told, team([early, DEMO]))).toEqual([]);
    expect(stages(told, team([early]))).toEqual([]);
    expect(stages(told, team([DEMO], { funnel: 'classic-funnel' }))).toEqual([]);
  });
});

describe('models are data', () => {
  test('a stage is proposed in the model that is shown, as a rule names it or translated', () => {
    const told = new Told().heard(1, 'demo request');
    expect(stages(told, team([DEMO], { funnel: 'classic-funnel' }))).toEqual(['classic-funnel C']);
    const named = { ...DEMO, proposes: [...funnel('D'), { model: 'classic-funnel', stage: 'B' }] };
    expect(stages(told, team([named], { funnel: 'classic-funnel' }))).toEqual(['classic-funnel B']);
  });

  test('awareness is proposed when it is shown', () => {
    const aware = rule('aware', {
      when: { touchpoint: 'sign-up' },
      strength: 'soft',
      proposes: [{ model: 'brand-awareness', stage: 'K' }],
    });
    const told = new Told().heard(1, 'sign-up');
    expect(stages(told, team([aware]))).toEqual([]);
    expect(stages(told, team([aware], { awareness: 'brand-awareness' }))).toEqual(['brand-awareness K']);
  });

  test('a rule that names a stage or model that is gone proposes nothing', () => {
    const gone = {
      ...DEMO,
      proposes: [
        { model: 'lost', stage: 'A' },
        { model: 'sales-funnel', stage: 'Z' },
      ],
    };
    expect(stages(new Told().heard(1, 'demo request'), team([gone]))).toEqual([]);
  });
});

describe('weak signals', () => {
  const kinds = fc.array(fc.constantFrom<TouchpointKind>('visit', 'like', 'follow', 'comment', 'reply', 'share'), {
    minLength: 1,
    maxLength: 30,
  });
  const named = fc
    .constantFrom(...MODELS)
    .chain((model) =>
      fc.record({ model: fc.constant(model.id), stage: fc.constantFrom(...model.stages.map(({ code }) => code)) }),
    );
  const choice = fc.record({
    journey: fc.constantFrom('buyers-journey', 'customer-journey'),
    funnel: fc.constantFrom('sales-funnel', 'classic-funnel', 'social-funnel', 'three-layers'),
    awareness: fc.constant('brand-awareness'),
  });

  test('in any number never propose Intent or later, nor a stage as far on another view, whatever their rules say', () => {
    const rules = fc.array(
      fc.record({
        touchpoint: fc.constantFrom<TouchpointKind>('visit', 'like', 'comment', 'reply'),
        strength: fc.constantFrom('weak' as const, 'hard' as const),
        proposes: fc.array(named, { minLength: 1, maxLength: 6 }),
      }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(kinds, rules, choice, (heard, made, models) => {
        const told = heard.reduce((all, kind, day) => all.heard(day, kind), new Told());
        const all = made.map(({ touchpoint, ...more }, at) => rule(`r${at}`, { when: { touchpoint }, ...more }));
        for (const { model, stage } of proposed(told, team(all, models), 31)) {
          expect(progress(modelOf(model), stage)).toBeLessThan(INTENT);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('with the starter rules they stay before Intent, too', () => {
    fc.assert(
      fc.property(kinds, choice, (heard, models) => {
        const told = heard.reduce((all, kind, day) => all.heard(day, kind), new Told());
        for (const { model, stage } of proposed(told, team(STARTER, models), 31)) {
          expect(progress(modelOf(model), stage)).toBeLessThan(INTENT);
        }
      }),
    );
  });

  test('beside a stronger one for the same stage they are evidence, for a later stage they are not', () => {
    const also = rule('also', { when: { touchpoint: 'like' }, proposes: funnel('D') });
    const over = rule('over', { when: { touchpoint: 'share' }, proposes: funnel('E') });
    const told = new Told().heard(1, 'like').heard(2, 'demo request').heard(3, 'share');
    const [proposal] = proposed(told, team([also, over, DEMO]));
    expect(proposal).toMatchObject({ rule: 'demo', stage: 'D' });
    expect(proposal?.evidence).toHaveLength(2);
  });
});

describe('the starter rules', () => {
  const TABLE: Array<[kinds: TouchpointKind[], proposals: string[]]> = [
    [['like', 'like', 'like'], ['sales-funnel A']],
    [['sign-up'], ['sales-funnel B']],
    [
      ['like', 'demo request'],
      ['buyers-journey 4', 'sales-funnel D'],
    ],
    [['trial'], ['buyers-journey 5', 'sales-funnel E']],
    [['basket left'], ['buyers-journey 5', 'sales-funnel D']],
    [
      ['demo request', 'purchase'],
      ['buyers-journey 6', 'sales-funnel F'],
    ],
  ];
  test.each(TABLE)('%j: %j', (kinds, expected) => {
    const told = kinds.reduce((all, kind, day) => all.heard(day, kind), new Told());
    expect(stages(told, team(STARTER), 10)).toEqual(expected);
  });

  test('a page with prices is recognised by its address', () => {
    const told = visit(new Told(), 1, 'https://www.stockpilot.example/pricing?ref=mail');
    expect(stages(told, team(STARTER), 10)).toContain('sales-funnel C');
  });
});

test('neither the order nor repeats of what arrives, nor the order of rules, changes a proposal', () => {
  const kinds = fc.array(fc.constantFrom(...TOUCHPOINTS), { maxLength: 12 });
  fc.assert(
    fc.property(kinds, fc.infiniteStream(fc.nat()), (heard, keys) => {
      const mixed = <T>(list: T[]) =>
        list
          .map((one) => ({ one, key: keys.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one);
      const told = heard.reduce((all, kind, day) => all.heard(day, kind), new Told());
      const { lead, lines } = told;
      const straight = proposalsFor(lead, lines, team(STARTER), Told.at(20), 'de');
      const other = proposalsFor(lead, mixed([...lines, ...lines]), team(mixed(STARTER)), Told.at(20), 'de');
      expect(other).toEqual(straight);
      for (const { since, said } of straight) {
        expect(since).toBeLessThanOrEqual(Told.at(0) + heard.length * DAY);
        expect(phrase(english, said)).not.toBe('');
      }
    }),
  );
});
