import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import german from '../../assets/phrases/cue.de.json' with { type: 'json' };
import english from '../../assets/phrases/cue.en.json' with { type: 'json' };
import awareness from '../../assets/stage-models/brand-awareness.json' with { type: 'json' };
import journey from '../../assets/stage-models/buyers-journey.json' with { type: 'json' };
import funnel from '../../assets/stage-models/sales-funnel.json' with { type: 'json' };
import threeLayers from '../../assets/stage-models/three-layers.json' with { type: 'json' };
import type { Channel, ContentItem } from './content.ts';
import { CueIndex } from './cue-index.ts';
import type { Cue, PartName, Situation } from './cues.ts';
import type { Cell, Participation, Persona } from './persona.ts';
import type { NetworkRule } from './signal.ts';
import type { StageModel } from './stage-model.ts';

const DAY = 86_400_000;
const NOW = Date.parse('2026-11-20');
const MODELS = [journey, funnel, awareness, threeLayers] as StageModel[];

const persona = (id: string, more: Partial<Persona> = {}): Persona => ({
  id,
  name: { en: `The ${id}`, de: `Die ${id}` },
  segment: 'B2B',
  needs: '…',
  channels: [],
  rules: [],
  ...more,
});
const LINKEDIN: NetworkRule = {
  network: 'linkedin',
  first: ['article', 'guide'],
  later: ['offer', 'demo video'],
  length: 1000,
  rule: '…',
};
const workspace: Situation['workspace'] = {
  pair: { journey: journey as StageModel, funnel: funnel as StageModel, awareness: awareness as StageModel },
  personas: [persona('procurement'), persona('user-champion', { language: 'mr' })],
  networks: [LINKEDIN],
};
const item = (id: string, more: Partial<ContentItem> = {}): ContentItem => ({
  id,
  title: id,
  summary: id,
  type: 'guide',
  personas: [],
  journey: ['3'],
  funnel: [],
  language: 'en',
  minutes: 5,
  depth: 'light',
  updated: '2026-01-01',
  ...more,
});
const situation = (more: Partial<Situation> = {}): Situation => ({
  lead: {},
  workspace,
  places: { journey: '3' },
  social: { interest: false },
  shared: new Map(),
  sharedInAccount: new Map(),
  outcomes: [],
  language: 'en',
  now: NOW,
  ...more,
});
const cell = (participation: Participation, content: Cell['content'] = { types: [] }): Cell => ({
  persona: 'procurement',
  model: 'buyers-journey',
  stage: '3',
  participation,
  needs: '…',
  activities: '…',
  content,
});
const rank = (items: readonly ContentItem[], at = situation()): Cue[] => new CueIndex(items, MODELS).rank(at);
const ids = (items: readonly ContentItem[], at?: Situation): string[] => rank(items, at).map((cue) => cue.item.id);
const phrases = (only: ContentItem, at: Situation, part: PartName): string[] =>
  rank([only], at).flatMap(({ reasons }) => reasons.filter((one) => one.part === part).map(({ said }) => said.phrase));

describe('what is left out', () => {
  test('what is retired', () => {
    expect(ids([item('a', { retired: true })])).toEqual([]);
  });

  test('what is out of date, from that day on', () => {
    expect(ids([item('old', { expires: '2026-11-20' }), item('good', { expires: '2026-11-21' })])).toEqual(['good']);
  });

  test('what is written for another persona, once theirs is known', () => {
    const items = [item('all'), item('ours', { personas: ['procurement'] }), item('theirs', { personas: ['other'] })];
    expect(ids(items, situation({ persona: 'procurement' }))).toEqual(['ours', 'all']);
    expect(ids(items)).toEqual(['all', 'ours', 'theirs']);
  });

  test('what nothing about their stages calls for', () => {
    expect(ids([item('fits'), item('no', { journey: ['4'] }), item('never', { journey: [] })])).toEqual(['fits']);
    expect(ids([item('fits')], situation({ places: {} }))).toEqual([]);
  });
});

