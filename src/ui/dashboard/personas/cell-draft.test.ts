import { expect, test } from 'vitest';
import { starterTeam } from '../../../../test/unit/starter-team.ts';
import { Cell } from '../../../domain/persona.ts';
import { type CellDraft, cellDraftOf, cellFrom, isEdited, missingIn } from './cell-draft.ts';

const { cells } = starterTeam().workspace;
const at = { persona: 'night-nurse', model: 'buyers-journey', stage: '3' };
const full: CellDraft = {
  participation: 'driver',
  needs: 'Quiet',
  activities: 'Asks',
  types: [],
  depth: '',
  format: '',
};

test('a cell that is not edited is saved as it was, and is not taken for edited', () => {
  expect(cells.length).toBeGreaterThan(0);
  for (const cell of cells) {
    expect(cellFrom(cellDraftOf(cell), cell, 'en')).toEqual(cell);
    expect(isEdited(cellDraftOf(cell), cell)).toBe(false);
  }
});

test('a cell of another journey is saved for the stage it is edited at', () => {
  const [cell] = cells;
  expect(cellFrom(cellDraftOf(cell), { ...at, model: 'own-1' }, 'en')).toMatchObject({ ...at, model: 'own-1' });
});

test.each<[Partial<CellDraft>, string[]]>([
  [{}, []],
  [{ participation: '' }, ['how they take part']],
  [{ needs: '  ' }, ['what they need']],
  [{ activities: { en: 'Asks', de: '' } }, ['what they do']],
  [{ participation: '', needs: '', activities: '' }, ['how they take part', 'what they need', 'what they do']],
])('with %o one is told what is missing', (change, missing) => {
  const draft = { ...full, ...change };
  expect(missingIn(draft, 'de')).toEqual(missing);
  expect(cellFrom(draft, at, 'de') === undefined).toBe(missing.length > 0);
});

test('what is complete can be saved; depth and format only where they are said', () => {
  expect(cellFrom(full, at, 'en')?.content).toEqual({ types: [] });
  const rich: CellDraft = { ...full, types: ['guide'], depth: 'deep', format: { en: 'Call' } };
  expect(Cell.parse(cellFrom(rich, at, 'en')).content).toEqual({
    types: ['guide'],
    depth: 'deep',
    format: { en: 'Call' },
  });
});
