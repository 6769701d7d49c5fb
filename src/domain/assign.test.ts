import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import personasJson from '../../assets/personas.json' with { type: 'json' };
import english from '../../assets/phrases/assign.en.json' with { type: 'json' };
import titlesJson from '../../assets/titles.json' with { type: 'json' };
import { assign, titleSays } from './assign.ts';
import type { Lead } from './lead.ts';
import { Persona, TitleWords } from './persona.ts';
import { phrase } from './phrases.ts';

const personas = z.array(Persona).parse(personasJson);
const titles = TitleWords.parse(titlesJson);
const STARTER = { personas, titles };

const persona = (id: string, ...rules: Persona['rules']): Persona => ({
  id,
  name: { en: `The ${id}`, de: `Die ${id}` },
  segment: 'B2B',
  needs: 'Peace',
  channels: [],
  rules,
});
const title = (...any: string[]): Persona['rules'][number][number] => ({ field: 'title', any });
const WORDS: TitleWords = {
  seniority: { boss: ['ceo', 'president'], head: ['vice president', 'leiter'], helper: ['assistant'] },
  department: { buying: ['einkauf'], it: ['it'], sales: ['sales'], top: ['ceo', 'president'] },
};
const idOf = (lead: Partial<Lead>, ...all: Persona[]) =>
  assign(lead as Lead, { personas: all, titles: WORDS }, 'en')?.persona;

describe('what a title says', () => {
  const TABLE: Array<[title: string, level: string | undefined, department: string | undefined]> = [
    ['CEO', 'boss', 'top'],
    ['President', 'boss', 'top'],
    ['Vice President Sales', 'head', 'sales'],
    ['Assistant to the CEO', 'helper', 'top'],
    ['CEO & Leiter Einkauf', 'boss', 'buying'],
    ['IT-Einkauf', undefined, 'buying'],
    ['Gardener', undefined, undefined],
    ['', undefined, undefined],
  ];
  test.each(TABLE)('%s: %s, %s', (text, level, department) => {
    const says = titleSays(text, WORDS);
    expect([says.seniority?.level, says.department?.department]).toEqual([level, department]);
  });
});

describe('the starter personas know titles in many languages', () => {
  const TABLE: Array<[title: string, persona: string | undefined]> = [
    ['Einkaufsleiter', 'procurement'],
    ['Leiterin Einkauf', 'procurement'],
    ['Leiter:in Einkauf', 'procurement'],
    ['EINKÄUFERIN', 'procurement'],
    ['Head of Procurement', 'procurement'],
    ['Chief Procurement Officer', 'procurement'],
    ['Responsable des achats', 'procurement'],
    ['Directora de Compras', 'procurement'],
    ['Dyrektor ds. zakupow', 'procurement'],
    ['采购经理', 'procurement'],
    ['مدير المشتريات', 'procurement'],
    ['खरेदी व्यवस्थापक', 'procurement'],
    ['CFO', 'economic-buyer'],
    ['Geschäftsführerin', 'economic-buyer'],
    ['Geschaeftsfuehrer', 'economic-buyer'],
    ['Directrice générale', 'economic-buyer'],
    ['总经理', 'economic-buyer'],
    ['الرئيس التنفيذي', 'economic-buyer'],
    ['व्यवस्थापकीय संचालक', 'economic-buyer'],
    ['Vice President Sales', 'economic-buyer'],
    ['IT-Leiter', 'technical-evaluator'],
    ['Directrice informatique', 'technical-evaluator'],
    ['Softwareentwicklerin', 'technical-evaluator'],
    ['IT经理', 'technical-evaluator'],
    ['مهندس شبكات', 'technical-evaluator'],
    ['Lagerist', 'user-champion'],
    ['Logistikleiterin', 'user-champion'],
    ['Warehouse Manager', 'user-champion'],
    ['仓库主管', 'user-champion'],
    ['Homeowner', 'household-buyer'],
    ['Assistant to the CEO', undefined],
    ['总经理助理', undefined],
    ['Poet', undefined],
  ];
  test.each(TABLE)('%s: %s', (text, id) => {
    expect(assign({ title: text } as Lead, STARTER, 'en')?.persona).toBe(id);
  });
});