describe('where they stand', () => {
  test('content that fits both views comes before content for one of them', () => {
    const items = [item('one'), item('both', { funnel: ['C'] }), item('seller', { journey: [], funnel: ['C'] })];
    expect(ids(items, situation({ places: { journey: '3', funnel: 'C' } }))).toEqual(['both', 'one', 'seller']);
  });

  test('a stage of the funnel adds nothing to content for another stage of the buyer', () => {
    expect(
      ids([item('late', { journey: ['6'], funnel: ['C'] })], situation({ places: { journey: '3', funnel: 'C' } })),
    ).toEqual([]);
  });

  test('awareness counts beside the journey', () => {
    const items = [item('a'), item('aware', { awareness: ['S'] })];
    expect(ids(items, situation({ places: { journey: '3', awareness: 'S' } }))).toEqual(['aware', 'a']);
  });

  test('in a model that the content is not written in, its stages are translated', () => {
    const layers = { ...workspace, pair: { ...workspace.pair, funnel: threeLayers as StageModel } };
    const items = [item('involve', { journey: [], funnel: ['C'] }), item('convert', { journey: [], funnel: ['F'] })];
    expect(ids(items, situation({ workspace: layers, places: { funnel: 'B' } }))).toEqual(['involve']);
  });

  test('after the purchase the view of the seller leads', () => {
    const items = [item('early'), item('onboarding', { journey: [], funnel: ['G'] })];
    expect(ids(items, situation({ places: { journey: '3', funnel: 'G' } }))).toEqual(['onboarding']);
  });

  test('who has just bought is thanked first, then served as a customer, and not persuaded any more', () => {
    const items = [
      item('care', { journey: [], funnel: ['G'] }),
      item('agree', { journey: ['6'], funnel: ['F'] }),
      item('thanks', { journey: [], funnel: ['F'] }),
      item('consensus', { journey: ['6'] }),
    ];
    expect(ids(items, situation({ places: { journey: '6', funnel: 'F' } }))).toEqual(['thanks', 'care', 'agree']);
  });

  test('a customer who begins anew is a buyer again', () => {
    const items = [item('early'), item('onboarding', { journey: [], funnel: ['G'] })];
    expect(ids(items, situation({ places: { journey: '3', funnel: 'G' }, after: false }))).toEqual([
      'early',
      'onboarding',
    ]);
  });

  test('the type that the advice names first closes the gap best', () => {
    const advice = { ahead: 'buyer' as const, content: ['comparison', 'proof pack'] };
    const items = [
      item('proof', { type: 'proof pack' }),
      item('compare', { type: 'comparison', journey: ['1'] }),
      item('guide'),
    ];
    expect(ids(items, situation({ advice }))).toEqual(['proof', 'guide', 'compare']);
    expect(ids(items, situation({ advice: { ...advice, ahead: null } }))).toEqual(['guide', 'proof']);
  });

  test('a message that wins back is for those who went away, and comes first for them', () => {
    const items = [item('a'), item('back', { moment: 'win-back' }), item('basket', { moment: 'recovery' })];
    expect(ids(items)).toEqual(['a']);
    expect(ids(items, situation({ winback: 'quiet' }))).toEqual(['back', 'a']);
    expect(ids(items, situation({ leftBehind: true }))).toEqual(['basket', 'a']);
    expect(ids(items, situation({ places: {}, winback: 'dropped' }))).toEqual(['back']);
    expect(phrases(item('back', { moment: 'win-back' }), situation({ winback: 'dropped' }), 'winback')).toEqual([
      'cue.dropped',
    ]);
  });
});

