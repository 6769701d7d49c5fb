import { describe, expect, it } from 'vitest';
import { starterTeam } from '../../../../test/unit/starter-team.ts';
import { placeIn, translate } from '../../../domain/atlas.ts';
import { foldLeads, type Lead, marksOf } from '../../../domain/lead.ts';
import { Setup, setupKey } from '../../../domain/setup.ts';
import type { StageModel } from '../../../domain/stage-model.ts';
import { DEFAULT_MODELS, workspaceOf } from '../../../domain/workspace.ts';
import { starterSetups } from '../../../store/starter.ts';
import { isUsed, standingIn } from './in-use.ts';
import { copyOf, draftOf, type ModelDraft, modelOf, sentTo, takenOut, withStage } from './model-draft.ts';
import { choiceOf, setupsFor } from './model-setups.ts';

const { workspace } = starterTeam();
const { pair } = workspace;
const { funnel } = pair;

/** A lead that was tagged on one model. */
function taggedOn(model: Pick<StageModel, 'id' | 'view'>, stage: string): Lead {
  const shared = { at: 1, device: 'd', batch: 'b', by: 'person' as const, lead: 'zoe' };
  const lead = foldLeads([
    { ...shared, id: '1', type: 'lead.added', identities: [], facts: { name: 'Zoë' } },
    { ...shared, id: '2', type: 'stage.tagged', view: model.view, model: model.id, stage },
  ])[0];
  if (!lead) throw new Error('no lead');
  return lead;
}

/** What the team has after saving these pieces. */
function after(setups: readonly Setup[]) {
  const all = new Map([...starterSetups(), ...setups].map((setup) => [setupKey(setup), setup]));
  const next = workspaceOf([...all.values()]);
  if (!next) throw new Error('no workspace');
  return next;
}

const saving = (draft: ModelDraft, change: Partial<Parameters<typeof setupsFor>[1]> = {}): Setup[] =>
  setupsFor(draft, { saved: funnel, used: true, pair, newId: 'own-2', ...change });

describe('saving a model', () => {
  it('changes it in place as long as every key stays', () => {
    const draft = withStage(draftOf(funnel), 's2', { name: 'Weighing' });
    expect(saving(draft)).toEqual([{ kind: 'model', doc: modelOf(draft) }]);
  });

  it('changes it in place when nothing was ever written in its keys', () => {
    const draft = withStage(draftOf(funnel), 's2', { code: 'X' });
    expect(saving(draft, { used: false })).toHaveLength(1);
  });

  it('loses no lead of a stage that goes: each shows where it was sent, and the chip shows the new edition', () => {
    const draft = sentTo(takenOut(draftOf(funnel), 's2'), 's2', 's0');
    const setups = saving(draft);
    for (const setup of setups) expect(Setup.safeParse(setup).success).toBe(true);
    const next = after(setups);
    expect(next.pair.funnel.id).toBe('own-2');
    for (const { code } of funnel.stages) {
      const place = placeIn(next.pair.funnel, marksOf(taggedOn(funnel, code)), next.models);
      expect(place?.code, code).toBe(code === 'C' ? 'A' : code);
      // The mark itself can still be read.
      expect(place?.mark.stage).toBe(code);
    }
    expect(next.models.find(({ id }) => id === funnel.id)).toMatchObject({ retired: true, stages: funnel.stages });
  });

  it('follows an exchange of keys', () => {
    const draft = withStage(withStage(draftOf(funnel), 's0', { code: 'B' }), 's1', { code: 'A' });
    const next = after(saving(draft));
    expect(placeIn(next.pair.funnel, marksOf(taggedOn(funnel, 'A')), next.models)?.code).toBe('B');
  });

  it('leaves the chip alone when it shows another model', () => {
    const classic = workspace.models.find(({ id }) => id === 'classic-funnel');
    if (!classic) throw new Error('no classic funnel');
    const setups = saving(takenOut(draftOf(classic), 's1'), { saved: classic });
    expect(setups.map(setupKey)).toEqual(['model/classic-funnel', 'model/own-2']);
  });

  it('gives a new model that translates, and that a choice puts on the chip', () => {
    const doc = modelOf(withStage(copyOf(funnel, 'own-1', 'Ours'), 's3', { code: 'X' }));
    const next = after([
      { kind: 'model', doc },
      { kind: 'choice', doc: { ...choiceOf(pair), funnel: 'own-1' } },
    ]);
    expect(translate(funnel, 'D', next.pair.funnel)).toBe('X');
    expect(placeIn(next.pair.funnel, marksOf(taggedOn(funnel, 'D')), next.models)?.code).toBe('X');
    expect(placeIn(funnel, marksOf(taggedOn(next.pair.funnel, 'X')), next.models)?.code).toBe('D');
  });
});

describe('what is written in the keys of a model', () => {
  const nothing = { workspace: { cells: [], plays: [], rules: [] }, leads: [], items: [] };

  it.each(Object.values(DEFAULT_MODELS))('%s is always used: the starter is written in it', (id) => {
    expect(isUsed(id, nothing)).toBe(true);
  });

  it('are marks of leads, cells, plays and rules', () => {
    expect(isUsed('own-1', nothing)).toBe(false);
    const leads = [taggedOn({ id: 'own-1', view: 'funnel' }, 'A')];
    expect(isUsed('own-1', { ...nothing, leads })).toBe(true);
    expect(isUsed('own-1', { ...nothing, leads: [taggedOn(funnel, 'A')] })).toBe(false);
    const [cell] = workspace.cells;
    if (!cell) throw new Error('no cell');
    expect(
      isUsed('own-1', { ...nothing, workspace: { ...nothing.workspace, cells: [{ ...cell, model: 'own-1' }] } }),
    ).toBe(true);
  });

  it('counts leads where they stand, also those that were tagged in another model', () => {
    const leads = [
      taggedOn(funnel, 'D'),
      taggedOn(funnel, 'D'),
      taggedOn({ id: 'classic-funnel', view: 'funnel' }, 'C'),
    ];
    expect(standingIn(funnel, leads, workspace.models).get('D')).toBe(3);
  });
});
