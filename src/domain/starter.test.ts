import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import adviceBook from '../../assets/advice.json' with { type: 'json' };
import after from '../../assets/content/after.json' with { type: 'json' };
import stage1 from '../../assets/content/stage-1.json' with { type: 'json' };
import stage2 from '../../assets/content/stage-2.json' with { type: 'json' };
import stage3 from '../../assets/content/stage-3.json' with { type: 'json' };
import stage4 from '../../assets/content/stage-4.json' with { type: 'json' };
import stage5 from '../../assets/content/stage-5.json' with { type: 'json' };
import stage6 from '../../assets/content/stage-6.json' with { type: 'json' };
import samplesFile from '../../assets/samples/leads.json' with { type: 'json' };
import buyersJourney from '../../assets/stage-models/buyers-journey.json' with { type: 'json' };
import salesFunnel from '../../assets/stage-models/sales-funnel.json' with { type: 'json' };
import { AdviceBook, advise } from './alignment.ts';
import { Channel, ContentItem } from './content.ts';
import { Facts, TouchpointKind } from './event.ts';
import { email, linkedin, tel, x } from './identity.ts';
import { StageModel, stageOf, View } from './stage-model.ts';
import { fill } from './variant.ts';

const PERSONAS = ['Economic buyer', 'Technical evaluator', 'User champion', 'Procurement'];
const TYPES = [
  ...['article', 'guide', 'checklist', 'worksheet', 'comparison', 'calculator', 'case study', 'webinar', 'demo video'],
  ...[
    'proof pack',
    'review digest',
    'business case',
    'slide deck',
    'talk track',
    'onboarding plan',
    'thank-you note',
    'referral kit',
  ],
];
/** Words that sell, in the languages of the starter content. */
const SELLING =
  /\b(demo|pric(e|ing)|discount|buy|purchase|trial|offer\b|quote|rabatt|preis|kauf|angebot|precio|descuento|compra|oferta)/i;

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
  persona: z.optional(z.enum(PERSONAS)),
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

const journey = StageModel.parse(buyersJourney);
const funnel = StageModel.parse(salesFunnel);
const advice = AdviceBook.parse(adviceBook);
const items = z.array(ContentItem).parse([stage1, stage2, stage3, stage4, stage5, stage6, after].flat());
const samples = Samples.parse(samplesFile);
const everybody = [...samples.people, ...samples.untagged];

const codes = (model: StageModel): string => model.stages.map((stage) => stage.code).join('');
const social = (item: ContentItem): string[] =>
  [item.replies?.linkedin, item.replies?.x].filter((text) => text !== undefined);

/** Every text of an item that somebody may send or say. */
function textsOf({ title, summary, replies, email: mail }: ContentItem): string[] {
  const parts = mail ? [mail.subject, mail.greeting, ...mail.substance, mail.offer, mail.contact] : [];
  return [title, summary, ...Object.values(replies ?? {}), ...parts].filter((text) => text !== undefined);
}