describe('who they are', () => {
  test('types and depth that their cell names come first', () => {
    const items = [
      item('a'),
      item('deep', { depth: 'deep' }),
      item('list', { type: 'checklist' }),
      item('video', { type: 'video' }),
    ];
    const at = situation({ cell: cell('participant', { types: ['video', 'checklist'], depth: 'deep' }) });
    expect(ids(items, at)).toEqual(['video', 'list', 'deep', 'a']);
  });

  test('who leads gets what is deep, who approves short proof', () => {
    const items = [item('deep', { depth: 'deep' }), item('light'), item('proof', { type: 'proof pack' })];
    expect(ids(items, situation({ participation: 'driver' }))[0]).toBe('deep');
    expect(ids(items, situation({ participation: 'gatekeeper' }))).toEqual(['proof', 'light', 'deep']);
  });

  test('what a person said of their part goes before what the persona does', () => {
    const items = [item('deep', { depth: 'deep' }), item('light')];
    expect(ids(items, situation({ cell: cell('driver'), participation: 'gatekeeper' }))).toEqual(['light', 'deep']);
  });

  test('who has nothing to do with this stage is not pushed, nor asked to close a gap in it', () => {
    const items = [
      item('demo', { type: 'demo video' }),
      item('deep', { depth: 'deep' }),
      item('light'),
      item('list', { type: 'checklist' }),
    ];
    const advice = { ahead: 'seller' as const, content: ['demo video', 'checklist'] };
    expect(ids(items, situation({ advice, participation: 'participant' }))).toEqual(['demo', 'list', 'deep', 'light']);
    expect(ids(items, situation({ advice, participation: 'uninvolved' }))).toEqual(['light', 'list', 'deep', 'demo']);
  });

  test('their language before English, English long before any other', () => {
    const items = [
      item('es', { language: 'es', funnel: ['C'] }),
      item('en', { funnel: ['C'] }),
      item('de', { language: 'de' }),
    ];
    const places = { journey: '3', funnel: 'C' };
    expect(ids(items, situation({ lead: { language: 'de-AT' }, places }))).toEqual(['de', 'en', 'es']);
    expect(ids(items, situation({ places }))[0]).toBe('en');
  });

  test('the language of their persona counts where theirs is not known', () => {
    const items = [item('en'), item('mr', { language: 'mr' })];
    expect(ids(items, situation({ persona: 'user-champion' }))).toEqual(['mr', 'en']);
    expect(ids(items, situation({ persona: 'user-champion', lead: { language: 'en' } }))).toEqual(['en', 'mr']);
  });
});

describe('where we talk', () => {
  const mail = { subject: 's', greeting: 'g', substance: ['b'], offer: '{{link}}' };

  test('what has a text ready for this page comes first', () => {
    const items = [
      item('a'),
      item('all', { replies: { social: '…' } }),
      item('mail', { email: mail }),
      item('own', { replies: { x: '…' } }),
    ];
    const on = (channel: Channel) => ids(items, situation({ channel }));
    expect(on('x')).toEqual(['own', 'all', 'a', 'mail']);
    expect(on('reddit')).toEqual(['all', 'a', 'mail', 'own']);
    expect(on('email')).toEqual(['mail', 'a', 'all', 'own']);
  });

  const early: Partial<Situation> = { social: { network: 'linkedin', interest: false } };

  test('people met on a network get help first, and the product after all else', () => {
    const items = [
      item('offer', { type: 'offer', funnel: ['B'], personas: ['procurement'], replies: { linkedin: '…' } }),
      item('guide', { type: 'guide' }),
      item('how', { type: 'article' }),
      item('list', { type: 'checklist' }),
      item('foreign', { type: 'checklist', language: 'fr' }),
    ];
    const places = { journey: '3', funnel: 'B' };
    const met = { places, persona: 'procurement', channel: 'linkedin' as const };
    const shared = new Map([['foreign', NOW]]);
    expect(ids(items, situation({ ...early, ...met, shared }))).toEqual(['how', 'guide', 'list', 'foreign', 'offer']);
    expect(ids(items, situation({ ...met, shared, social: { network: 'linkedin', interest: true } }))[0]).toBe('offer');
  });

  test.each([
    ['shown interest', { social: { network: 'linkedin', interest: true } as const }],
    ['come to consider us', { places: { journey: '3', funnel: 'C' } }],
    ['bought', { after: true, places: { journey: '3', funnel: 'B' } }],
    ['been met elsewhere', { social: { interest: false } }],
    ['been met on a network without a rule', { social: { network: 'reddit', interest: false } as const }],
  ] satisfies Array<[string, Partial<Situation>]>)('which is over once they have %s', (_, more) => {
    const offer = item('offer', { type: 'offer', funnel: ['B', 'C'] });
    expect(phrases(offer, situation({ ...early, ...more }), 'social')).toEqual([]);
    expect(phrases(offer, situation(early), 'social')).toEqual(['cue.social-later']);
  });

  test('an e-mail with an offer is no help for them, one without is', () => {
    const { offer: _, ...kind } = mail;
    const items = [item('offers', { email: mail }), item('talks', { email: kind })];
    expect(ids(items, situation({ ...early, channel: 'email' }))).toEqual(['talks', 'offers']);
    expect(phrases(item('offers', { email: mail }), situation({ ...early, channel: 'email' }), 'channel')).toEqual([]);
  });
});

