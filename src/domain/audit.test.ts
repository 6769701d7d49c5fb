import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Told, workspaceWith } from '../../test/team.ts';
import { type AuditCell, audit, type Gap, gapsFirst, stagesOf, urgency, type Waiting, waitingOf } from './audit.ts';
import type { ContentItem } from './content.ts';
import type { Cell, Participation, Persona } from './persona.ts';
import type { Play } from './signal.ts';
import type { Workspace } from './workspace.ts';

const NOW = Date.parse('2026-11-20');

const persona = (id: string, more: Partial<Persona> = {}): Persona => ({
  id,
  name: id,
  segment: 'B2B',
  needs: '…',
  channels: [],
  rules: [],
  ...more,
});
const need = (participation: Participation, content: Cell['content'] = { types: [] }): Cell => ({
  persona: 'procurement',
  model: 'buyers-journey',
  stage: '4',
  participation,
  needs: 'a price to compare',
  activities: '…',
  content,
});
const item = (id: string, more: Partial<ContentItem> = {}): ContentItem => ({
  id,
  title: id,
  summary: id,
  type: 'guide',
  personas: [],
  journey: ['4'],
  funnel: [],
  language: 'en',
  minutes: 5,
  depth: 'light',
  updated: '2026-06-01',
  ...more,
});
const own = (id: string, more: Partial<ContentItem> = {}) => item(id, { personas: ['procurement'], ...more });
const play = (model: string, stages: string[], more: Partial<Play> = {}): Play => ({
  id: 'p',
  name: 'Play',
  direction: 'inbound',
  cost: 'organic',
  personas: [],
  model,
  stages,
  steps: ['…'],
  ...more,
});
const lead = (id: string, more: Partial<Waiting> = {}): Waiting => ({
  id,
  persona: 'procurement',
  stage: '4',
  language: 'en',
  since: NOW,
  ...more,
});
const team = (more: Partial<Workspace> = {}): Workspace => ({
  ...workspaceWith(),
  personas: [persona('procurement'), persona('user-champion')],
  ...more,
});

const at = (cells: AuditCell[], who: string | null = 'procurement', stage = '4'): AuditCell => {
  const found = cells.find((cell) => cell.persona === who && cell.stage === stage);
  if (!found) throw new Error(`no cell ${who} ${stage}`);
  return found;
};
const kinds = (cell: AuditCell): string[] => cell.gaps.map(({ kind }) => kind);

