import { describe, expect, test } from 'vitest';
import { workspaceWith } from '../../test/team.ts';
import { cellOf, participationOf } from './participation.ts';
import type { Cell, Participation } from './persona.ts';

const cell = (model: string, stage: string, participation: Participation): Cell => ({
  persona: 'procurement',
  model,
  stage,
  participation,
  needs: 'Time',
  activities: 'Reads',
  content: { types: [] },
});
const CELLS = [cell('buyers-journey', '2', 'participant'), cell('buyers-journey', '4', 'gatekeeper')];
const own = { ...workspaceWith(), cells: CELLS };
const other = { ...workspaceWith({ journey: 'customer-journey' }), cells: CELLS };

describe('a persona at a stage of the journey', () => {
  test('is what its cell says', () => {
    expect(cellOf('procurement', '4', own)).toBe(CELLS[1]);
    expect(cellOf('procurement', '3', own)).toBeUndefined();
    expect(cellOf('user-champion', '4', own)).toBeUndefined();
  });

  test('in another journey it is what the corresponding stage says, until there is a cell for this one', () => {
    expect(cellOf('procurement', '3', other)?.participation).toBe('gatekeeper');
    const made = cell('customer-journey', '3', 'driver');
    expect(cellOf('procurement', '3', { ...other, cells: [...CELLS, made] })).toBe(made);
  });
});

describe('a person at a stage of the journey', () => {
  test('does what was said by hand, else what the persona does', () => {
    expect(participationOf({ roles: {} }, 'procurement', '4', own)).toBe('gatekeeper');
    expect(participationOf({ roles: { 'buyers-journey/4': 'driver' } }, 'procurement', '4', own)).toBe('driver');
    expect(participationOf({ roles: { 'buyers-journey/4': 'driver' } }, undefined, '4', own)).toBe('driver');
    expect(participationOf({ roles: {} }, undefined, '4', own)).toBeUndefined();
  });

  test('what was said by hand in one journey counts in the other', () => {
    expect(participationOf({ roles: { 'buyers-journey/4': 'driver' } }, 'procurement', '3', other)).toBe('driver');
  });
});
