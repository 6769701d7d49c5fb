import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import * as z from 'zod/mini';
import { AdviceBook } from './advice-book.ts';
import { advise } from './alignment.ts';
import { assign } from './assign.ts';
import { Channel, ContentItem, NETWORKS } from './content.ts';
import { Facts } from './event.ts';
import { email, linkedin, tel, x } from './identity.ts';
import { Cell, PARTICIPATIONS, Persona, TitleWords } from './persona.ts';
import { recognise } from './proposals.ts';
import { NetworkRule, Play, SignalRule } from './signal.ts';
import { progress, type Stage, StageModel, stageOf, View } from './stage-model.ts';
import { MEANING, TOUCHPOINTS, TouchpointKind } from './touchpoint.ts';
import { fill } from './variant.ts';
import { say, type Words } from './words.ts';
import { DEFAULT_MODELS, workspaceOf } from './workspace.ts';

const ASSETS = resolve(import.meta.dirname, '../../assets');
const text = (path: string): string => readFileSync(resolve(ASSETS, path), 'utf8');
const parsed = (path: string): unknown => JSON.parse(text(path));
const inside = (folder: string): string[] =>
  readdirSync(resolve(ASSETS, folder))
    .sort()
    .map((file) => `${folder}/${file}`);

const DaysAgo = z.number().check(z.nonnegative());
const Person = z.object({
  id: z.string().check(z.regex(/^[su]\d\d$/)),
  name: z.string(),
  title: z.string(),
  company: z.string(),
  place: z.string(),
  language: z.string(),
  email: z.string(),
  tel: z.optional(z.string()),
  linkedin: z.optional(z.string()),
  x: z.optional(z.string()),
  deal: z.optional(z.object({ amount: z.number(), currency: z.string() })),
  persona: z.optional(z.string()),
  marks: z.optional(z.array(z.object({ view: View, code: z.string(), daysAgo: DaysAgo, reason: z.string() }))),
  notes: z.array(z.object({ text: z.string(), daysAgo: DaysAgo })),
  touchpoints: z.array(
    z.object({
      kind: TouchpointKind,
      channel: Channel,
      direction: z.enum(['in', 'out']),
      text: z.string(),
      daysAgo: DaysAgo,
    }),
  ),
});
const Post = z.object({ author: z.string(), text: z.string(), minutesAgo: z.number() });
const Samples = z.object({ people: z.array(Person), untagged: z.array(Person), post: Post, posts: z.array(Post) });

const models = z.array(StageModel).parse(inside('stage-models').map(parsed));
const advice = AdviceBook.parse(parsed('advice.json'));
const personas = z.array(Persona).parse(parsed('personas.json'));
const cells = z.array(Cell).parse(parsed('cells.json'));
const titles = TitleWords.parse(parsed('titles.json'));
const rules = z.array(SignalRule).parse(parsed('signal-rules.json'));
const networks = z.array(NetworkRule).parse(parsed('networks.json'));
const plays = z.array(Play).parse(parsed('plays.json'));
const items = z.array(ContentItem).parse(inside('content').flatMap(parsed));
const samples = Samples.parse(parsed('samples/leads.json'));
const everybody = [...samples.people, ...samples.untagged];

const model = (id: string): StageModel => {
  const found = models.find((one) => one.id === id);
  if (!found) throw new Error(`no model ${id}`);
  return found;
};
const VIEWS = View.options;
const [journey, funnel, awareness] = VIEWS.map((view) => model(DEFAULT_MODELS[view])) as [
  StageModel,
  StageModel,
  StageModel,
];
const workspace = workspaceOf([
  ...models.map((doc) => ({ kind: 'model', doc }) as const),
  { kind: 'advice', doc: advice },
]);
if (!workspace) throw new Error('the starter has no models or no advice');

