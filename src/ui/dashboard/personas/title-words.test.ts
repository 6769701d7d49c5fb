import { expect, test } from 'vitest';
import { starterTeam } from '../../../../test/unit/starter-team.ts';
import { titleSays } from '../../../domain/assign.ts';
import { knownAs, meaningsOf, withoutWord, withWord } from './title-words.ts';

const { titles } = starterTeam().workspace;
const procurement = { kind: 'department', key: 'procurement' } as const;

test('a word of the team’s own is understood once it is added, and no longer once it is taken off', () => {
  const title = 'Beschaffungslotse Süd';
  const more = withWord(titles, procurement, ' Beschaffungslotse ');
  expect(titleSays(title, more).department).toEqual({ department: 'procurement', term: 'Beschaffungslotse' });
  expect(withoutWord(more, procurement, 'Beschaffungslotse')).toEqual(titles);
});

test('a word that says something already is known, however it is spelt', () => {
  const more = withWord(titles, procurement, 'Größeneinkauf');
  for (const word of ['Größeneinkauf', 'groesseneinkauf', ' GRÖSSENEINKAUF ']) {
    expect(knownAs(more, 'department', word)).toBe('procurement');
    expect(knownAs(more, 'seniority', word)).toBeUndefined();
  }
});

test('all levels come first, from the highest, then the departments', () => {
  const [first] = meaningsOf(titles);
  expect(first).toEqual({ kind: 'seniority', key: 'executive' });
  expect(meaningsOf(titles)).toContainEqual(procurement);
});
