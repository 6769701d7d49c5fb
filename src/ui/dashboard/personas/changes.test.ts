import { expect, test } from 'vitest';
import { starterTeam } from '../../../../test/unit/starter-team.ts';
import { Badger } from '../../../domain/badge-of.ts';
import type { Lead } from '../../../domain/lead.ts';
import { changesIn } from './changes.ts';

const { workspace, badger } = starterTeam();
const lead = (id: string, facts: Partial<Lead>): Lead => ({ id, name: id, tracks: {}, track: '', ...facts }) as Lead;
const leads = [
  lead('a', { title: 'Head of Procurement' }),
  lead('b', { title: 'Einkaufsleiter' }),
  lead('c', { title: 'Head of Procurement', persona: 'procurement' }),
  lead('d', { title: 'Lighthouse keeper' }),
];

/** What it comes to when all pauses are over. */
function changes(personas: typeof workspace.personas, of: readonly Lead[] = leads) {
  const after = new Badger({ ...workspace, personas }, []);
  const run = changesIn(
    of,
    (one) => badger.personaOf(one),
    (one) => after.personaOf(one),
  );
  for (let next = run.next(); ; next = run.next()) if (next.done) return next.value;
}

test('the same rules change nobody', () => {
  expect(changes(workspace.personas)).toEqual({ leads: 4, changed: 0, chosen: 1, moves: [] });
});

test('leads that another rule takes are counted by where they go; a person’s choice stays', () => {
  const personas = workspace.personas.map((persona) => {
    if (persona.id === 'procurement') return { ...persona, rules: [] };
    return persona.id === 'user-champion'
      ? { ...persona, rules: [[{ field: 'title' as const, any: ['lighthouse'] }]] }
      : persona;
  });
  expect(changes(personas)).toEqual({
    leads: 4,
    changed: 3,
    chosen: 1,
    moves: [
      { from: 'procurement', to: undefined, leads: 2 },
      { from: undefined, to: 'user-champion', leads: 1 },
    ],
  });
});

test('without leads nothing changes', () => {
  expect(changes([], [])).toEqual({ leads: 0, changed: 0, chosen: 0, moves: [] });
});