describe('which rule counts', () => {
  test('a company, an industry, a place and a size tell a persona, within both ends of the size', () => {
    const mid = persona('mid', [
      { field: 'company', any: ['Acme'] },
      { field: 'industry', any: ['maschinenbau'] },
      { field: 'place', any: ['Köln'] },
      { field: 'size', from: 50, to: 250 },
    ]);
    const lead = { company: 'ACME GmbH', industry: 'Sondermaschinenbau', place: 'Koeln, Germany', size: 50 };
    expect(idOf(lead, mid)).toBe('mid');
    expect(idOf({ ...lead, size: 250 }, mid)).toBe('mid');
    expect(idOf({ ...lead, size: 251 }, mid)).toBeUndefined();
    expect(idOf({ ...lead, size: 49 }, mid)).toBeUndefined();
    expect(idOf({ ...lead, company: 'Acmex' }, mid)).toBeUndefined();
  });

  test('a size that is not known fits no rule on size', () => {
    expect(idOf({ company: 'Acme' }, persona('any', [{ field: 'size' }]))).toBeUndefined();
  });

  test('more conditions before fewer, then the longer word, then the first id', () => {
    const one = persona('a', [title('leiter')]);
    const two = persona('b', [title('leiter'), { field: 'department', any: ['buying'] }]);
    const long = persona('c', [title('einkaufsleiter')]);
    const same = persona('d', [title('leiter')]);
    expect(idOf({ title: 'Einkaufsleiter' }, one, two, long)).toBe('b');
    expect(idOf({ title: 'Einkaufsleiter' }, one, long)).toBe('c');
    expect(idOf({ title: 'Einkaufsleiter' }, same, one)).toBe('a');
  });

  test('the order of personas and rules changes neither the persona nor the reason', () => {
    const facts = fc.record(
      { title: fc.constantFrom('Einkaufsleiter', 'CEO', 'Assistant IT'), size: fc.constantFrom(5, 500) },
      { requiredKeys: [] },
    );
    const rule = fc.array(
      fc.constantFrom<Persona['rules'][number][number]>(
        title('leiter', 'ceo'),
        title('einkauf'),
        title('assistant'),
        { field: 'seniority', any: ['boss', 'head'] },
        { field: 'department', any: ['buying', 'it'] },
        { field: 'size', from: 100 },
      ),
      { minLength: 1, maxLength: 3 },
    );
    const rules = fc.array(rule, { maxLength: 4 });
    fc.assert(
      fc.property(facts, rules, rules, (lead, first, second) => {
        const told = assign(
          lead as Lead,
          { personas: [persona('a', ...first), persona('b', ...second)], titles: WORDS },
          'en',
        );
        const other = [persona('b', ...second.toReversed()), persona('a', ...first.toReversed())];
        expect(assign(lead as Lead, { personas: other, titles: WORDS }, 'en')).toEqual(told);
      }),
    );
  });

  test('what a person chose always counts', () => {
    const facts = fc.record({
      title: fc.constantFrom('CFO', 'Einkaufsleiter', 'Poet'),
      persona: fc.constantFrom('procurement', 'somebody-retired'),
    });
    fc.assert(
      fc.property(facts, (lead) => {
        const chosen = assign(lead as Lead, STARTER, 'en');
        expect(chosen).toMatchObject({ persona: lead.persona, by: 'person' });
      }),
    );
  });
});

describe('why', () => {
  const rule: Persona['rules'][number] = [
    { field: 'department', any: ['buying'] },
    { field: 'company', any: ['Acme'] },
    { field: 'size', from: 100 },
  ];
  const lead = { title: 'Leiter Einkauf', company: 'Acme', size: 120 } as Lead;
  const TABLE: Array<[parts: number[], reason: string]> = [
    [[0], 'The a, because the title says “einkauf”.'],
    [[1], 'The a, because of “Acme”.'],
    [[2], 'The a, because the company has 120 people.'],
    [[0, 1], 'The a, because the title says “einkauf”, and because of “Acme”.'],
    [[0, 2], 'The a, because the title says “einkauf” and the company has 120 people.'],
    [[1, 2], 'The a, because of “Acme”, and because the company has 120 people.'],
    [[0, 1, 2], 'The a, because the title says “einkauf”, because of “Acme”, and because the company has 120 people.'],
  ];
  test.each(TABLE)('conditions %j: %s', (parts, reason) => {
    const conditions = rule.filter((_, at) => parts.includes(at));
    const told = assign(lead, { personas: [persona('a', conditions)], titles: WORDS }, 'en');
    expect(told && phrase(english, told.reason)).toBe(reason);
  });

  test('chosen by hand', () => {
    const told = assign({ ...lead, persona: 'b' }, { personas: [], titles: WORDS }, 'en');
    expect(told && phrase(english, told.reason)).toBe('Chosen by hand.');
  });
});
