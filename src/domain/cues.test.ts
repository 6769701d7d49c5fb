import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import journey from '../../assets/stage-models/buyers-journey.json' with { type: 'json' };
import funnel from '../../assets/stage-models/sales-funnel.json' with { type: 'json' };
import type { ContentItem } from './content.ts';
import { rankCues, type Situation } from './cues.ts';
import type { StageModel } from './stage-model.ts';

const NOW = Date.parse('2026-11-20');
const item = (id: string, more: Partial<ContentItem> = {}): ContentItem => ({
  id,
  title: id,
  summary: id,
  type: 'guide',
  personas: [],
  journey: ['3'],
  funnel: [],
  language: 'en',
  minutes: 5,
  depth: 'light',
  updated: '2026-01-01',
  ...more,
});
const situation = (more: Partial<Situation> = {}): Situation => ({
  lead: {},
  journey: journey as StageModel,
  funnel: funnel as StageModel,
  codes: { journey: '3' },
  shared: new Map(),
  now: NOW,
  ...more,
});
const ids = (items: ContentItem[], at: Situation) => rankCues(items, at).map((cue) => cue.item.id);

describe('what to say next', () => {
  test('only what fits the stage of the buyer', () => {
    expect(ids([item('a'), item('b', { journey: ['4'] })], situation())).toEqual(['a']);
  });

  test('what is written for the persona comes first, what is written for another one not at all', () => {
    const items = [
      item('all'),
      item('ours', { personas: ['Procurement'] }),
      item('theirs', { personas: ['User champion'] }),
    ];
    expect(ids(items, situation({ lead: { persona: 'Procurement' } }))).toEqual(['ours', 'all']);
  });

  test('their language before English, English before any other', () => {
    const items = [item('es', { language: 'es' }), item('en'), item('de', { language: 'de' })];
    expect(ids(items, situation({ lead: { language: 'de-AT' } }))).toEqual(['de', 'en', 'es']);
    expect(ids(items, situation())[0]).toBe('en');
  });

  test('what has a text ready for the channel we are on', () => {
    const items = [item('a'), item('b', { replies: { x: 'Look' } })];
    expect(ids(items, situation({ channel: 'x' }))).toEqual(['b', 'a']);
  });

  test('what was shared already comes last, and says when', () => {
    const cues = rankCues([item('a'), item('b')], situation({ shared: new Map([['a', NOW - 3 * 86_400_000]]) }));
    expect(cues.map((cue) => cue.item.id)).toEqual(['b', 'a']);
    expect(cues[1]?.reasons).toContainEqual(expect.objectContaining({ part: 'shared', text: 'shared 3 days ago' }));
  });

  test('the type that the advice names first closes the gap best', () => {
    const advice = { ahead: 'buyer' as const, by: 3, text: '', content: ['comparison', 'proof pack'] };
    const items = [item('proof', { type: 'proof pack' }), item('compare', { type: 'comparison' }), item('guide')];
    expect(ids(items, situation({ advice }))).toEqual(['compare', 'proof', 'guide']);
  });

  test('a customer gets what belongs to being a customer, not the journey of before', () => {
    const items = [item('early'), item('onboarding', { journey: [], funnel: ['G'] })];
    expect(ids(items, situation({ codes: { journey: '3', funnel: 'G' } }))).toEqual(['onboarding']);
  });

  test('retired content is not offered', () => {
    expect(ids([item('a', { retired: true })], situation())).toEqual([]);
  });

  test('the order does not depend on the order of the library, and the score is the sum of its reasons', () => {
    const items = Array.from({ length: 12 }, (_, at) =>
      item(`i${at}`, {
        personas: at % 3 ? [] : ['Procurement'],
        language: at % 2 ? 'de' : 'en',
        funnel: at % 4 ? [] : ['D'],
      }),
    );
    const at = situation({ lead: { persona: 'Procurement', language: 'de' }, codes: { journey: '3', funnel: 'D' } });
    fc.assert(
      fc.property(fc.shuffledSubarray(items, { minLength: 12 }), (shuffled) => {
        expect(ids(shuffled, at)).toEqual(ids(items, at));
        for (const cue of rankCues(shuffled, at)) {
          expect(cue.score).toBe(cue.reasons.reduce((sum, reason) => sum + reason.points, 0));
        }
      }),
    );
  });
});
