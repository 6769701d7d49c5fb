import { describe, expect, it } from 'vitest';
import { starterTeam } from '../../../../test/unit/starter-team.ts';
import { StageModel } from '../../../domain/stage-model.ts';
import {
  added,
  carriedOver,
  copyOf,
  draftOf,
  losesCodes,
  type ModelDraft,
  modelOf,
  moved,
  putBack,
  sentTo,
  takenOut,
  withMap,
  withStage,
} from './model-draft.ts';
import { problemsOf } from './model-problems.ts';

const { workspace } = starterTeam();
const { funnel } = workspace.pair;
const codes = ({ rows }: ModelDraft): string => rows.map(({ stage }) => stage.code).join('');
/** The key of the row with that code. */
const key = (draft: ModelDraft, code: string): string =>
  draft.rows.find(({ stage }) => stage.code === code)?.key ?? `no ${code}`;

describe('editing a model', () => {
  it.each(workspace.models)('leaves $id as it is when nothing is edited', (model) => {
    expect(modelOf(draftOf(model))).toEqual(model);
    expect(problemsOf(draftOf(model), 'en')).toEqual([]);
  });

  it('moves a stage both ways, and not beyond the ends', () => {
    const draft = draftOf(funnel);
    expect(codes(moved(draft, key(draft, 'C'), -1))).toBe('ACBDEFGH');
    expect(codes(moved(draft, key(draft, 'C'), 1))).toBe('ABDCEFGH');
    expect(codes(moved(draft, key(draft, 'A'), -1))).toBe('ABCDEFGH');
    expect(codes(moved(draft, key(draft, 'H'), 1))).toBe('ABCDEFGH');
  });

  it('adds a stage with a key and a colour of its own, on the same side of the purchase', () => {
    const draft = added(draftOf(funnel), 's1');
    expect(codes(draft)).toBe('ABICDEFGH');
    const { stage } = draft.rows[2] ?? {};
    expect(funnel.stages.map(({ colour }) => colour)).not.toContain(stage?.colour);
    expect(stage?.after).toBeUndefined();
    expect(added(draftOf(funnel), 's5').rows[6]?.stage.after).toBe(true);
  });

  it('stops at twelve stages, and at two', () => {
    let many = draftOf(funnel);
    for (let more = 0; more < 9; more++) many = added(many, 's1');
    expect(many.rows).toHaveLength(12);
    expect(new Set(many.rows.map((row) => row.key)).size).toBe(12);
    let few = draftOf(funnel);
    for (const { code } of funnel.stages) few = takenOut(few, key(few, code));
    expect(few.rows).toHaveLength(2);
  });

  it('keeps a stage that is taken out at hand, and puts it back where it was', () => {
    const draft = draftOf(funnel);
    const without = takenOut(draft, key(draft, 'D'));
    expect(codes(without)).toBe('ABCEFGH');
    expect(putBack(without, key(draft, 'D'))).toEqual(draft);
  });

  it('forgets a new stage that is taken out again', () => {
    const draft = added(draftOf(funnel), 's1');
    expect(takenOut(draft, key(draft, 'I')).gone).toEqual([]);
  });

  it('takes a word off a stage that may be left unsaid', () => {
    const draft = draftOf(funnel);
    const { stage } = withStage(draft, key(draft, 'G'), { owner: undefined }).rows[6] ?? {};
    expect(Object.keys(stage ?? {})).not.toContain('owner');
  });
});

