import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import rulesJson from '../../assets/signal-rules.json' with { type: 'json' };
import { Told } from '../../test/team.ts';
import { SignalRule } from './signal.ts';
import { strengthOf, temperatureOf } from './temperature.ts';
import { TOUCHPOINTS, type TouchpointKind } from './touchpoint.ts';

const rules = z.array(SignalRule).parse(rulesJson);
const LEAD = new Told().lead.id;
const told = (...kinds: TouchpointKind[]) => kinds.reduce((all, kind, day) => all.heard(day, kind), new Told());
const stateOf = (...kinds: TouchpointKind[]) => temperatureOf(told(...kinds).lines).state;

describe('the three layers above the funnel', () => {
  test('exposure counts who saw us, influence who talked about us, engagement who reacted', () => {
    const { lines } = told(
      'visit',
      'visit',
      'mention',
      'share',
      'review',
      'like',
      'follow',
      'comment',
      'reply',
      'call',
    );
    expect(temperatureOf(lines).layers).toEqual({ exposure: 2, influence: 3, engagement: 4 });
  });

  test('what we send them is no layer of theirs', () => {
    expect(temperatureOf(new Told().shared(1, 'a').lines)).toEqual({
      state: null,
      layers: { exposure: 0, influence: 0, engagement: 0 },
    });
  });
});

describe('undecided lead: left an address, no interest in the product shown yet', () => {
  test.each<TouchpointKind>(['sign-up', 'download', 'webinar', 'email'])('%s', (kind) => {
    expect(stateOf('like', kind)).toBe('undecided');
  });
});

describe('likely buyer: did something that shows interest in the product', () => {
  test.each<TouchpointKind>(['demo request', 'product webinar', 'trial', 'basket left', 'purchase'])('%s', (kind) => {
    expect(stateOf('sign-up', kind, 'like')).toBe('likely');
  });

  test('a download is one when a rule says that it was decision content', () => {
    const all = new Told().add(1, {
      type: 'touchpoint.logged',
      lead: LEAD,
      kind: 'download',
      direction: 'in',
      rule: 'decision',
    });
    const decision: SignalRule = {
      id: 'decision',
      name: 'Business case',
      when: { address: 'example.com/case*' },
      kind: 'download',
      strength: 'hard',
      proposes: [],
      accepts: false,
    };
    expect(temperatureOf(all.lines).state).toBe('undecided');
    expect(temperatureOf(all.lines, [decision])).toMatchObject({ state: 'likely', because: all.events.at(-1)?.id });
  });

  test('a basket that was left was left by them, whichever way it was logged', () => {
    const all = new Told().add(1, { type: 'touchpoint.logged', lead: LEAD, kind: 'basket left', direction: 'out' });
    expect(temperatureOf(all.lines).state).toBe('likely');
  });
});

describe('sometimes a like is just a like', () => {
  test('reactions in any number leave a lead where they are', () => {
    const weak = fc.constantFrom<TouchpointKind>('visit', 'like', 'follow', 'comment', 'mention', 'share', 'reply');
    fc.assert(fc.property(fc.array(weak, { maxLength: 40 }), (kinds) => stateOf(...kinds) === null));
  });

  test('a rule that knows only the kind cannot make more of a like, one that knows the page or the words can', () => {
    expect(strengthOf('like', { when: { touchpoint: 'like' }, strength: 'hard' })).toBe('weak');
    expect(strengthOf('visit', { when: { address: '*/pricing' }, strength: 'hard' })).toBe('hard');
    expect(strengthOf('comment', { when: { touchpoint: 'comment', label: 'price' }, strength: 'soft' })).toBe('soft');
    expect(strengthOf('sign-up', { when: { touchpoint: 'sign-up' }, strength: 'hard' })).toBe('hard');
  });
});

test('the newest act of the strongest kind is the reason, and what was taken back is none', () => {
  const all = told('demo request', 'sign-up', 'trial');
  const [, first, , second] = all.events.map(({ id }) => id);
  expect(temperatureOf(all.lines).because).toBe(second);
  expect(temperatureOf(all.undo(9).lines).because).toBe(first);
});

test('neither the order nor repeats of what arrives change it', () => {
  const kinds = fc.array(fc.constantFrom(...TOUCHPOINTS), { maxLength: 12 });
  fc.assert(
    fc.property(kinds, fc.infiniteStream(fc.nat()), (made, keys) => {
      const { lines } = told(...made);
      const mixed = [...lines, ...lines]
        .map((line) => ({ line, key: keys.next().value }))
        .sort((a, b) => a.key - b.key);
      expect(
        temperatureOf(
          mixed.map(({ line }) => line),
          rules,
        ),
      ).toEqual(temperatureOf(lines, rules));
    }),
  );
});