describe('what has been', () => {
  test('what was shared comes last, the more so the newer it is, until it is forgotten', () => {
    const shared = new Map([
      ['a', NOW - DAY / 2],
      ['b', NOW - 100 * DAY],
      ['c', NOW - 180 * DAY],
    ]);
    const cues = rank(
      ['a', 'b', 'c', 'd'].map((id) => item(id)),
      situation({ shared }),
    );
    expect(cues.map((cue) => cue.item.id)).toEqual(['c', 'd', 'b', 'a']);
    expect(cues[3]?.reasons).toContainEqual({ part: 'shared', points: -50, said: { phrase: 'cue.shared-today' } });
    expect(cues[2]?.reasons).toContainEqual({
      part: 'shared',
      points: -23,
      said: { phrase: 'cue.shared', values: { days: 100 } },
    });
  });

  test('what a colleague got counts less than what they got themselves', () => {
    const when = NOW - 10 * DAY;
    const at = situation({ shared: new Map([['a', when]]), sharedInAccount: new Map([['b', when]]) });
    expect(
      ids(
        ['a', 'b', 'c'].map((id) => item(id)),
        at,
      ),
    ).toEqual(['c', 'b', 'a']);
  });

  test('new content comes before old content', () => {
    expect(ids([item('a'), item('b', { updated: '2026-11-01' })])).toEqual(['b', 'a']);
  });

  test('what moved others on comes first, as a share of those who had it and not by their number', () => {
    const outcomes = [
      { content: 'often-shown', shown: 400, moved: 80 },
      { content: 'works', shown: 40, moved: 30 },
    ];
    const cues = rank([item('often-shown'), item('works'), item('new')], situation({ outcomes }));
    expect(cues.map((cue) => cue.item.id)).toEqual(['works', 'new', 'often-shown']);
    expect(cues[0]?.reasons).toContainEqual({
      part: 'worked',
      points: 10,
      said: { phrase: 'cue.worked', values: { percent: 58, n: 40 } },
    });
    expect(cues[1]?.reasons).toContainEqual({ part: 'worked', points: 2, said: { phrase: 'cue.untried' } });
  });

  test('what worked can never outweigh what fits', () => {
    const outcomes = [
      { content: 'fits', shown: 1000, moved: 0 },
      { content: 'works', shown: 1000, moved: 1000 },
    ];
    const items = [item('fits'), item('works', { journey: [], funnel: ['C'] })];
    const cues = rank(items, situation({ outcomes, places: { journey: '3', funnel: 'C' } }));
    expect(cues.map(({ reasons }) => reasons.find(({ part }) => part === 'worked')?.points)).toEqual([10, -10]);
  });
});