/** Contrast of white text on a six-digit hex colour, as WCAG computes it. */
function contrastWithWhite(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

function repeated(values: readonly string[]): string[] {
  return values.filter((value, at) => values.indexOf(value) !== at);
}

describe('the stage models a new user starts with', () => {
  it('have the six journey stages and the eight funnel stages, of which two follow the purchase', () => {
    expect([journey.id, journey.view, codes(journey)]).toEqual(['buyers-journey', 'journey', '123456']);
    expect([funnel.id, funnel.view, codes(funnel)]).toEqual(['sales-funnel', 'funnel', 'ABCDEFGH']);
    expect(funnel.stages.filter((stage) => stage.after).map((stage) => stage.code)).toEqual(['G', 'H']);
  });

  it.each([...journey.stages, ...funnel.stages])(
    '$code $name can be read on its chip and says what to look for',
    (stage) => {
      expect(contrastWithWhite(stage.colour)).toBeGreaterThan(4.5);
      expect(stage.signals.length).toBeGreaterThanOrEqual(3);
      expect(stage.signals.length).toBeLessThanOrEqual(5);
      expect(stage.content.filter((type) => !TYPES.includes(type))).toEqual([]);
    },
  );

  it.each([journey, funnel])('$name: for each stage, its best content type is there to be shared', (model) => {
    const starved = model.stages.filter(
      (stage) => !items.some((item) => item[model.view].includes(stage.code) && item.type === stage.content[0]),
    );
    expect(starved.map((stage) => `${stage.code} ${stage.content[0]}`)).toEqual([]);
  });
});

describe('the advice', () => {
  it('knows the four pairs with a story of their own', () => {
    expect(advice.patterns.map((known) => known.journey + known.funnel).sort()).toEqual(['1D', '4A', '5D', '6E']);
    expect(advice.patterns.flatMap((known) => known.content).filter((type) => !TYPES.includes(type))).toEqual([]);
  });

  it('names both stages when they disagree, and leaves no field unfilled for any pair', () => {
    for (const buyer of journey.stages) {
      for (const seller of funnel.stages) {
        const given = advise(advice, journey, funnel, { journey: buyer.code, funnel: seller.code });
        expect(given?.text).not.toMatch(/\{\{/);
        if (given?.ahead && !given.pattern) expect(given.text).toContain(buyer.name);
        if (given?.ahead && !given.pattern) expect(given.text).toContain(seller.name);
      }
    }
  });

  it('can hand over an item for each pattern that fits its journey stage', () => {
    const bare = advice.patterns.filter(
      (known) => !items.some((item) => item.journey.includes(known.journey) && known.content.includes(item.type)),
    );
    expect(bare.map((known) => known.name)).toEqual([]);
  });
});

describe('the starter content', () => {
  it('has at least 48 items, each under an id of its own and of a known type', () => {
    expect(items.length).toBeGreaterThanOrEqual(48);
    expect(repeated(items.map((item) => item.id))).toEqual([]);
    expect(repeated(items.map((item) => item.url ?? item.id))).toEqual([]);
    expect(items.filter((item) => !TYPES.includes(item.type)).map((item) => item.id)).toEqual([]);
    expect(items.flatMap((item) => item.personas).filter((persona) => !PERSONAS.includes(persona))).toEqual([]);
  });

  it('covers every stage of both models, and no other', () => {
    const covered = (view: View): string[] => [...new Set(items.flatMap((item) => item[view]))].sort();
    expect(covered('journey').join('')).toBe(codes(journey));
    expect(covered('funnel').join('')).toBe(codes(funnel));
  });

  it.each(PERSONAS)('has something written for the %s at every journey stage', (persona) => {
    const written = items.filter((item) => item.personas.includes(persona)).flatMap((item) => item.journey);
    expect(
      codes(journey)
        .split('')
        .filter((code) => !written.includes(code)),
    ).toEqual([]);
  });

  it('has something for everybody, and at least six items in German and three in Spanish', () => {
    const count = (language: string): number => items.filter((item) => item.language === language).length;
    expect(items.some((item) => item.personas.length === 0)).toBe(true);
    expect(count('de')).toBeGreaterThanOrEqual(6);
    expect(count('es')).toBeGreaterThanOrEqual(3);
  });

  it('can be sent or said: every item has a ready text, and its dates are not in the future', () => {
    for (const item of items) {
      expect(Boolean(item.email) || Object.keys(item.replies ?? {}).length > 0, item.id).toBe(true);
      expect(item.updated >= '2026-05-01' && item.updated <= '2026-11-30', `${item.id} ${item.updated}`).toBe(true);
      expect(item.url ?? 'https://content.stagecue.example/', item.id).toMatch(
        /^https:\/\/content\.stagecue\.example\//,
      );
    }
  });

  it('uses no field but the four that are filled, and a link only where there is an address', () => {
    for (const item of items) {
      for (const text of textsOf(item)) {
        const fields = [...text.matchAll(/\{\{(.*?)\}\}/g)].map((match) => match[1] ?? '');
        expect(
          fields.filter((field) => !['firstName', 'company', 'title', 'link'].includes(field)),
          item.id,
        ).toEqual([]);
        expect(text.replace(/\{\{\w+\}\}/g, ''), item.id).not.toMatch(/[{}]/);
        if (!item.url) expect(text, item.id).not.toContain('{{link}}');
      }
    }
  });

  it('reads on without a hole when neither name nor company is known, and keeps every sentence', () => {
    for (const item of items) {
      for (const text of textsOf(item)) {
        const filled = fill(text, item.url ? { link: item.url } : {});
        expect(filled, `${item.id}: ${text}`).not.toBe('');
        expect(filled, item.id).not.toMatch(/\{\{| [,.;:!?]|,,|\s$/);
        const sentences = (of: string): number => of.split(/(?<=[.!?…])\s+/).length;
        expect(sentences(filled), `${item.id}: ${text}`).toBe(sentences(text));
      }
    }
  });

  it('fits into a post on X once the fields are filled', () => {
    for (const item of items) {
      const { x: reply } = item.replies ?? {};
      if (!reply) continue;
      // X counts every address as 23 characters, however long.
      const link = 'https://t.co/0123456789';
      const long = {
        firstName: 'Maximiliane',
        company: 'Najmat Al Shamal Supply & Cold Chain Services',
        title: 'Head of Logistics',
        link,
      };
      expect(fill(reply, long).length, item.id).toBeLessThanOrEqual(270);
      expect(fill(reply, { ...long, link: item.url ?? link }).length, item.id).toBeLessThanOrEqual(270);
    }
  });

  it('never sells on a social network to somebody who is still at the problem or the solutions', () => {
    const early = items.filter((item) => item.journey.some((code) => '12'.includes(code)));
    expect(early.flatMap(social).length).toBeGreaterThan(20);
    expect(early.flatMap(social).filter((text) => SELLING.test(text))).toEqual([]);
  });
});

describe('the sample leads', () => {
  const now = (marks: readonly { view: View; code: string; daysAgo: number }[] = []) => ({
    journey: marks.findLast((mark) => mark.view === 'journey'),
    funnel: marks.findLast((mark) => mark.view === 'funnel'),
  });
  const pairs = samples.people.map(({ marks }) => {
    const at = now(marks);
    return { codes: { journey: at.journey?.code ?? '', funnel: at.funnel?.code ?? '' }, at };
  });
  const given = pairs.map((pair) => advise(advice, journey, funnel, pair.codes));

  it('are 24 leads of nine companies and ten people who are no leads yet', () => {
    expect([samples.people.length, samples.untagged.length]).toEqual([24, 10]);
    expect(new Set(samples.people.map((person) => person.company)).size).toBe(9);
    expect(repeated(everybody.map((person) => person.id))).toEqual([]);
    expect(samples.untagged.filter((person) => person.marks)).toEqual([]);
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
    expect(advice.patterns.filter((known) => !shown.includes(known.name))).toEqual([]);
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
