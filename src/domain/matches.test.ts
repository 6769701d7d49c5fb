import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { v7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { en } from '../ui/kit/phrases-en.ts';
import type { LeadDeed, LeadEvent } from './event.ts';
import { foldLeads, type Lead } from './lead.ts';
import type { Comparable } from './match-facts.ts';
import { WEIGHTS } from './match-findings.ts';
import { clusters, likelyMatches } from './matches.ts';
import { phrase } from './phrases.ts';

type Person = Partial<Comparable>;

const person = (id: string, facts: Person): Comparable => ({
  id,
  members: [id],
  name: '',
  identities: [],
  apart: [],
  ...facts,
});
const matchOf = (a: Person, b: Person) => likelyMatches([person('1', a), person('2', b)])[0];
const saidOf = (a: Person, b: Person): string[] => {
  const match = matchOf(a, b);
  return [...(match?.evidence ?? []), ...(match?.doubts ?? [])].map((said) => said.phrase.slice('match.'.length));
};

/** As LinkedIn shows one person on a profile, and in Sales Navigator. */
const shown: Person = {
  name: 'Ada Lovelace',
  identities: ['linkedin:in/ada-demo'],
  avatars: ['licdn:D4E03AQDemo-Older', 'licdn:D4E03AQDemo-Ada'],
};
const sold: Person = {
  name: 'Ada Lovelace',
  identities: ['linkedin:member/ACwAADemoAda00001'],
  avatars: ['licdn:D4E03AQDemo-Ada'],
};
const jan = { name: 'Jan Müller', company: 'Nordwind GmbH' };

describe('probably one person', () => {
  const TABLE: ReadonlyArray<[why: string, a: Person, b: Person, said: string[]]> = [
    ['same name and company', jan, { name: 'Jan Mueller', company: 'NORDWIND' }, ['name-spelling', 'company']],
    [
      'initials and company',
      jan,
      { name: 'J. Müller', company: 'Nordwind GmbH & Co. KG' },
      ['name-initials', 'company'],
    ],
    [
      'same name, company and domain',
      jan,
      { name: 'Jan Müller', identities: ['email:jm@nordwind.example'] },
      ['name-same', 'company-domain'],
    ],
    [
      'same domain and name in another order',
      { name: 'Wang Xiaoming', identities: ['email:wx@nordwind.example'] },
      { name: 'Xiaoming Wang', identities: ['email:x.wang@nordwind.example'] },
      ['name-order', 'domain'],
    ],
    [
      'same name and place',
      { name: 'Priya Patil', place: 'Pune, India' },
      { name: 'Priya Patil', place: 'pune' },
      ['name-same', 'place'],
    ],
    [
      'same mailbox',
      { ...jan, identities: ['email:jan.mueller@gmail.com'] },
      { name: 'Jan Müller', company: 'Elsewhere', identities: ['email:janmueller+crm@googlemail.com'] },
      ['name-same', 'mailboxes', 'other-company'],
    ],
    [
      'same mailbox under another name',
      { name: 'Bob Smith', identities: ['email:bs@x.example'] },
      { name: 'Robert Smith', identities: ['email:bs@x.example'] },
      ['mailbox', 'name-different'],
    ],
    [
      'same phone in another form',
      { name: 'Jan Müller', identities: ['tel:+494066969014'] },
      { name: 'J. Müller', identities: ['tel:+4904066969014'] },
      ['name-initials', 'phone'],
    ],
    [
      'same handle on two networks',
      { name: 'Ada Lovelace', identities: ['x:ada_engine'] },
      { name: 'Ada Lovelace', identities: ['github:ada-engine'] },
      ['name-same', 'handles'],
    ],
    ['same name and picture', shown, sold, ['name-same', 'avatar']],
    ['same picture, and a first name', shown, { ...sold, name: 'Ada' }, ['name-part', 'avatar']],
    ['same picture under another name', shown, { ...sold, name: 'Countess King' }, ['avatar', 'name-different']],
    [
      'the same profile, after two journals were united',
      { name: 'Ada', identities: ['linkedin:in/ada-demo'] },
      { name: '', identities: ['linkedin:in/ada-demo'] },
      ['name-unknown', 'identity'],
    ],
    [
      'same name and company, two profiles',
      { ...jan, identities: ['linkedin:in/jan-one'] },
      { ...jan, identities: ['linkedin:in/jan-two'] },
      ['name-same', 'company', 'two-profiles'],
    ],
  ];

  test.each(TABLE)('%s', (_why, a, b, said) => {
    expect(saidOf(a, b)).toEqual(said);
    const { confidence = 0 } = matchOf(a, b) ?? {};
    expect(confidence).toBeGreaterThanOrEqual(0.5);
    expect(confidence).toBeLessThan(1);
  });

  test('is said in words', () => {
    const match = matchOf(jan, { ...jan, place: 'Kiel' });
    expect(match?.evidence.map((said) => phrase(en, said))).toEqual([
      'Both are called Jan Müller.',
      'Both work for Nordwind GmbH.',
    ]);
    expect(match?.confidence).toBe(WEIGHTS.workplace);
  });

  test('a picture says more than a workplace, and less under another name', () => {
    const pair = matchOf(shown, sold);
    expect(pair?.evidence.map((said) => phrase(en, said))).toEqual([
      'Both are called Ada Lovelace.',
      'Both have the same picture on LinkedIn.',
    ]);
    expect(pair?.confidence).toBe(WEIGHTS.avatar);
    expect(WEIGHTS.avatar).toBeGreaterThan(WEIGHTS.workplace);
    expect(matchOf({ ...shown, company: 'Nordwind' }, { ...sold, company: 'Nordwind GmbH' })?.confidence).toBe(0.98);
    const renamed = matchOf(shown, { ...sold, name: 'Countess King' });
    expect(renamed?.doubts.map((said) => phrase(en, said))).toEqual([
      'Ada Lovelace and Countess King are different names.',
    ]);
    expect(renamed?.confidence).toBeLessThan(0.6);
  });

  test('what comes together makes it surer, and nothing makes it certain', () => {
    const sure = (...parts: Person[]): number => {
      const all: Person = Object.assign({}, ...parts);
      return matchOf(all, { ...all })?.confidence ?? 0;
    };
    const steps = [sure(jan), sure(jan, { place: 'Kiel' }), sure(jan, { identities: ['email:jan@nordwind.example'] })];
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
    expect(new Set(steps).size).toBe(3);
    expect(
      sure(jan, { place: 'Kiel', identities: ['email:jan@nordwind.example', 'x:jan_m', 'tel:+494066969014'] }),
    ).toBe(0.98);
  });
});

describe('not proposed', () => {
  const TABLE: ReadonlyArray<[why: string, a: Person, b: Person]> = [
    ['namesakes at two companies', jan, { ...jan, company: 'Südwind AG' }],
    [
      'namesakes at two companies in one town',
      { ...jan, place: 'Kiel' },
      { ...jan, company: 'Südwind', place: 'Kiel' },
    ],
    [
      'namesakes at two companies with one handle',
      { ...jan, identities: ['x:janm'] },
      { ...jan, company: 'Südwind', identities: ['github:janm'] },
    ],
    ['a name alone', { name: 'Jan Müller' }, { name: 'Jan Müller' }],
    ['a first name and a company', { ...jan, name: 'Jan' }, { ...jan, name: 'Jan' }],
    ['part of a name and a company', jan, { ...jan, name: 'Müller' }],
    ['initials and a town', { name: 'J. Müller', place: 'Kiel' }, { name: 'Jan Müller', place: 'Kiel' }],
    ['two colleagues', jan, { ...jan, name: 'Julia Müller' }],
    [
      'two people at one desk',
      { name: 'Jan Müller', identities: ['tel:+494066969014'] },
      { name: 'Julia Schmidt', identities: ['tel:+4904066969014'] },
    ],
    [
      'two people who answer info@',
      { name: 'Jan Müller', identities: ['email:info@x.example'] },
      { name: 'Julia Schmidt', identities: ['email:info@x.example'] },
    ],
    [
      'a public mail service',
      { name: 'Jan Müller', identities: ['email:jm@gmail.com'] },
      { name: 'Jan Müller', identities: ['email:mj@gmail.com'] },
    ],
    ['one name and two pictures', shown, { ...sold, avatars: ['licdn:D4E03AQDemo-Other'] }],
    [
      'two names, one picture, and a LinkedIn profile each',
      shown,
      { ...shown, name: 'Countess King', identities: ['linkedin:in/king-demo'] },
    ],
    ['a pair that a person has parted', { ...jan, apart: ['2'] }, jan],
    ['a pair that was parted the other way round', jan, { ...jan, apart: ['1'] }],
    ['one who was joined already', { ...jan, members: ['1', '2'] }, jan],
    ['nobody and nobody', {}, {}],
  ];

  test.each(TABLE)('%s', (_why, a, b) => {
    expect(matchOf(a, b)).toBeUndefined();
  });

  test('what a crowd shares', () => {
    const all = Array.from({ length: 40 }, (_, at) => person(`${at}`, jan));
    expect(likelyMatches(all)).toEqual([]);
  });
});

describe('a picture that is nobody’s', () => {
  const called = (names: readonly string[]): Comparable[] =>
    names.map((name, at) => person(`${at}`, { name, avatars: ['gravatar:0123456789abcdef0123456789abcdef'] }));

  test('is one by which three are shown who are called differently, however many they are', () => {
    expect(likelyMatches(called(['Jan Müller', 'Ada Lovelace']))).toHaveLength(1);
    expect(likelyMatches(called(['Jan Müller', 'Ada Lovelace', 'Mueller, Jan', '']))).toHaveLength(6);
    expect(likelyMatches(called(['Jan Müller', 'Ada Lovelace', 'Priya Patil']))).toEqual([]);
    expect(likelyMatches(called(Array.from({ length: 40 }, () => jan.name)))).toEqual([]);
  });

  test('says nothing where other things do', () => {
    const all = called(['Jan Müller', 'Jan Müller', 'Ada Lovelace', 'Priya Patil']).map((one) => ({
      ...one,
      company: 'Nordwind',
    }));
    const [match, ...others] = likelyMatches(all);
    expect(match?.evidence.map((said) => said.phrase)).toEqual(['match.name-same', 'match.company']);
    expect(others).toEqual([]);
  });

  test('does not take another picture from its owner', () => {
    const [logo, face] = ['twimg:1024000000', 'licdn:D4E03AQDemo-Ada'] as const;
    const all = [
      person('1', { name: 'Ada Lovelace', avatars: [logo, face] }),
      person('2', { name: 'A. Lovelace', avatars: [face, logo] }),
      person('3', { name: 'Jan Müller', avatars: [logo] }),
      person('4', { name: 'Priya Patil', avatars: [logo] }),
    ];
    expect(likelyMatches(all).map(({ a, b }) => [a, b])).toEqual([['1', '2']]);
  });
});

describe('clusters', () => {
  test('three records of one person are one decision', () => {
    const all = [person('1', jan), person('2', jan), person('3', { ...jan, name: 'J. Müller' })];
    const found = clusters(likelyMatches(all));
    expect(found.map(({ leads }) => leads)).toEqual([['1', '2', '3']]);
    expect(found[0]?.confidence).toBe(found[0]?.matches.at(-1)?.confidence);
  });

  test('who could be either of two people never makes them one', () => {
    const all = [
      person('1', jan),
      person('2', { ...jan, name: 'J. Müller' }),
      person('3', { ...jan, name: 'Jakob Müller' }),
    ];
    expect(likelyMatches(all)).toHaveLength(2);
    expect(clusters(likelyMatches(all)).map(({ leads }) => leads)).toEqual([['1', '2']]);
  });

  test('two whom a person parted are not in one', () => {
    const all = [person('1', { ...jan, apart: ['2'] }), person('2', jan), person('3', jan)];
    expect(clusters(likelyMatches(all)).map(({ leads }) => leads)).toEqual([['1', '3']]);
  });
});

describe('whoever the leads are', () => {
  const lead = fc.record({
    name: fc.constantFrom(
      'Jan Müller',
      'J. Müller',
      'Julia Müller',
      'Müller',
      '',
      '王小明',
      'Wang Xiaoming',
      'Xiaoming Wang',
    ),
    company: fc.constantFrom(undefined, 'Nordwind', 'Nordwind GmbH', 'Südwind AG'),
    place: fc.constantFrom(undefined, 'Kiel', 'Kiel, Germany'),
    identities: fc.subarray([
      'email:jan@nordwind.example',
      'email:j.an@gmail.com',
      'email:jan+x@gmail.com',
      'email:info@nordwind.example',
      'tel:+494066969014',
      'x:jan_m',
      'github:jan-m',
      'linkedin:in/janm',
    ] as const),
    avatars: fc.subarray(['licdn:D4E03AQDemo-Jan', 'licdn:D4E03AQDemo-Old', 'twimg:1024000000'] as const),
    apart: fc.subarray(['1', '2', '3']),
  });
  const leads = fc.array(lead, { maxLength: 8 }).map((all) =>
    all.map(({ company, place, ...rest }, at) => {
      const facts = { ...rest, ...(company ? { company } : {}), ...(place ? { place } : {}) };
      return person(`${at}`, { ...facts, apart: rest.apart.filter((id) => id !== `${at}`) });
    }),
  );

  test('their order changes nothing', () => {
    fc.assert(
      fc.property(
        leads.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          const matches = likelyMatches(all);
          expect(likelyMatches(shuffled)).toEqual(matches);
          expect(clusters(matches.toReversed())).toEqual(clusters(matches));
        },
      ),
    );
  });

  test('each is in one cluster at most, and all pairs of a cluster match', () => {
    fc.assert(
      fc.property(leads, (all) => {
        const found = clusters(likelyMatches(all));
        const ids = found.flatMap((cluster) => cluster.leads);
        expect(new Set(ids).size).toBe(ids.length);
        for (const cluster of found) {
          expect(cluster.matches).toHaveLength((cluster.leads.length * (cluster.leads.length - 1)) / 2);
        }
      }),
    );
  });

  test('every finding can be said', () => {
    fc.assert(
      fc.property(leads, (all) => {
        for (const match of likelyMatches(all)) {
          for (const said of [...match.evidence, ...match.doubts]) expect(phrase(en, said), said.phrase).not.toBe('');
        }
      }),
    );
  });
});