describe('whatever the library and the lead', () => {
  const some = <T>(...values: T[]): fc.Arbitrary<T[]> => fc.subarray(values);
  const day = fc.integer({ min: 0, max: 400 }).map((days) => new Date(NOW - days * DAY).toISOString().slice(0, 10));
  const mail = fc.record(
    {
      subject: fc.constant('s'),
      greeting: fc.constant('g'),
      substance: fc.constant(['b']),
      offer: fc.constant('{{link}}'),
    },
    { requiredKeys: ['subject', 'greeting', 'substance'] },
  );
  const anyItem = fc.record(
    {
      type: fc.constantFrom('guide', 'article', 'offer', 'demo video', 'proof pack'),
      personas: some('procurement', 'user-champion', 'other'),
      journey: some('2', '3', '4'),
      funnel: some('B', 'C', 'F', 'G'),
      awareness: some('U', 'S'),
      language: fc.constantFrom('en', 'de', 'zh-Hans'),
      depth: fc.constantFrom('light', 'medium', 'deep'),
      updated: day,
      expires: fc.constantFrom('2026-11-19', '2027-01-01'),
      replies: fc.constantFrom({ x: '…' }, { social: '…' }),
      email: mail,
      moment: fc.constantFrom('win-back', 'recovery'),
      retired: fc.boolean(),
    },
    { requiredKeys: ['type', 'personas', 'journey', 'funnel', 'language', 'depth', 'updated'] },
  );
  const anyLibrary = fc
    .array(anyItem, { minLength: 1, maxLength: 14 })
    .map((all) => all.map((one, at) => item(`i${at}`, one as unknown as Partial<ContentItem>)));
  const anyTimes = fc
    .dictionary(fc.constantFrom('i0', 'i1', 'i2', 'i3'), fc.integer({ min: 0, max: 200 }))
    .map((days) => new Map(Object.entries(days).map(([id, ago]) => [id, NOW - ago * DAY])));
  const anyOutcomes = fc
    .array(fc.tuple(fc.nat(60), fc.nat(60)), { maxLength: 6 })
    .map((all) => all.map(([a, b], at) => ({ content: `i${at}`, shown: a + b, moved: a })));
  const anySituation = fc
    .record(
      {
        lead: fc.constantFrom({}, { language: 'de' }, { language: 'zh-Hant' }),
        persona: fc.constantFrom('procurement', 'user-champion', 'gone'),
        places: fc.record(
          {
            journey: fc.constantFrom('2', '3'),
            funnel: fc.constantFrom('B', 'C', 'F', 'G'),
            awareness: fc.constantFrom('U', 'S'),
          },
          { requiredKeys: [] },
        ),
        cell: fc.constantFrom(cell('driver', { types: ['guide'], depth: 'deep' }), cell('gatekeeper')),
        participation: fc.constantFrom('driver', 'participant', 'gatekeeper', 'uninvolved'),
        advice: fc.constantFrom(
          { ahead: 'buyer', content: ['offer', 'guide'] },
          { ahead: null, pattern: 'won-early', content: ['proof pack'] },
          { ahead: null, content: ['article'] },
        ),
        channel: fc.constantFrom('x', 'email', 'phone', 'linkedin'),
        social: fc.constantFrom(
          { interest: false },
          { network: 'linkedin', interest: false },
          { network: 'linkedin', interest: true },
        ),
        shared: anyTimes,
        sharedInAccount: anyTimes,
        outcomes: anyOutcomes,
        winback: fc.constantFrom('dropped', 'quiet'),
        leftBehind: fc.boolean(),
        after: fc.boolean(),
      },
      { requiredKeys: ['lead', 'places', 'social', 'shared', 'sharedInAccount', 'outcomes'] },
    )
    .map((more) => situation(more as unknown as Partial<Situation>));

  test('the order of the library changes nothing, and the first few are the beginning of all', () => {
    const shuffled = anyLibrary.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, anySituation, ([all, other], at) => {
        expect(rank(other, at)).toEqual(rank(all, at));
        expect(new CueIndex(all, MODELS).rank(at, 3)).toEqual(rank(all, at).slice(0, 3));
      }),
    );
  });

  test('each item is there at most once, best first, and its score is the sum of its reasons', () => {
    fc.assert(
      fc.property(anyLibrary, anySituation, (all, at) => {
        const cues = rank(all, at);
        expect(new Set(cues.map((cue) => cue.item.id)).size).toBe(cues.length);
        expect(cues).toEqual(cues.toSorted((a, b) => b.score - a.score || (a.item.id < b.item.id ? -1 : 1)));
        for (const { score, reasons } of cues) {
          expect(reasons.reduce((sum, { points }) => sum + points, 0)).toBe(score);
        }
      }),
    );
  });

  test('every item that stays and has something that calls for it is ranked: the shelf hides none', () => {
    fc.assert(
      fc.property(anyLibrary, anySituation, (all, at) => {
        const together = ids(all, at);
        const alone = all.filter((one) => ids([one], at).length > 0).map(({ id }) => id);
        expect(together.toSorted()).toEqual(alone.toSorted());
        const known = workspace.personas.some(({ id }) => id === at.persona);
        const fitting = all.filter(
          (one) =>
            !one.retired &&
            !one.moment &&
            one.expires !== '2026-11-19' &&
            (!known || one.personas.length === 0 || one.personas.includes(at.persona ?? '')) &&
            at.after === false &&
            one.journey.includes(at.places.journey ?? ''),
        );
        expect(together).toEqual(expect.arrayContaining(fitting.map(({ id }) => id)));
      }),
    );
  });

  test('for somebody from a network, nothing early comes after what is for later', () => {
    fc.assert(
      fc.property(anyLibrary, anySituation, (all, at) => {
        const types = rank(all, {
          ...at,
          social: { network: 'linkedin', interest: false },
          places: { journey: '3' },
          after: false,
        });
        const isLater = types.map((cue) => LINKEDIN.later.includes(cue.item.type));
        expect(isLater).toEqual(isLater.toSorted((a, b) => Number(a) - Number(b)));
      }),
    );
  });

  /** What makes an item fit better in one respect. */
  const BETTER: Record<string, (one: ContentItem, at: Situation) => [ContentItem, Situation]> = {
    journey: (one, at) => [{ ...one, journey: [...new Set([...one.journey, at.places.journey ?? '3'])] }, at],
    funnel: (one, at) => [{ ...one, funnel: [...new Set([...one.funnel, at.places.funnel ?? 'B'])] }, at],
    awareness: (one, at) => [{ ...one, awareness: [...(one.awareness ?? []), at.places.awareness ?? 'U'] }, at],
    persona: (one, at) => [one.personas.length ? { ...one, personas: [...one.personas, at.persona ?? 'x'] } : one, at],
    language: (one, at) => [
      { ...one, language: at.lead.language ?? (at.persona === 'user-champion' ? 'mr' : 'en') },
      at,
    ],
    channel: (one, at) => [{ ...one, replies: { ...one.replies, x: '…', linkedin: '…', phone: '…' } }, at],
    fresh: (one, at) => [{ ...one, updated: '2026-11-20' }, at],
    shared: (one, at) => [one, { ...at, shared: new Map([...at.shared].filter(([id]) => id !== one.id)) }],
    account: (one, at) => [
      one,
      { ...at, sharedInAccount: new Map([...at.sharedInAccount].filter(([id]) => id !== one.id)) },
    ],
    worked: (one, at) => [
      one,
      {
        ...at,
        outcomes: at.outcomes.map((known) => (known.content === one.id ? { ...known, moved: known.shown } : known)),
      },
    ],
  };

  test.each(Object.keys(BETTER))('an item that fits better by its %s does not fall behind', (part) => {
    fc.assert(
      fc.property(anyLibrary, anySituation, fc.nat(13), (all, any, nth) => {
        // After the purchase the journey is no part of it.
        const at = part === 'journey' ? { ...any, after: false } : any;
        const one = all[nth % all.length] as ContentItem;
        const [better, then] = BETTER[part]?.(one, at) ?? [one, at];
        const place = (list: string[]): number => (list.includes(one.id) ? list.indexOf(one.id) : list.length);
        const before = place(ids(all, at));
        const now = place(
          ids(
            all.map((other) => (other.id === one.id ? better : other)),
            then,
          ),
        );
        expect(now).toBeLessThanOrEqual(before);
      }),
      { numRuns: 300 },
    );
  });

  test('every reason can be said in English and in German, with all its values', () => {
    const fields = (text = ''): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name).sort();
    const said = new Map<string, string[]>();
    const books: Record<string, string>[] = [english, german];
    fc.assert(
      fc.property(anyLibrary, anySituation, (all, at) => {
        for (const { phrase, values = {} } of rank(all, at).flatMap(({ reasons }) => reasons.map((one) => one.said))) {
          said.set(phrase, Object.keys(values));
          expect(Object.values(values).filter((value) => value === '' || Number.isNaN(value))).toEqual([]);
        }
      }),
      { numRuns: 400 },
    );
    for (const [phrase, values] of said) {
      for (const book of books) {
        expect(book, phrase).toHaveProperty([phrase]);
        expect(values, phrase).toEqual(expect.arrayContaining(fields(book[phrase])));
      }
    }
    expect(Object.keys(german)).toEqual(Object.keys(english));
    expect(said.size).toBeGreaterThan(20);
  });

  test('reasons name stages and personas in the language of the reader', () => {
    const [cue] = rank(
      [item('a', { personas: ['procurement'] })],
      situation({ persona: 'procurement', language: 'de' }),
    );
    expect(cue?.reasons.map(({ said }) => said.values)).toEqual(
      expect.arrayContaining([{ code: '3', stage: 'Anforderungen' }, { persona: 'Die procurement' }]),
    );
  });
});
