import { describe, expect, test } from 'vitest';
import { ContentItem } from '../../../domain/content.ts';
import { type Filters, filtersOf, type ItemState, NO_FILTERS, passes, stateOf } from './filters.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const item = ContentItem.parse({
  id: 'a',
  title: 'A',
  summary: 'A',
  type: 'checklist',
  personas: ['procurement'],
  journey: ['3'],
  funnel: ['C'],
  language: 'de',
  minutes: 5,
  depth: 'light',
  updated: '2026-10-01',
  replies: { linkedin: 'Text' },
});
const stages = { journey: ['3', '4'], funnel: ['C'], awareness: ['S'] };
const does = (filters: Partial<Filters>, change: Partial<ContentItem> = {}, state: ItemState = 'live') =>
  passes({ item: { ...item, ...change }, stages, state }, { ...NO_FILTERS, ...filters });

test.each([
  ['nothing', {}, true],
  ['its stage of the journey', { journey: '4' }, true],
  ['another stage', { journey: '5' }, false],
  ['stages of both views', { journey: '3', funnel: 'C' }, true],
  ['both views, one of which is another', { journey: '3', funnel: 'D' }, false],
  ['its awareness', { awareness: 'S' }, true],
  ['its persona', { persona: 'procurement' }, true],
  ['another persona', { persona: 'user-champion' }, false],
  ['its type', { type: 'checklist' }, true],
  ['another type', { type: 'guide' }, false],
  ['its language', { language: 'de' }, true],
  ['its language, whatever the script or the place', { language: 'de-AT' }, true],
  ['another language', { language: 'en' }, false],
  ['a channel it has a text for', { channel: 'linkedin' }, true],
  ['a channel it has none for', { channel: 'email' }, false],
] as const)('the list is narrowed down to %s', (_what, filters, passed) => {
  expect(does(filters)).toBe(passed);
});

test('what is for everybody is for each persona', () => {
  expect(does({ persona: 'user-champion' }, { personas: [] })).toBe(true);
});

test.each([
  ['', ['live', 'stale']],
  ['live', ['live']],
  ['stale', ['stale']],
  ['retired', ['retired']],
] as const)('state %j shows %j', (state, shown) => {
  expect((['live', 'stale', 'retired'] as const).filter((own) => does({ state }, {}, own))).toEqual(shown);
});

describe('an item is', () => {
  test.each([
    ['live', { updated: '2025-11-22' }],
    ['stale', { updated: '2025-11-21' }],
    ['live', { updated: '2026-10-01', expires: '2026-11-23' }],
    ['stale', { updated: '2026-10-01', expires: '2026-11-22' }],
    ['retired', { updated: '2020-01-01', retired: true }],
  ] as const)('%s with %j', (state, change) => {
    expect(stateOf(change, NOW)).toBe(state);
  });
});

test('a link can narrow the list down; what it has of other rooms is nothing to us', () => {
  const params = new URLSearchParams('journey=3&persona=procurement&state=gone&channel=pigeon&model=x');
  expect(filtersOf(params)).toEqual({ ...NO_FILTERS, journey: '3', persona: 'procurement' });
});