test('every phrase of the book is one that the rules say', () => {
  const book = Object.keys(
    JSON.parse(readFileSync(resolve(import.meta.dirname, '../../assets/phrases/match.en.json'), 'utf8')),
  );
  const sources = ['matches.ts', 'match-findings.ts', 'names.ts'].map((file) =>
    readFileSync(resolve(import.meta.dirname, file), 'utf8'),
  );
  const said = [...sources.join('\n').matchAll(/said\(\s*(?:[^']*\? )?'([a-z-]+)'(?: : '([a-z-]+)')?/g)];
  const kinds = [...(/const LIKENESS = \{([^}]*)\}/.exec(sources.join('\n'))?.[1]?.matchAll(/(\w+):/g) ?? [])];
  const used = [...said.flatMap(([, a, b]) => [a, b]), ...kinds.map(([, kind]) => `name-${kind}`)];
  expect([...new Set(used.filter(Boolean))].map((key) => `match.${key}`).sort()).toEqual(book.sort());
});

describe('joining', () => {
  const IDS = ['1', '2', '3', '4', '5'].map((end) => `00000000-0000-7000-8000-00000000000${end}`);
  let count = 0;
  const told = (deeds: readonly LeadDeed[], from = 0): LeadEvent[] =>
    deeds.map((deed, at) => {
      count += 1;
      const id = v7({ msecs: 1_000_000 + from + at, seq: count });
      return { ...deed, id, at: 1_000_000 + from + at, device: 'd', by: 'person', batch: id } as LeadEvent;
    });
  const added = told(
    IDS.map(
      (lead, at): LeadDeed => ({
        type: 'lead.added',
        lead,
        facts: { name: `Name ${at}`, ...(at % 2 ? { company: `Company ${at}` } : {}) },
        identities: [`email:p${at}@x.example`],
      }),
    ),
  );
  const joined = (lead: string, other: string): LeadDeed => ({ type: 'leads.joined', lead, other });
  /** Without the moments: only the order in which it was said differs. */
  const people = (events: readonly LeadEvent[]): Array<Omit<Lead, 'touched'>> =>
    foldLeads([...added, ...events]).map(({ touched: _, ...rest }) => rest);
  const id = fc.constantFrom(...IDS);
  const pair = fc.tuple(id, id).filter(([a, b]) => a !== b);

  test('it does not matter who is joined first, or to whom', () => {
    fc.assert(
      fc.property(
        fc
          .array(pair, { maxLength: 6 })
          .chain((all) =>
            fc.tuple(
              fc.constant(all),
              fc.shuffledSubarray(all, { minLength: all.length }),
              fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
            ),
          ),
        ([all, shuffled, turns]) => {
          const turned = shuffled.map(([a, b], at) => (turns[at] ? joined(b, a) : joined(a, b)));
          expect(people(told(turned, 100))).toEqual(
            people(
              told(
                all.map(([a, b]) => joined(a, b)),
                100,
              ),
            ),
          );
        },
      ),
    );
  });

  test('(a with b) with c is a with (b with c)', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(IDS, { minLength: 3, maxLength: 3 }), (three) => {
        const [a, b, c] = three as [string, string, string];
        const left = people(told([joined(a, b), joined(a, c)], 100));
        expect(people(told([joined(b, c), joined(a, b)], 100))).toEqual(left);
        expect(people(told([joined(a, c), joined(c, b)], 100))).toEqual(left);
      }),
    );
  });

  test('taking joins back, in any order, gives everybody as they were', () => {
    fc.assert(
      fc.property(
        fc.array(pair, { maxLength: 4 }),
        fc.array(pair, { minLength: 1, maxLength: 5 }).chain((all) =>
          fc.tuple(
            fc.constant(all),
            fc.shuffledSubarray(
              all.map((_, at) => at),
              { minLength: all.length },
            ),
          ),
        ),
        (before, [all, order]) => {
          const kept = told(
            before.map(([a, b]) => joined(a, b)),
            100,
          );
          const joins = told(
            all.map(([a, b]) => joined(a, b)),
            200,
          );
          const undos = order.flatMap((at) => {
            const join = joins[at] as LeadEvent & { other: string };
            return [join.lead, join.other].map((lead): LeadDeed => ({ type: 'undone', lead, undoes: join.batch }));
          });
          expect(foldLeads([...added, ...kept, ...joins, ...told(undos, 300)])).toEqual(foldLeads([...added, ...kept]));
        },
      ),
    );
  });
});
