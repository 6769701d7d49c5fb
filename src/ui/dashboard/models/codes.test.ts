import { describe, expect, it } from 'vitest';
import { starterTeam } from '../../../../test/unit/starter-team.ts';
import { StageModel } from '../../../domain/stage-model.ts';
import { codeProblem, freeCode } from './codes.ts';

describe('the key of a stage', () => {
  it.each([
    ['journey', '7', undefined],
    ['journey', 'A', /digit, 0 to 9/],
    ['funnel', 'M', undefined],
    ['funnel', '3', /letter, A to Y/],
    ['funnel', '', /one letter/],
    ['funnel', 'N', /N writes a note while you tag/],
    ['funnel', 'P', /P chooses a persona while you tag/],
    ['awareness', 'Z', /Z takes back while you tag/],
    ['awareness', 'K', undefined],
    ['awareness', '8', undefined],
  ] as const)('%s with “%s”', (view, code, sentence) => {
    const said = codeProblem(view, code, []);
    if (sentence) expect(said).toMatch(sentence);
    else expect(said).toBeUndefined();
  });

  it('stands for one stage only', () => {
    expect(codeProblem('funnel', 'D', ['A', 'D'])).toMatch(/has D already/);
  });

  it('is proposed after the last one, then wherever one is free, and never one that the tagger needs', () => {
    expect(freeCode('funnel', ['A', 'B', 'D'])).toBe('E');
    expect(freeCode('funnel', ['M'])).toBe('O');
    expect(freeCode('journey', ['8', '9'])).toBe('0');
    expect(freeCode('journey', [...'0123456789'])).toBe('');
  });

  it('is refused by the schema in the same cases', () => {
    const funnel = starterTeam().workspace.pair.funnel;
    const coded = (code: string) => ({
      ...funnel,
      stages: funnel.stages.map((stage, at) => (at === 0 ? { ...stage, code } : stage)),
    });
    for (const code of ['O', 'Y']) expect(StageModel.safeParse(coded(code)).success, code).toBe(true);
    for (const code of ['N', 'P', 'Z', '1']) expect(StageModel.safeParse(coded(code)).success, code).toBe(false);
    expect(StageModel.safeParse({ ...funnel, view: 'journey' }).success).toBe(false);
  });
});