const LANGUAGES = ['en', 'de', 'ar', 'mr', 'zh-Hans'];
const PERSONAS = personas.map(({ id }) => id);
const TYPES = new Set(items.map(({ type }) => type));
const unknownTypes = (types: readonly string[]): string[] => types.filter((type) => !TYPES.has(type));
const unknownPersonas = (ids: readonly string[]): string[] => ids.filter((id) => !PERSONAS.includes(id));
const codes = ({ stages }: StageModel): string => stages.map((stage) => stage.code).join('');
const repeated = (values: readonly string[]): string[] => values.filter((value, at) => values.indexOf(value) !== at);
const speaks = (words: Words): string[] => (typeof words === 'string' ? ['en'] : Object.keys(words));
const stages: Array<{ view: View; stage: Stage }> = [journey, funnel, awareness].flatMap(({ view, stages }) =>
  stages.map((stage) => ({ view, stage })),
);
const isFor = (item: ContentItem, view: View, code: string): boolean => item[view]?.includes(code) ?? false;

describe('the advice', () => {
  it('leaves no field unfilled for any pair, and names both stages when they disagree', () => {
    for (const buyer of journey.stages) {
      for (const seller of funnel.stages) {
        const pair = { journey: buyer.code, funnel: seller.code };
        const given = advise(workspace, pair, { leftBehind: false }, 'en');
        expect(given?.text).not.toMatch(/\{\{/);
        if (!given?.ahead || given.pattern) continue;
        expect(given.text).toContain(say(buyer.name, 'en'));
        expect(given.text).toContain(say(seller.name, 'en'));
      }
    }
  });

  it.each(advice.patterns)('can hand over an item for $id that fits its journey stage', ({ journey, content }) => {
    expect(items.filter((item) => item.journey.includes(journey) && content.includes(item.type))).not.toEqual([]);
  });
});

describe('the personas', () => {
  it('are four of a company and two of a household', () => {
    const of = (segment: string): string[] => personas.filter((one) => one.segment === segment).map(({ id }) => id);
    expect(of('B2B')).toEqual(['economic-buyer', 'technical-evaluator', 'user-champion', 'procurement']);
    expect(of('B2C')).toEqual(['household-buyer', 'household-partner']);
  });

  it.each(personas)('$id is named in five languages and looked for with words that exist', (persona) => {
    expect([speaks(persona.name), speaks(persona.needs)]).toEqual([LANGUAGES, LANGUAGES]);
    expect(persona.channels.length).toBeGreaterThan(0);
    for (const condition of persona.rules.flat()) {
      const { field } = condition;
      if (field !== 'seniority' && field !== 'department') continue;
      expect(condition.any.filter((word) => !(word in titles[field]))).toEqual([]);
    }
  });

  test.each([
    ['Chief Executive', 'economic-buyer'],
    ['Finance Director', 'economic-buyer'],
    ['Kaufmännische Geschäftsführerin', 'economic-buyer'],
    ['首席执行官', 'economic-buyer'],
    ['Leiter IT', 'technical-evaluator'],
    ['Softwareentwicklerin', 'technical-evaluator'],
    ['مهندس نظم', 'technical-evaluator'],
    ['系统工程师', 'technical-evaluator'],
    ['Warehouse Manager', 'user-champion'],
    ['Teamleiterin Kommissionierung', 'user-champion'],
    ['Responsable de Almacén', 'user-champion'],
    ['गोदाम पर्यवेक्षक', 'user-champion'],
    ['Head of Procurement', 'procurement'],
    ['Einkaufsleiter', 'procurement'],
    ['Responsable Achats', 'procurement'],
    ['مدير المشتريات', 'procurement'],
    ['खरेदी व्यवस्थापक', 'procurement'],
    ['采购经理', 'procurement'],
    ['Homeowner', 'household-buyer'],
    ['Assistant to the CEO', undefined],
    ['Head of Animal Husbandry', undefined],
  ])('%s is taken for %s', (title, persona) => {
    expect(assign({ title }, { personas, titles }, 'en')?.persona).toBe(persona);
  });

  test.each([
    ['whoever runs the warehouse of a very small company pays, too', { title: 'Warehouse Manager', size: 12 }],
    ['a Prokurist signs for a German company', { title: 'Prokurist', place: 'Kiel, Germany' }],
  ])('%s', (_, lead) => {
    expect(assign(lead, { personas, titles }, 'en')?.persona).toBe('economic-buyer');
    expect(assign({ title: lead.title }, { personas, titles }, 'en')?.persona).not.toBe('economic-buyer');
  });

  it('tells the two of a household apart', () => {
    const taken = (title: string) =>
      assign({ title, industry: 'private household' }, { personas, titles }, 'en')?.persona;
    expect([taken('Parent'), taken('Wife')]).toEqual(['household-buyer', 'household-partner']);
  });
});

describe('the words of job titles', () => {
  it('put no word on two levels of seniority', () => {
    expect(repeated(Object.values(titles.seniority).flat())).toEqual([]);
  });

  it.each(Object.entries({ ...titles.seniority, ...titles.department }))('know %s in four scripts', (_, terms) => {
    for (const script of [/\p{Script=Latin}/u, /\p{Script=Arabic}/u, /\p{Script=Devanagari}/u, /\p{Script=Han}/u])
      expect(
        terms.some((term) => script.test(term)),
        String(script),
      ).toBe(true);
  });
});

describe('the cells of persona and stage', () => {
  it('are there once for each persona at each stage of the journey', () => {
    const wanted = PERSONAS.flatMap((persona) =>
      journey.stages.map(({ code }) => `${persona} ${DEFAULT_MODELS.journey} ${code}`),
    );
    expect(cells.map(({ persona, model, stage }) => `${persona} ${model} ${stage}`).sort()).toEqual(wanted.sort());
  });

  it.each(['B2B', 'B2C'])('let somebody lead each stage, and somebody approve one (%s)', (segment) => {
    const ours = personas.filter((one) => one.segment === segment).map(({ id }) => id);
    const at = (code: string) => cells.filter(({ persona, stage }) => stage === code && ours.includes(persona));
    for (const { code } of journey.stages)
      expect(
        at(code).filter(({ participation }) => participation === 'driver'),
        code,
      ).toHaveLength(1);
    const used = new Set(journey.stages.flatMap(({ code }) => at(code)).map(({ participation }) => participation));
    expect([...used].sort()).toEqual([...PARTICIPATIONS].sort());
  });

  it.each(cells)('$persona at $stage: says what they need and do, and likes content that there is', (cell) => {
    for (const words of [cell.needs, cell.activities, cell.content.format ?? ''])
      expect(speaks(words)).toEqual(expect.arrayContaining(['en', 'de']));
    expect(cell.content.types.length).toBeGreaterThan(0);
    expect(unknownTypes(cell.content.types)).toEqual([]);
  });

  it('find something to share with everybody who takes part', () => {
    const bare = cells.filter(
      ({ persona, stage, participation, content }) =>
        participation !== 'uninvolved' &&
        !items.some(
          (item) =>
            item.language === 'en' &&
            item.journey.includes(stage) &&
            content.types.includes(item.type) &&
            (item.personas.length === 0 || item.personas.includes(persona)),
        ),
    );
    expect(bare.map(({ persona, stage }) => `${persona} ${stage}`)).toEqual([]);
  });
});

describe('the signals', () => {
  it('have a rule for each kind of touchpoint, as strong as the kind itself', () => {
    const plain = rules.filter(({ when }) => when.touchpoint && !when.label && !when.address);
    expect(plain.map(({ kind }) => kind).sort()).toEqual([...TOUCHPOINTS].sort());
    for (const { when, kind, strength } of plain) {
      expect(kind).toBe(when.touchpoint);
      expect(strength, kind).toBe(MEANING[kind].strength);
    }
  });

  it.each(rules)('$id proposes stages that exist, and never without asking', (rule) => {
    expect(rule.accepts).toBe(false);
    expect(rule.proposes.filter(({ model: id, stage }) => !stageOf(model(id), stage))).toEqual([]);
    expect(repeated(rule.proposes.map(({ model: id }) => id))).toEqual([]);
    expect(rule.proposes.length).toBeGreaterThan(0);
    expect(rule.when.address ?? '*/').toMatch(/^\*\//);
  });

  it('are each known by an id of their own, and never twice by the same sign', () => {
    expect(repeated(rules.map(({ id }) => id))).toEqual([]);
    expect(repeated(rules.map(({ when }) => JSON.stringify(when)))).toEqual([]);
  });

  it('take a like for a like: nothing weak speaks for intent, or for a stage as far', () => {
    const intent = progress(funnel, 'D') ?? 0;
    const isFar = ({ model: id, stage }: { model: string; stage: string }): boolean =>
      id !== awareness.id && (progress(model(id), stage) ?? 1) >= intent;
    const far = rules.filter(({ strength, proposes }) => strength === 'weak' && proposes.some(isFar));
    expect(far.map(({ id }) => id)).toEqual([]);
    expect(rules.find(({ id }) => id === 'like')?.proposes).toEqual([{ model: funnel.id, stage: 'A' }]);
  });

  test.each([
    ['pricing-page', { address: 'https://www.shop.example/pricing?plan=team' }],
    ['basket-page', { address: 'https://shop.example/en/checkout/2' }],
    ['demo-button', { text: 'Demo anfragen' }],
    ['offer-button', { text: '获取报价' }],
    ['trial-button', { text: 'मोफत चाचणी' }],
    ['newsletter-sign-up', { text: 'Monthly newsletter', kind: 'sign-up' }],
    ['guide-download', { text: 'Leitfaden: vier Wege', kind: 'download' }],
    ['decision-download', { text: 'قائمة الأسعار', kind: 'download' }],
    ['requirements-mail', { text: 'Do you have a requirements list?', kind: 'email' }],
    ['offer-mail', { text: 'نرجو إرسال عرض لثلاثة مواقع', kind: 'email' }],
  ] as const)('%s is recognised', (id, said) => {
    expect(recognise(rules, said).map((rule) => rule.id)).toContain(id);
  });

  it('read nothing into an address or a button that means nothing', () => {
    const known = recognise(rules, { address: 'https://shop.example/imprint', text: 'Read more' });
    expect(known.map(({ id }) => id)).toEqual([]);
  });
});

describe('the rules of the networks', () => {
  /** What each network lets through, in characters. */
  const LIMITS: Record<(typeof NETWORKS)[number], number> = {
    linkedin: 1250,
    x: 280,
    facebook: 8000,
    instagram: 2200,
    youtube: 10000,
    reddit: 10000,
    bluesky: 300,
    mastodon: 500,
    github: 65536,
  };
  const NURTURE = ['article', 'story', 'guide', 'worksheet', 'webinar', 'talk track', 'checklist'];
  const PRODUCT = ['offer', 'price list', 'demo video', 'business case', 'recovery message'];

  it('are there once for each network', () => {
    expect(networks.map(({ network }) => network).sort()).toEqual([...NETWORKS].sort());
  });

  it.each(networks)('$network: what answers questions comes first, the product when they ask', (rule) => {
    expect(rule.first.filter((type) => !NURTURE.includes(type))).toEqual([]);
    expect(rule.first.length).toBeGreaterThan(0);
    expect(rule.later).toEqual(expect.arrayContaining(PRODUCT));
    expect(rule.later.filter((type) => rule.first.includes(type))).toEqual([]);
    expect(unknownTypes([...rule.first, ...rule.later])).toEqual([]);
    expect(rule.length).toBeLessThanOrEqual(LIMITS[rule.network]);
    expect(speaks(rule.rule)).toEqual(LANGUAGES);
  });
});

describe('the plays', () => {
  const TACTICS: Record<string, string[]> = {
    A: [
      ...['live-streams', 'contests', 'how-to-guides', 'regular-posts', 'own-video-channel', 'visual-content'],
      ...['content-plan-per-network', 'ad-campaigns', 'opinion-leaders'],
    ],
    B: ['show-proof', 'fair-comparison', 'gather-reviews', 'reliable-partner'],
    C: ['sales-e-mail', 'contest-for-warm-leads', 'good-discount', 'easy-buying', 'recover-baskets'],
    D: ['answer-at-once', 'weekly-live-questions', 'how-it-is-made'],
    E: ['community-of-buyers', 'close-contact', 'personal-thanks', 'next-purchase-discount', 'referrals'],
  };

  it.each(Object.entries(TACTICS))('cover stage %s of the social funnel', (code, ids) => {
    expect(plays.filter(({ stages }) => stages.includes(code)).map(({ id }) => id)).toEqual(ids);
  });

  it.each(plays)('$id can be run: two to four steps, for people and stages that exist', (play) => {
    expect(play.stages.filter((code) => !stageOf(model(play.model), code))).toEqual([]);
    expect(unknownPersonas(play.personas)).toEqual([]);
    expect(speaks(play.name)).toEqual(LANGUAGES);
    for (const step of play.steps) expect(speaks(step)).toEqual(expect.arrayContaining(['en', 'de']));
    expect(play.steps.length).toBeGreaterThanOrEqual(2);
    expect(play.steps.length).toBeLessThanOrEqual(4);
  });

  it('cost money only where it is said, and are told apart by id and campaign', () => {
    expect(plays.filter(({ cost }) => cost === 'paid').map(({ id }) => id)).toEqual([
      'ad-campaigns',
      'opinion-leaders',
    ]);
    expect(repeated(plays.map(({ id }) => id))).toEqual([]);
    expect(repeated(plays.map(({ campaign }) => campaign).filter((name) => name !== undefined))).toEqual([]);
  });
});

/** Every text of an item that somebody may send or say. */
function textsOf({ title, summary, replies, email: mail }: ContentItem): string[] {
  const parts = mail
    ? [mail.subject, mail.greeting, ...mail.substance, mail.picture?.alt, mail.offer, mail.contact]
    : [];
  return [title, summary, ...Object.values(replies ?? {}), ...parts].filter((part) => part !== undefined);
}

/** What an item says on social networks. */
const social = ({ replies }: ContentItem): string[] =>
  (['social', ...NETWORKS] as const).map((network) => replies?.[network]).filter((reply) => reply !== undefined);

describe('the starter content', () => {
  it('has about a hundred items, each under an id and an address of its own', () => {
    expect(items.length).toBeGreaterThanOrEqual(95);
    expect(repeated(items.map((item) => item.id))).toEqual([]);
    expect(repeated(items.map((item) => item.url ?? item.id))).toEqual([]);
    expect(items.flatMap((item) => unknownPersonas(item.personas))).toEqual([]);
  });

  it.each([journey, funnel, awareness])('covers every stage of $id, and no other', ({ view, stages }) => {
    const covered = new Set(items.flatMap((item) => item[view] ?? []));
    expect([...covered].sort()).toEqual(stages.map(({ code }) => code).sort());
  });

  it.each(stages)(
    '$view $stage.code has its best type, something in English for everybody, and something in German',
    ({ view, stage }) => {
      const here = items.filter((item) => isFor(item, view, stage.code));
      expect(here.map(({ type }) => type)).toContain(stage.content[0]);
      expect(here.filter(({ language, personas: whom }) => language === 'en' && whom.length === 0)).not.toEqual([]);
      expect(here.filter(({ language }) => language === 'de')).not.toEqual([]);
    },
  );

  it.each(PERSONAS)('has something written for the %s at every journey stage', (persona) => {
    const written = items.filter((item) => item.personas.includes(persona)).flatMap((item) => item.journey);
    expect(journey.stages.filter(({ code }) => !written.includes(code)).map(({ code }) => code)).toEqual([]);
  });

  it('has at least three items in Spanish', () => {
    expect(items.filter(({ language }) => language === 'es').length).toBeGreaterThanOrEqual(3);
  });

  test.each([
    ['ar', /\p{Script=Arabic}/u],
    ['mr', /\p{Script=Devanagari}/u],
    ['zh-Hans', /\p{Script=Han}/u],
  ])(
    'meets people who write in %s early: one item at each of the first three stages, by e-mail and on networks',
    (language, script) => {
      for (const code of '123') {
        const item = items.find((one) => one.language === language && one.journey.includes(code));
        expect(item?.email?.substance.join(), code).toMatch(script);
        expect(item?.replies?.social, code).toMatch(script);
      }
    },
  );

  test.each([
    ['U', 'story'],
    ['R', 'price list'],
    ['M', 'offer'],
  ])('has for awareness %s a %s', (code, type) => {
    expect(items.filter((item) => isFor(item, 'awareness', code) && item.type === type)).not.toEqual([]);
  });

  it('can win back those who went quiet at any stage, and recover what was left behind', () => {
    const winback = ['since-we-last-spoke', 'friendly-nudge', 'where-we-stopped', 'one-honest-question'];
    const there = items.filter(({ id }) => winback.includes(id)).flatMap((item) => item.journey);
    expect([...new Set(there)].sort().join('')).toBe(codes(journey));
    const recovery = items.filter(({ type }) => type === 'recovery message');
    expect(recovery.filter((item) => !isFor(item, 'journey', '5') || !isFor(item, 'funnel', 'D'))).toEqual([]);
    expect(recovery.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['basket-is-kept', 'kept-offer', 'when-the-budget-is-there']),
    );
  });

  it('can be sent or said: every item has a ready text, and its dates are not in the future', () => {
    for (const item of items) {
      expect(Boolean(item.email) || Object.keys(item.replies ?? {}).length > 0, item.id).toBe(true);
      expect(item.updated >= '2026-05-01' && item.updated <= '2026-11-30', `${item.id} ${item.updated}`).toBe(true);
    }
  });

  it('has e-mails with every part, a picture too', () => {
    const full = items.filter(({ email: mail }) => mail?.picture && mail.offer && mail.contact);
    expect(full.length).toBeGreaterThanOrEqual(1);
  });

  it('uses no field but the four that are filled, and a link only where there is an address', () => {
    for (const item of items) {
      for (const template of textsOf(item)) {
        const fields = [...template.matchAll(/\{\{(.*?)\}\}/g)].map((match) => match[1] ?? '');
        expect(
          fields.filter((field) => !['firstName', 'company', 'title', 'link'].includes(field)),
          item.id,
        ).toEqual([]);
        expect(template.replace(/\{\{\w+\}\}/g, ''), item.id).not.toMatch(/[{}]/);
        if (!item.url) expect(template, item.id).not.toContain('{{link}}');
      }
    }
  });

  it('reads on without a hole when neither name nor company is known, and keeps every sentence', () => {
    const sentences = (of: string): number => of.split(/(?<=[.!?…؟।])\s+|(?<=[。！？])/u).length;
    for (const item of items) {
      for (const template of textsOf(item)) {
        const filled = fill(template, item.url ? { link: item.url } : {});
        expect(filled, `${item.id}: ${template}`).not.toBe('');
        expect(filled, item.id).not.toMatch(/\{\{| [,.;:!?،؟।，。：！？]|[,，،]{2}|^[,，،]|\s$/u);
        expect(sentences(filled), `${item.id}: ${template}`).toBe(sentences(template));
      }
    }
  });

  it('fits into what each network lets through once the fields are filled', () => {
    const shortest = Math.min(...networks.map(({ length }) => length));
    const long = {
      firstName: 'Maximiliane',
      company: 'Najmat Al Shamal Supply & Cold Chain Services',
      title: 'Head of Logistics',
    };
    // X counts every address as 23 characters, however long.
    const short = { ...long, link: 'https://t.co/0123456789' };
    for (const { id, url, replies } of items) {
      for (const { network, length } of networks) {
        const reply = fill(replies?.[network] ?? '', { ...long, ...(url ? { link: url } : {}) });
        expect(reply.length, `${id} ${network}`).toBeLessThanOrEqual(length);
      }
      expect(fill(replies?.x ?? '', short).length, `${id} x`).toBeLessThanOrEqual(270);
      expect(fill(replies?.social ?? '', short).length, `${id} social`).toBeLessThanOrEqual(shortest);
    }
  });

  it('has a reply for any network where people are met early', () => {
    const early = items.filter(({ journey: at, replies }) => /[12]/.test(at.join('')) && replies?.linkedin);
    expect(early.filter(({ replies }) => !replies?.social).map(({ id }) => id)).toEqual([]);
  });

  it('never sells on a social network to somebody who is still at the problem or the solutions', () => {
    /** Words that sell, in the languages of the starter content. */
    const selling =
      /\b(demo|pric(e|ing)|discount|buy|purchase|trial|offer\b|quote|rabatt|preis|kauf|angebot|precio|descuento|compra|oferta)|سعر|خصم|شراء|किंमत|सवलत|खरेदी|डेमो|价格|报价|折扣|购买|试用|演示/i;
    const early = items.filter((item) => item.journey.some((code) => '12'.includes(code)));
    expect(early.flatMap(social).length).toBeGreaterThan(60);
    expect(early.flatMap(social).filter((reply) => selling.test(reply))).toEqual([]);
  });
});

it('leads to no host outside the examples', () => {
  const files = [...inside('content'), ...inside('stage-models'), 'advice.json', 'personas.json', 'cells.json'];
  const all = [...files, 'titles.json', 'signal-rules.json', 'networks.json', 'plays.json', 'samples/leads.json']
    .map(text)
    .join('\n');
  const hosts = [...all.matchAll(/(?:https?:\/\/|@)([a-z0-9.-]+)/gi)].map((match) => match[1] ?? '');
  expect(hosts.length).toBeGreaterThan(50);
  expect([...new Set(hosts)].filter((host) => !/(^|\.)example(\.com)?$/.test(host))).toEqual([]);
});

describe('the sample leads', () => {
  const now = (marks: readonly { view: View; code: string; daysAgo: number }[] = []) => ({
    journey: marks.findLast((mark) => mark.view === 'journey'),
    funnel: marks.findLast((mark) => mark.view === 'funnel'),
  });
  const pairs = samples.people.map(({ marks, touchpoints }) => {
    const at = now(marks);
    const leftBehind = touchpoints.some(({ kind }) => kind === 'basket left' || kind === 'offer left');
    return { codes: { journey: at.journey?.code ?? '', funnel: at.funnel?.code ?? '' }, at, leftBehind };
  });
  const given = pairs.map((pair) => advise(workspace, pair.codes, pair, 'en'));

  it('are 24 leads of nine companies and ten people who are no leads yet', () => {
    expect([samples.people.length, samples.untagged.length]).toEqual([24, 10]);
    expect(new Set(samples.people.map((person) => person.company)).size).toBe(9);
    expect(repeated(everybody.map((person) => person.id))).toEqual([]);
    expect(samples.untagged.filter((person) => person.marks)).toEqual([]);
    expect(unknownPersonas(everybody.map((person) => person.persona ?? PERSONAS[0] ?? ''))).toEqual([]);
  });

  it.each(everybody)('$id $name can be found again on a page, and is nobody real', (person) => {
    expect(email(person.email)).toBe(`email:${person.email}`);
    expect(person.email).toMatch(/\.example$/);
    if (person.tel) expect(tel(person.tel)).toBe(`tel:${person.tel}`);
    if (person.linkedin) expect(linkedin(person.linkedin)).toBe(`linkedin:in/${person.linkedin}`);
    if (person.x) expect(x(person.x)).toBe(`x:${person.x}`);
    // X allows fifteen characters.
    expect(person.x ?? 'demo').toMatch(/^.{0,11}demo$/);
    expect(person.linkedin ?? '-demo').toMatch(/-demo$/);
    const { name, title, company, place, language, persona, deal } = person;
    expect(Facts.safeParse({ name, title, company, place, language, persona, deal }).success).toBe(true);
  });

  it('share no address, number or handle with one another', () => {
    expect(
      repeated(
        everybody.flatMap((person) =>
          [person.email, person.tel, person.linkedin, person.x].filter((id) => id !== undefined),
        ),
      ),
    ).toEqual([]);
  });

  it('are told by their titles as a person told them, but for one who was put right by hand', () => {
    const wrong = samples.people.filter(
      ({ title, persona }) => persona && assign({ title }, { personas, titles }, 'en')?.persona !== persona,
    );
    expect(wrong.map(({ id }) => id)).toEqual(['s06']);
  });

  it.each(samples.people)('$id $name carries marks of both models, the oldest first', ({ marks = [] }) => {
    expect(marks.filter((mark) => !stageOf(mark.view === 'journey' ? journey : funnel, mark.code))).toEqual([]);
    expect(marks.map((mark) => mark.daysAgo)).toEqual(marks.map((mark) => mark.daysAgo).sort((a, b) => b - a));
    expect(new Set(marks.map((mark) => mark.view)).size).toBe(2);
  });

  it('show every kind of pair: aligned, buyer ahead, seller ahead, and each of the four patterns', () => {
    const generic = given.filter((one) => one && !one.pattern);
    expect(new Set(given.map((one) => one?.ahead))).toEqual(new Set([null, 'buyer', 'seller']));
    expect(new Set(generic.map((one) => one?.ahead))).toEqual(new Set([null, 'buyer', 'seller']));
    const shown = given.map((one) => one?.pattern);
    expect(advice.patterns.filter((known) => !shown.includes(known.id))).toEqual([]);
  });

  it('include customers, some who went quiet, and some who moved back', () => {
    const onFunnel = pairs.map((pair) => pair.codes.funnel);
    expect(onFunnel).toContain('G');
    expect(onFunnel).toContain('H');
    const stale = pairs.filter(({ at }) =>
      [at.journey, at.funnel].every((mark) => {
        const stage = mark && stageOf(mark.view === 'journey' ? journey : funnel, mark.code);
        return stage && mark.daysAgo > stage.staleDays;
      }),
    );
    expect(stale.length).toBeGreaterThanOrEqual(3);
    expect(stale.length).toBeLessThanOrEqual(8);
    const movedBack = samples.people.filter(({ marks = [] }) =>
      marks.some((mark, at) =>
        marks.slice(0, at).some((before) => before.view === mark.view && before.code > mark.code),
      ),
    );
    expect(movedBack.length).toBeGreaterThanOrEqual(2);
  });

  it('answer one another in a thread of twelve replies, the oldest first', () => {
    const ids = everybody.map((person) => person.id);
    const thread = [samples.post, ...samples.posts];
    expect(samples.posts.length).toBe(12);
    expect(thread.filter((post) => !ids.includes(post.author))).toEqual([]);
    expect(thread.map((post) => post.minutesAgo)).toEqual(thread.map((post) => post.minutesAgo).sort((a, b) => b - a));
  });
});
