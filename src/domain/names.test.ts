import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { en } from '../ui/kit/phrases-en.ts';
import { compareNames, nameKeys, readName } from './names.ts';
import { phrase } from './phrases.ts';

type Row = readonly [a: string, b: string];

const SAME: Row[] = [
  ['Zoë Müller', 'ZOE MUELLER'],
  ['Zoë Müller', 'zoe muller'],
  ['Zoë Müller-Østergård', 'Zoe Mueller-Ostergaard'],
  ['Zoë Müller-Østergård', 'Zoe Muller Ostergard'],
  ['Łukasz Nowak', 'Lukasz Nowak'],
  ['İbrahim Işık', 'Ibrahim Isik'],
  ['Anna-Lena Schmidt', 'Anna Lena Schmidt'],
  ['Sean O’Brien', "Sean O'Brien"],
  ['Sean O’Brien', 'Sean OBrien'],
  ['Müller, Jan', 'Jan Müller'],
  ['Prof. Dr. rer. nat. Jan Müller', 'Jan Müller'],
  ['Dipl.-Ing. Jan Müller', 'Herr Jan Müller'],
  ['Ada Lovelace, PhD', 'Ada Lovelace'],
  ['Ada Lovelace, M.D.', 'Ada Lovelace'],
  ['Jan van der Berg', 'JAN VAN DER BERG'],
  ['Jan van den Berg', 'Jan Vandenberg'],
  ['Wang Xiao-Ming', 'Wang Xiaoming'],
  ['أحمد المصري', 'احمد المصرى'],
  ['فاطمة حسن', 'فاطمه حسن'],
  ['مُحَمَّد عليّ', 'محمد علي'],
  ['عبد الله حسن', 'عبدالله حسن'],
  ['عبد الرحمن علي', 'عبدالرحمن علي'],
  ['د. ليلى حداد', 'ليلى حداد'],
  ['السيد أحمد حسن', 'أحمد حسن'],
  ['फ़ातिमा शेख', 'फातिमा शेख'],
  ['चाँद पाटील', 'चांद पाटील'],
  ['श्री. विजय पाटील', 'विजय पाटील'],
  ['डॉ. विजय पाटील', 'विजय पाटील'],
  ['王小明', '王 小明'],
  ['張偉', '张伟'],
  ['歐陽明', '欧阳明'],
  ['王小明先生', '王小明'],
  ['Xiaoming Wang (王小明)', '王小明'],
  ['Ada (she/her) Lovelace', 'Ada Lovelace'],
  ['김민수', '김 민수'],
];

const COMPATIBLE: ReadonlyArray<readonly [...Row, kind: string]> = [
  ['J. Müller', 'Jan Müller', 'initials'],
  ['Chr. Müller', 'Christian Mueller', 'initials'],
  ['J.P. Morgan', 'John Pierpont Morgan', 'initials'],
  ['J. Peter Müller', 'Jan P. Müller', 'initials'],
  ['म. गांधी', 'मोहन गांधी', 'initials'],
  ['John Smith', 'John Michael Smith', 'missing'],
  ['John M. Smith', 'John Smith', 'missing'],
  ['John Smith Jr.', 'John Smith', 'missing'],
  ['Gabriel García', 'Gabriel García Márquez', 'missing'],
  ['Zoë Müller', 'Zoë Müller-Østergård', 'missing'],
  ['विजय पाटील', 'विजय रामराव पाटील', 'missing'],
  ['Wang Xiaoming', 'Xiaoming Wang', 'order'],
  ['Wang Xiao Ming', 'Xiaoming Wang', 'order'],
  ['Nagy Péter', 'Peter Nagy', 'order'],
  ['小明 王', '王小明', 'order'],
  ['Jan van der Berg', 'Jan Berg', 'particle'],
  ['Mohammed Al-Masri', 'Mohammed El Masri', 'particle'],
  ['محمد بن علي', 'محمد علي', 'particle'],
  ['أحمد المصري', 'احمد مصري', 'particle'],
  ['أبو أحمد محمد المصري', 'محمد المصري', 'particle'],
  ['Ada', 'Ada Lovelace', 'part'],
  ['J. M.', 'Jan Müller', 'part'],
  ['王先生', '王小明', 'part'],
  ['王小明', 'Xiaoming Wang', 'scripts'],
  ['Priya Patil', 'प्रिया पाटील', 'scripts'],
  ['', 'Ada Lovelace', 'unknown'],
  ['+49 40 123', 'Ada Lovelace', 'unknown'],
];