describe('the matrix: personas × stages of the journey', () => {
  test('has a row for each persona and one for everybody, and a column for each stage of the chosen journey', () => {
    const cells = audit(team(), [], [], NOW);
    expect(cells.map((cell) => `${cell.persona} ${cell.stage}`).slice(0, 7)).toEqual([
      ...['1', '2', '3', '4', '5', '6'].map((stage) => `procurement ${stage}`),
      'user-champion 1',
    ]);
    expect(cells).toHaveLength(18);
    expect(cells.at(-1)).toMatchObject({ persona: null, stage: '6' });
    const other = team(workspaceWith({ journey: 'customer-journey' }));
    expect(audit({ ...other, personas: [] }, [], [], NOW).map(({ stage }) => stage)).toEqual(['0', '1', '2', '3', '4']);
  });

  test('content fits the personas and stages it is for, or everybody; not what is retired', () => {
    const items = [
      own('b'),
      item('a'),
      item('for-others', { personas: ['user-champion'] }),
      item('3', { journey: ['3'] }),
    ];
    const cells = audit(team(), [...items, own('gone', { retired: true })], [], NOW);
    expect(at(cells).items.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(at(cells, null).items.map(({ id }) => id)).toEqual(['a']);
  });

  test('content that is written for another journey is found at the corresponding stage', () => {
    const cells = audit(team(workspaceWith({ journey: 'customer-journey' })), [item('a')], [], NOW);
    expect(at(cells, null, '3').items).toHaveLength(1);
    expect(at(cells, null, '2').items).toHaveLength(0);
  });

  test('what is kept for a moment fills no cell, but is shown with it', () => {
    const cells = audit(team(), [item('w', { moment: 'win-back' })], [], NOW);
    const cell = at(cells);
    expect(at(cells, 'procurement', '3').moments).toEqual([]);
    expect(cell.items).toEqual([]);
    expect(cell.moments.map(({ id }) => id)).toEqual(['w']);
    expect(kinds(cell)).toEqual(['empty']);
  });

  test('says what the persona needs there', () => {
    const cells = audit(team({ cells: [need('driver')] }), [], [], NOW);
    expect(at(cells).needs?.needs).toBe('a price to compare');
    expect(at(cells, null).needs).toBeUndefined();
  });
});

describe('inbound and outbound plays in each cell', () => {
  const workspace = workspaceWith();
  test.each([
    ['a play of the journey itself', 'buyers-journey', ['2', '3'], ['2', '3']],
    ['a play of another journey', 'customer-journey', ['3'], ['4', '5', '6']],
    ['a play of the sales funnel: where both views agree', 'sales-funnel', ['C'], ['3']],
    ['social awareness: the early stages', 'social-funnel', ['A'], ['1', '2']],
    ['social evaluation: the stages in which they compare', 'social-funnel', ['B'], ['3', '4', '5']],
    ['social purchase: when all agree', 'social-funnel', ['C'], ['6']],
    ['interaction and advocacy: after the purchase, not on the way to it', 'social-funnel', ['D', 'E'], []],
    ['a model that is gone', 'gone', ['A'], []],
  ])('%s', (_, model, stages, expected) => {
    expect(stagesOf(play(model, stages), workspace)).toEqual(expected);
  });

  test('stand in the rows they are for', () => {
    const plays = [
      play('buyers-journey', ['4'], { id: 'b', personas: ['procurement'] }),
      play('buyers-journey', ['4'], { id: 'a' }),
    ];
    const cells = audit(team({ plays }), [], [], NOW);
    expect(at(cells).plays.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(at(cells, 'user-champion').plays.map(({ id }) => id)).toEqual(['a']);
    expect(at(cells, null).plays.map(({ id }) => id)).toEqual(['a']);
  });
});

describe('an audit shows empty cells, thin cells, stale content', () => {
  const table: Array<[string, ContentItem[], Waiting[], string[]]> = [
    ['nothing there: empty, and nothing else to say', [], [lead('1', { language: 'de' })], ['empty']],
    ['one item: thin', [own('a')], [], ['thin']],
    ['two items are enough', [own('a'), own('b')], [], []],
    [
      'all touched over twelve months ago: stale',
      [own('a', { updated: '2025-11-19' }), own('b', { updated: '2024-01-01' })],
      [],
      ['stale'],
    ],
    [
      'twelve months to the day are not stale yet',
      [own('a', { updated: '2025-11-20' }), own('b', { updated: '2024-01-01' })],
      [],
      [],
    ],
    [
      'all out of date: stale',
      [own('a', { expires: '2026-11-20' }), own('b', { expires: '2026-01-01' })],
      [],
      ['stale'],
    ],
    ['what is out of date does not count: thin', [own('a', { expires: '2026-11-20' }), own('b')], [], ['thin']],
    [
      'nothing in the language of a lead who waits',
      [own('a'), own('b')],
      [lead('1', { language: 'de' })],
      ['language'],
    ],
    [
      'a language that nobody speaks there is not missed',
      [own('a'), own('b')],
      [lead('1', { stage: '3', language: 'de' })],
      [],
    ],
    [
      'what is out of date is no help in that language',
      [own('a'), own('b'), own('c', { language: 'de', expires: '2026-01-01' })],
      [lead('1', { language: 'de' })],
      ['language'],
    ],
    [
      'Chinese is Chinese, whichever place',
      [own('a', { language: 'zh-Hans' }), own('b')],
      [lead('1', { language: 'zh' })],
      [],
    ],
    ['a lead whose language nobody knows misses none', [own('a'), own('b')], [lead('1', { language: undefined })], []],
    ['only for everybody: nothing of their own', [item('a'), item('b')], [], ['general']],
    ['one item, and that for everybody', [item('a')], [], ['thin', 'general']],
  ];
  test.each(table)('%s', (_, items, leads, expected) => {
    expect(kinds(at(audit(team(), items, leads, NOW)))).toEqual(expected);
  });

  test('what is for everybody is all there can be in the row for everybody', () => {
    expect(kinds(at(audit(team(), [item('a'), item('b')], [], NOW), null))).toEqual([]);
  });

  test('the depth and the types that the persona wants there are missed', () => {
    const wanted = team({ cells: [need('driver', { types: ['comparison'], depth: 'deep' })] });
    const cell = at(audit(wanted, [own('a'), own('b')], [], NOW));
    expect(cell.gaps).toMatchObject([
      { kind: 'depth', depth: 'deep' },
      { kind: 'types', types: ['comparison'] },
    ]);
    const fitting = [own('a', { depth: 'deep' }), own('b', { type: 'comparison' })];
    expect(kinds(at(audit(wanted, fitting, [], NOW)))).toEqual([]);
  });

  test('who has nothing to do with a stage needs nothing there, until one of them is there', () => {
    const workspace = team({ cells: [need('uninvolved')] });
    expect(kinds(at(audit(workspace, [], [], NOW)))).toEqual([]);
    expect(kinds(at(audit(workspace, [], [lead('1')], NOW)))).toEqual(['empty']);
  });
});

describe('how many live leads wait in each cell', () => {
  const workspace = team();
  const { lead: early } = new Told().tag(1, 'buyers-journey', '2').tag(3, 'sales-funnel', 'B');

  test('a lead waits at the stage of its journey since it came there', () => {
    expect(waitingOf(early, 'procurement', workspace)).toEqual({
      id: early.id,
      persona: 'procurement',
      stage: '2',
      language: undefined,
      since: Told.at(1),
    });
  });

  test('in another journey it waits at the corresponding stage', () => {
    const other = workspaceWith({ journey: 'customer-journey' });
    expect(waitingOf(new Told().tag(1, 'buyers-journey', '4').lead, undefined, other)?.stage).toBe('3');
  });

  test('its own language goes before the persona’s, without a place', () => {
    const marathi = team({ personas: [persona('user-champion', { language: 'mr' })] });
    expect(waitingOf(early, 'user-champion', marathi)?.language).toBe('mr');
    expect(waitingOf({ ...early, language: 'zh-CN' }, 'user-champion', marathi)?.language).toBe('zh');
  });

  test('nobody waits whose stage of the journey is unknown, nor who has bought, until a new cycle begins', () => {
    expect(waitingOf(new Told().tag(1, 'sales-funnel', 'B').lead, undefined, workspace)).toBeUndefined();
    const bought = new Told().tag(1, 'buyers-journey', '6').tag(2, 'sales-funnel', 'F');
    expect(waitingOf(bought.lead, undefined, workspace)).toBeUndefined();
    expect(waitingOf(bought.tag(9, 'buyers-journey', '1').lead, undefined, workspace)?.stage).toBe('1');
  });

  test('leads are counted in the row of their persona, longest waiting first; who has none, or one that is gone, with everybody', () => {
    const leads = [
      lead('a', { since: 5 }),
      lead('b', { since: 2 }),
      lead('c', { persona: undefined }),
      lead('d', { persona: 'gone' }),
    ];
    const cells = audit(workspace, [], leads, NOW);
    expect(at(cells).waiting.map(({ id }) => id)).toEqual(['b', 'a']);
    expect(at(cells, null).waiting.map(({ id }) => id)).toEqual(['c', 'd']);
  });
});

describe('a gap with leads in it comes first', () => {
  const first = (items: ContentItem[], leads: Waiting[]) =>
    gapsFirst(audit(team(), items, leads, NOW)).map(({ cell, gap }) => `${cell.persona} ${cell.stage} ${gap.kind}`);

  test('an empty cell in which nobody waits comes after a thin one with a lead in it', () => {
    expect(first([own('a')], [lead('1')])[0]).toBe('procurement 4 thin');
  });

  test('more leads, or a worse gap for as many, come first', () => {
    const two = [lead('1', { stage: '1' }), lead('2', { stage: '2' }), lead('3', { stage: '2' })];
    expect(first([], two).slice(0, 2)).toEqual(['procurement 2 empty', 'procurement 1 empty']);
    const items = [own('a'), own('b', { journey: ['1'] }), own('c', { journey: ['1'] })];
    const leads = [lead('1'), lead('2', { stage: '1', language: 'de' })];
    expect(first(items, leads).slice(0, 2)).toEqual(['procurement 1 language', 'procurement 4 thin']);
  });

  test('of gaps that are as urgent the one in the fuller cell comes first', () => {
    const items = ['a', 'b'].map((id) => own(id, { journey: ['1', '4'] }));
    const leads = [lead('1', { stage: '1', language: 'ar' }), lead('2', { language: 'zh' }), lead('3')];
    expect(first(items, leads).slice(0, 2)).toEqual(['procurement 4 language', 'procurement 1 language']);
  });

  test('a missing language concerns those who speak it', () => {
    const leads = [lead('1', { language: 'de' }), lead('2'), lead('3', { language: 'de' })];
    const [gap] = at(audit(team(), [own('a'), own('b')], leads, NOW)).gaps;
    expect(gap).toMatchObject({ kind: 'language', language: 'de', leads: ['1', '3'] });
  });
});

const days = fc.constantFrom('2024-01-01', '2025-11-19', '2025-11-20', '2026-11-01');
const someItem = fc.record(
  {
    personas: fc.subarray(['procurement', 'user-champion']),
    journey: fc.subarray(['1', '4', '6']),
    language: fc.constantFrom('en', 'de', 'zh-Hans'),
    depth: fc.constantFrom('light' as const, 'deep' as const),
    type: fc.constantFrom('guide', 'comparison'),
    updated: days,
    expires: fc.constantFrom('2026-11-20', '2027-01-01'),
    retired: fc.boolean(),
    moment: fc.constantFrom('win-back' as const, 'recovery' as const),
  },
  { requiredKeys: ['personas', 'journey', 'language', 'depth', 'type', 'updated'] },
);
const someItems = fc.array(someItem, { maxLength: 8 }).map((all) => all.map((one, at) => item(`i${at}`, one)));
const someLeads = fc
  .array(
    fc.record({
      persona: fc.constantFrom('procurement', 'user-champion', undefined),
      stage: fc.constantFrom('1', '4', '6'),
      language: fc.constantFrom('en', 'de', 'zh', undefined),
      since: fc.constantFrom(1, 2),
    }),
    { maxLength: 8 },
  )
  .map((all) => all.map((one, at) => lead(`l${at}`, one)));
const someTeam = fc
  .tuple(fc.constantFrom<Participation>('driver', 'uninvolved'), fc.constantFrom(undefined, 'deep' as const))
  .map(([participation, depth]) =>
    team({ cells: [need(participation, { types: ['comparison'], ...(depth ? { depth } : {}) })] }),
  );

test('the audit does not depend on the order in which items and leads come', () => {
  fc.assert(
    fc.property(someTeam, someItems, someLeads, (workspace, items, leads) => {
      const turned = audit(workspace, items.toReversed(), leads.toReversed(), NOW);
      expect(turned).toEqual(audit(workspace, items, leads, NOW));
    }),
  );
});

test('another item never makes a gap worse', () => {
  const worst = (gaps: readonly Gap[], by: (gap: Gap) => number): number => Math.max(0, ...gaps.map(by));
  fc.assert(
    fc.property(someTeam, someItems, someLeads, someItem, (workspace, items, leads, one) => {
      const before = audit(workspace, items, leads, NOW);
      const after = audit(workspace, [...items, item('new', one)], leads, NOW);
      for (const [index, cell] of after.entries()) {
        const was = before[index]?.gaps ?? [];
        expect(worst(cell.gaps, urgency)).toBeLessThanOrEqual(worst(was, urgency));
        expect(worst(cell.gaps, ({ severity }) => severity)).toBeLessThanOrEqual(
          worst(was, ({ severity }) => severity),
        );
      }
    }),
  );
});

test('every lead on the way is counted in one cell', () => {
  fc.assert(
    fc.property(someItems, someLeads, (items, leads) => {
      const counted = audit(team(), items, leads, NOW).flatMap(({ waiting }) => waiting.map(({ id }) => id));
      expect(counted.sort()).toEqual(leads.map(({ id }) => id).sort());
    }),
  );
});

test('a journey that ends with the purchase has a place for plays about it', () => {
  expect(stagesOf(play('social-funnel', ['C']), workspaceWith({ journey: 'customer-journey' }))).toEqual(['4']);
});