describe('leads of a stage that goes', () => {
  const to = (code: string): string | undefined => {
    const draft = draftOf(funnel);
    return carriedOver(takenOut(draft, key(draft, code)), funnel)[code];
  };

  it.each([
    ['C', 'B'],
    ['A', 'B'],
    ['E', 'D'],
    ['H', 'G'],
    ['G', 'H'],
  ])('from %s go to %s unless somebody says otherwise', (code, next) => {
    expect(to(code)).toBe(next);
  });

  it('are still customers when they were', () => {
    expect(to('F')).toBe('G');
  });

  it('go where the editor sends them', () => {
    const draft = draftOf(funnel);
    const without = sentTo(takenOut(draft, key(draft, 'C')), key(draft, 'C'), key(draft, 'D'));
    expect(carriedOver(without, funnel).C).toBe('D');
  });

  it('go on when the stage they were sent to goes as well', () => {
    const draft = draftOf(funnel);
    const without = takenOut(takenOut(draft, key(draft, 'C')), key(draft, 'B'));
    expect(carriedOver(without, funnel)).toMatchObject({ B: 'A', C: 'A' });
  });

  it('follow their stage to its new key', () => {
    const draft = withStage(draftOf(funnel), 's3', { code: 'X' });
    expect(losesCodes(draft, funnel)).toBe(true);
    expect(carriedOver(draft, funnel)).toMatchObject({ C: 'C', D: 'X' });
  });

  it('are not lost by an exchange of two keys', () => {
    const draft = withStage(withStage(draftOf(funnel), 's0', { code: 'B' }), 's1', { code: 'A' });
    expect(losesCodes(draft, funnel)).toBe(true);
    expect(carriedOver(draft, funnel)).toMatchObject({ A: 'B', B: 'A' });
  });

  it('are not concerned by an order or a name', () => {
    const draft = withStage(moved(draftOf(funnel), 's2', 1), 's2', { name: 'Weighing' });
    expect(losesCodes(draft, funnel)).toBe(false);
  });
});

describe('a new model', () => {
  const copy = copyOf(funnel, 'own-1', 'Ours');

  it('is a copy that says how it fits what it was copied from, and what that fitted', () => {
    const model = StageModel.parse(modelOf(copy));
    expect(model.maps?.[funnel.id]).toEqual(Object.fromEntries(funnel.stages.map(({ code }) => [code, code])));
    expect(model.maps?.['classic-funnel']).toEqual(funnel.maps?.['classic-funnel']);
  });

  it('takes its map along when a key changes', () => {
    const model = modelOf(withStage(copy, 's3', { code: 'X' }));
    expect(model.maps?.[funnel.id]).toMatchObject({ X: 'D' });
    expect(model.maps?.[funnel.id]).not.toHaveProperty('D');
  });

  it('can be fitted otherwise, stage by stage', () => {
    const fitted = withMap(withMap(copy, 's0', funnel.id, 'B'), 's1', funnel.id, '');
    expect(modelOf(fitted).maps?.[funnel.id]).toMatchObject({ A: 'B', C: 'C' });
    expect(modelOf(fitted).maps?.[funnel.id]).not.toHaveProperty('B');
  });
});

describe('what has to be put right first', () => {
  const draft = draftOf(funnel);
  it.each([
    ['an empty model name', { ...draft, name: ' ' }, 'name'],
    ['an empty stage name', withStage(draft, 's0', { name: '' }), 'name'],
    ['no meaning', withStage(draft, 's0', { meaning: '' }), 'meaning'],
    ['no guidance', withStage(draft, 's0', { guidance: '' }), 'guidance'],
    ['a key twice', withStage(draft, 's0', { code: 'B' }), 'code'],
    ['a pale colour', withStage(draft, 's0', { colour: '#ffcc00' }), 'colour'],
    ['no days', withStage(draft, 's0', { staleDays: Number.NaN }), 'staleDays'],
    ['too many signals', withStage(draft, 's0', { signals: Array.from({ length: 21 }, () => 'Calls') }), 'signals'],
    ['a stage after the purchase that comes first', withStage(draft, 's0', { after: true }), 'phase'],
    ['a second stage in which they buy', withStage(draft, 's7', { after: undefined, won: true }), 'phase'],
    ['a step to the purchase behind it', takenOut(withStage(draft, 's7', { after: undefined }), 's6'), 'phase'],
  ] as const)('%s', (_, wrong, field) => {
    expect(problemsOf(wrong, 'en').map((problem) => problem.field)).toContain(field);
  });

  it('says it in the language that is edited', () => {
    const emptied = withStage(draft, 's0', { name: { en: 'Awareness', de: '' } });
    expect(problemsOf(emptied, 'de').map(({ field }) => field)).toEqual(['name']);
    expect(problemsOf(emptied, 'en')).toEqual([]);
  });
});