const DIFFERENT: Row[] = [
  ['Jan Müller', 'Julia Müller'],
  ['J. Müller', 'Peter Müller'],
  ['Muller', 'Mueller'],
  ['Bob Smith', 'Robert Smith'],
  ['John M. Smith', 'John P. Smith'],
  ['John Michael Smith', 'John Peter Smith'],
  ['John Smith Jr', 'John Smith Sr'],
  ['Ann Abel', 'Anna Bel'],
  ['Yue Wang', 'Yu Wang'],
  ['Di Wu', 'Jun Wu'],
  ['Jack Ma', 'Jack Smith'],
  ['Ada Lovelace', 'Grace Hopper'],
  ['محمد علي', 'أحمد علي'],
  ['विजय पाटील', 'विजया पाटील'],
  ['काळे', 'काळा'],
  ['王小明', '王小红'],
  ['王小明', '李小明'],
  ['王', '李小明'],
];

describe('names', () => {
  test.each(SAME)('%s is the name of %s', (a, b) => {
    expect(compareNames(a, b)).toMatchObject({ result: 'same', likeness: 1 });
  });

  test.each(COMPATIBLE)('%s may be the name of %s: %s', (a, b, kind) => {
    const { result, likeness, evidence } = compareNames(a, b);
    expect([result, evidence.phrase]).toEqual(['compatible', `match.name-${kind}`]);
    expect(likeness).toBeLessThan(1);
  });

  test.each(DIFFERENT)('%s is not the name of %s', (a, b) => {
    expect(compareNames(a, b)).toMatchObject({ result: 'different', likeness: 0 });
  });

  test('a first name alone says little', () => {
    expect(compareNames('Zoë', 'Zoe')).toMatchObject({ result: 'same', likeness: 0.4 });
    expect(compareNames('王', '王').likeness).toBe(0.4);
  });

  test('who has no name is like nobody', () => {
    expect(compareNames('', '')).toMatchObject({ result: 'same', likeness: 0.3 });
    expect(compareNames('123', '123').likeness).toBe(0.3);
  });

  test('what is found is said in the words of the book', () => {
    expect(phrase(en, compareNames('Jan Müller', 'J. Müller').evidence)).toBe(
      'J. Müller and Jan Müller agree in the initials.',
    );
  });
});

describe('whatever two names are', () => {
  const known = [...SAME, ...COMPATIBLE, ...DIFFERENT].flatMap((row) => row.slice(0, 2));
  const word = fc.constantFrom(...known.flatMap((name) => name.split(' ')), 'van', 'J.', 'ال', 'ابو', '(', ',', 'é');
  const name = fc.oneof(
    fc.constantFrom(...known),
    fc.array(word, { maxLength: 6 }).map((words) => words.join(' ')),
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.string({ unit: 'grapheme', maxLength: 30 }),
  );

  test('it does not matter which comes first', () => {
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(compareNames(a, b)).toEqual(compareNames(b, a));
      }),
      { numRuns: 1000 },
    );
  });

  test('a name is the same as itself', () => {
    fc.assert(
      fc.property(name, (a) => {
        expect(compareNames(a, a).result).toBe('same');
      }),
    );
  });

  test('names that agree in a whole word share a key', () => {
    const names = [...new Set(known)].map(readName);
    const tooLittle = ['part', 'scripts', 'unknown'].map((kind) => `match.name-${kind}`);
    for (const [at, a] of names.entries()) {
      for (const b of names.slice(at + 1)) {
        const { result, evidence } = compareNames(a, b);
        if (result === 'different' || tooLittle.includes(evidence.phrase)) continue;
        const keys = new Set(nameKeys(a));
        expect(
          nameKeys(b).some((key) => keys.has(key)),
          `${a.text} and ${b.text}`,
        ).toBe(true);
      }
    }
  });
});
