import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import cellsJson from '../../assets/cells.json' with { type: 'json' };
import personasJson from '../../assets/personas.json' with { type: 'json' };
import german from '../../assets/phrases/account.de.json' with { type: 'json' };
import english from '../../assets/phrases/account.en.json' with { type: 'json' };
import { workspaceWith } from '../../test/team.ts';
import { buyingGroup, type Member } from './account.ts';
import type { Lead } from './lead.ts';
import { Cell, PARTICIPATIONS, Persona } from './persona.ts';
import { phrase } from './phrases.ts';

const TEAM = {
  ...workspaceWith(),
  personas: z.array(Persona).parse(personasJson),
  cells: z.array(Cell).parse(cellsJson),
};
const EMPTY = { ...TEAM, personas: [], cells: [] };

/** Somebody at a stage of the default journey, seen unless told. */
function somebody(name: string, persona?: string, stage?: string, more: Partial<Lead> & { seen?: boolean } = {}) {
  const { seen = true, ...facts } = more;
  const marks = stage ? { 'buyers-journey': { stage, since: 1, at: 1 } } : {};
  const lead = { id: `id-${name}`, name, tracks: { '': { marks, left: {} } }, track: '', roles: {}, ...facts } as Lead;
  return { lead, persona, seen };
}
const groupOf = (...members: Member<Lead>[]) => buyingGroup(members, TEAM, 'en');
const missing = (...members: Member<Lead>[]) => groupOf(...members).missing.map((said) => phrase(english, said));

describe('an account is a buying group', () => {
  test('its people with their roles and stages', () => {
    const { people } = groupOf(
      somebody('Kim', 'procurement'),
      somebody('Ada', 'technical-evaluator', '4', { roles: { 'buyers-journey/5': 'driver' } }),
    );
    expect(people.map(({ lead, persona, code }) => [lead.name, persona, code])).toEqual([
      ['Ada', 'technical-evaluator', '4'],
      ['Kim', 'procurement', undefined],
    ]);
    const cells = (persona: string) =>
      Object.fromEntries(
        TEAM.cells.filter((cell) => cell.persona === persona).map((cell) => [cell.stage, cell.participation]),
      );
    expect(people[0]?.participation).toEqual({ ...cells('technical-evaluator'), 5: 'driver' });
    expect(people[1]?.participation).toEqual(cells('procurement'));
  });

  test('stands where its driver stands, not where the one who ran ahead does', () => {
    expect(groupOf(somebody('Ada', 'technical-evaluator', '4'), somebody('Eve', 'procurement', '6')).stage).toBe('4');
  });

  test('stands at the furthest of its drivers, and without one at the furthest of all', () => {
    expect(groupOf(somebody('Ada', 'technical-evaluator', '2'), somebody('Bo', 'user-champion', '3')).stage).toBe('3');
    expect(groupOf(somebody('Kim', 'procurement', '2'), somebody('Lee', undefined, '5')).stage).toBe('5');
    expect(groupOf(somebody('Kim', 'procurement')).stage).toBeUndefined();
  });

  test('in another journey the roles of the default one are translated', () => {
    const workspace = { ...TEAM, ...workspaceWith({ journey: 'customer-journey' }), cells: TEAM.cells };
    const group = buyingGroup([somebody('Ada', 'technical-evaluator', '4')], workspace, 'en');
    expect(group).toMatchObject({ stage: '3', people: [{ code: '3', participation: { 2: 'driver', 3: 'driver' } }] });
  });
});

describe('who is missing', () => {
  const ADA = somebody('Ada', 'technical-evaluator', '4');
  const CFO = somebody('Cleo', 'economic-buyer', '4');
  const KIM = somebody('Kim', 'procurement', '4');

  test('nobody, when those who lead this step and the next are there and know us', () => {
    expect(missing(ADA, CFO, KIM)).toEqual([]);
  });

  test('nobody leads this stage', () => {
    expect(missing(CFO, KIM)).toEqual(['Nobody here leads Supplier. Look for: Technical evaluator.']);
    expect(buyingGroup([somebody('Cleo', 'economic-buyer', '4')], EMPTY, 'en').missing[0]).toEqual({
      phrase: 'account.no-driver',
      values: { stage: 'Supplier' },
    });
  });

  test('who approves the next step has seen nothing', () => {
    expect(missing(ADA, CFO, { ...KIM, seen: false })).toEqual([
      'Kim has a say in what comes after Supplier and has seen nothing from you yet. Send one short piece.',
    ]);
  });

  test('nobody leads or approves the next stage', () => {
    const [said, ...others] = missing(ADA);
    expect(others).toEqual([]);
    expect(said).toMatch(
      /^Nobody here leads or approves the next step, Validation\. Get to know: Economic buyer, Procurement/,
    );
  });

  test('there is no next stage after the last', () => {
    expect(missing(somebody('Cleo', 'economic-buyer', '6'))).toEqual([]);
  });

  test('who stands two stages behind, unless the stage is none of their business', () => {
    const behind = somebody('Bo', 'user-champion', '2');
    expect(missing(ADA, KIM, behind)).toEqual([
      'Bo is still at Solutions while the others are at Supplier. Bring them along.',
    ]);
    expect(missing(ADA, KIM, somebody('Bo', 'user-champion', '3'))).toEqual([]);
    expect(missing(ADA, KIM, somebody('Cleo', 'economic-buyer', '1'))).toEqual([]);
  });

  test('whose part is not known', () => {
    expect(missing(ADA, KIM, somebody('Lee'))).toEqual(['It is not clear yet what part Lee plays. Choose a persona.']);
  });
});

test('whoever is in it, the order of people does not count and no phrase has a hole', () => {
  const person = fc.record({
    name: fc.constantFrom('', 'Ada', 'Kim'),
    persona: fc.constantFrom(undefined, ...TEAM.personas.map(({ id }) => id), 'retired'),
    stage: fc.constantFrom(undefined, '1', '2', '3', '4', '5', '6'),
    seen: fc.boolean(),
    role: fc.option(fc.constantFrom(...PARTICIPATIONS)),
  });
  fc.assert(
    fc.property(fc.array(person, { maxLength: 6 }), fc.constantFrom(TEAM, EMPTY), (made, workspace) => {
      const members = made.map(({ name, persona, stage, seen, role }, at) => {
        const roles = role ? { 'buyers-journey/4': role } : {};
        return somebody(name, persona, stage, { id: `id-${at}`, seen, roles });
      });
      const group = buyingGroup(members, workspace, 'de');
      expect(buyingGroup(members.toReversed(), workspace, 'de')).toEqual(group);
      for (const said of group.missing) {
        const sentences = (book: Record<string, string>) => book[said.phrase]?.split('. ').length;
        for (const book of [english, german] as Array<Record<string, string>>) {
          expect(phrase(book, said).split('. ').length).toBe(sentences(book));
        }
      }
    }),
  );
});
