import { describe, expect, test } from 'vitest';
import { starterTeam } from '../../../../test/unit/starter-team.ts';
import type { Waiting } from '../../../domain/audit.ts';
import type { ContentItem } from '../../../domain/content.ts';
import { type Filter, matrixHref, placeOf } from './filter.ts';
import { gapWords, waitingWords } from './gap-words.ts';
import { languagesOf, matrixOf } from './matrix-view.ts';

const ALL: Filter = { language: '', segment: '', gaps: false };
const { workspace } = starterTeam();
const item = (id: string, more: Partial<ContentItem> = {}): ContentItem => ({
  id,
  title: id,
  summary: id,
  type: 'guide',
  personas: [],
  journey: ['1', '2', '3', '4', '5', '6'],
  funnel: [],
  language: 'en',
  minutes: 5,
  depth: 'light',
  updated: '2026-06-01',
  ...more,
});
const lead = (id: string, more: Partial<Waiting> = {}): Waiting => ({
  id,
  persona: 'procurement',
  stage: '4',
  language: 'en',
  since: 1,
  ...more,
});
const NOW = Date.parse('2026-11-20');
const view = (filter: Partial<Filter>, items = [item('a'), item('b')], leads: Waiting[] = []) =>
  matrixOf(workspace, items, leads, { ...ALL, ...filter }, NOW);
const people = (rows: ReturnType<typeof view>['rows']) => rows.map(({ persona }) => persona?.id ?? null);

describe('narrowing the matrix down', () => {
  test('B2C leaves the households and everybody', () => {
    expect(people(view({ segment: 'B2C' }).rows)).toEqual(['household-buyer', 'household-partner', null]);
  });

  test('leads of the other segment are not taken for people nobody knows', () => {
    const { rows, waiting } = view({ segment: 'B2C' }, [], [lead('1')]);
    expect(waiting).toBe(0);
    expect(rows.at(-1)?.waiting).toBe(0);
  });

  test('a language leaves what is written in it and who speaks it', () => {
    const items = [item('a'), item('b', { language: 'de-AT' })];
    const german = view({ language: 'de' }, items, [lead('1'), lead('2', { language: 'de' })]);
    expect(german.rows[0]?.cells[0]?.items.map(({ id }) => id)).toEqual(['b']);
    expect(german.waiting).toBe(1);
  });

  test('only gaps leaves rows in which something is missing', () => {
    const own = ['a', 'b'].map((id) => item(id, { personas: ['procurement'] }));
    const types = [...new Set(workspace.cells.flatMap(({ content }) => content.types))];
    const whole = ['light', 'medium', 'deep'].flatMap((depth) =>
      types.map((type) =>
        item(`${depth} ${type}`, { personas: ['procurement'], depth: depth as ContentItem['depth'], type }),
      ),
    );
    expect(people(view({ gaps: true }, [...own, ...whole]).rows)).not.toContain('procurement');
    expect(people(view({}, [...own, ...whole]).rows)).toContain('procurement');
  });

  test('counts the leads of a column, and each lead with a gap once', () => {
    const shown = view({}, [item('a')], [lead('1'), lead('2', { language: 'de' }), lead('3', { stage: '1' })]);
    expect(shown.stages.map(({ waiting }) => waiting)).toEqual([1, 0, 0, 2, 0, 0]);
    expect(shown).toMatchObject({ waiting: 3, concerned: 3 });
  });

  test('offers the languages of content and of leads', () => {
    const items = [item('a', { language: 'zh-Hans' }), item('b', { language: 'mr', retired: true })];
    expect(languagesOf(items, [lead('1', { language: 'de' }), lead('2', { language: undefined })])).toEqual([
      'de',
      'zh',
    ]);
  });
});

test('the address says what is shown and comes back the same', () => {
  for (const persona of ['procurement', null]) {
    const filter: Filter = { language: 'de', segment: 'B2B', gaps: true };
    const href = matrixHref(filter, { persona, stage: '4' }, 'leads');
    expect(placeOf(new URLSearchParams(href.split('?')[1]))).toEqual({
      filter,
      open: { persona, stage: '4' },
      part: 'leads',
    });
  }
  expect(matrixHref(ALL)).toBe('#/matrix');
});

test('gaps are said in words', () => {
  expect(gapWords({ kind: 'language', language: 'de' }).said).toBe('nothing in German');
  expect(gapWords({ kind: 'empty' }).short).toBe('Empty');
  expect(gapWords({ kind: 'empty' }, 'de').said).toBe('nothing in German');
  expect(gapWords({ kind: 'types', types: ['comparison', 'price list'] }).said).toContain(
    'no comparison or price list',
  );
  expect([0, 1, 3].map(waitingWords)).toEqual(['nobody waits yet', '1 lead waits', '3 leads wait']);
});
