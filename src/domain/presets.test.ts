import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import * as z from 'zod/mini';
import { AdviceBook } from './advice-book.ts';
import { translate } from './atlas.ts';
import { ContentItem } from './content.ts';
import { type Stage, StageModel, stageOf } from './stage-model.ts';
import { say, type Words } from './words.ts';
import { DEFAULT_MODELS } from './workspace.ts';

const ASSETS = resolve(import.meta.dirname, '../../assets');
const parsed = (path: string): unknown => JSON.parse(readFileSync(resolve(ASSETS, path), 'utf8'));
const folder = (name: string): unknown[] =>
  readdirSync(resolve(ASSETS, name))
    .sort()
    .map((file) => parsed(`${name}/${file}`));

const models = z.array(StageModel).parse(folder('stage-models'));
const book = AdviceBook.parse(parsed('advice.json'));
const types = new Set(
  z
    .array(z.array(ContentItem))
    .parse(folder('content'))
    .flatMap((items) => items.map((item) => item.type)),
);
const LANGUAGES = ['en', 'de', 'ar', 'mr', 'zh-Hans'];

const model = (id: string): StageModel => {
  const found = models.find((one) => one.id === id);
  if (!found) throw new Error(`no model ${id}`);
  return found;
};
/** The buyer's side is told by journeys and awareness, the seller's by funnels. */
const side = ({ view }: StageModel): string => (view === 'funnel' ? 'seller' : 'buyer');
const pairs = models.flatMap((from) =>
  models.filter((to) => to !== from && side(to) === side(from)).map((to) => ({ from, to })),
);
/** Where a stage lies: before the purchase, at it, or after it. */
const phase = (stage: Stage | undefined): string => (stage?.after ? 'after' : stage?.won ? 'won' : 'before');
const there = (from: StageModel, code: string, to: StageModel): string => {
  const found = translate(from, code, to);
  if (found === undefined) throw new Error(`${from.id} ${code} is not on ${to.id}`);
  return found;
};

/** Codes and names in order; `!` is the stage in which they buy, `+` one that follows it. */
const STAGES: Record<string, string> = {
  'buyers-journey': '1 Problem, 2 Solutions, 3 Requirements, 4 Supplier, 5 Validation, 6 Consensus',
  'sales-funnel':
    'A Awareness, B Interest, C Consideration, D Intent, E Evaluation, F Purchase!, G Engagement+, H Advocacy+',
  'customer-journey': '0 Awareness, 1 Discovery, 2 Learning, 3 Selection, 4 Purchase!',
  'classic-funnel': 'A Awareness, B Interest, C Readiness, D Action!',
  'social-funnel': 'A Awareness, B Evaluation, C Purchase!, D Interaction+, E Advocacy+',
  'three-layers': 'A Targeting, B Involvement, C Conversion!',
  'brand-awareness': 'U Unaware, K Problem-aware, S Solution-aware, R Product-aware, M Most aware',
};

describe('a team chooses among seven stage models', () => {
  it.each(Object.entries(STAGES))('%s has the stages of its kind, in order', (id, stages) => {
    const sign = { before: '', won: '!', after: '+' } as Record<string, string>;
    expect(
      model(id)
        .stages.map((stage) => `${stage.code} ${say(stage.name, 'en')}${sign[phase(stage)]}`)
        .join(', '),
    ).toBe(stages);
  });

  it('finds no eighth, and the three it starts with', () => {
    expect(models.map(({ id }) => id).sort()).toEqual(Object.keys(STAGES).sort());
    for (const [view, id] of Object.entries(DEFAULT_MODELS)) expect(model(id).view).toBe(view);
  });

  it('presses digits for journeys, letters for funnels, and keys for awareness that nothing else has', () => {
    const codes = (view: string) =>
      models.filter((one) => one.view === view).flatMap((one) => one.stages.map((s) => s.code));
    for (const code of codes('journey')) expect(code).toMatch(/^[0-9]$/);
    for (const code of codes('funnel')) expect(code).toMatch(/^[A-Z]$/);
    // N, P and Z write a note, choose a persona and undo.
    const taken = new Set([...codes('journey'), ...codes('funnel'), 'N', 'P', 'Z']);
    expect(codes('awareness').filter((code) => taken.has(code))).toEqual([]);
  });

  it.each(models)('$id can be read: white on its colours, each used once', ({ stages }) => {
    for (const { code, colour } of stages) expect(whiteOn(colour), code).toBeGreaterThanOrEqual(4.5);
    expect(new Set(stages.map(({ colour }) => colour)).size).toBe(stages.length);
  });

  it.each(models)('$id says of each stage what shows it and what fits it', ({ stages }) => {
    for (const { code, signals, content } of stages) {
      expect(signals.length, code).toBeGreaterThanOrEqual(3);
      expect(signals.length, code).toBeLessThanOrEqual(4);
      expect(content.length, code).toBeGreaterThanOrEqual(2);
      expect(
        content.filter((type) => !types.has(type)),
        code,
      ).toEqual([]);
    }
  });

  it('knows who looks after a lead on the customer journey, and after the purchase', () => {
    expect(model('customer-journey').stages.map(({ owner }) => owner && say(owner, 'en'))).toEqual([
      'Nobody yet',
      'Marketing',
      'Marketing',
      'Sales',
      'Sales',
    ]);
    for (const stage of models.flatMap(({ stages }) => stages).filter(({ after }) => after))
      expect(stage.owner && say(stage.owner, 'en')).toBe('Service');
  });

  it('finds validation and consensus with companies, and with couples too', () => {
    for (const code of ['5', '6']) expect(stageOf(model('buyers-journey'), code)?.who).toEqual(['B2C', 'B2B']);
  });
});

describe('a team changes its model', () => {
  it.each(pairs)('$from.id says where it lies on $to.id', ({ from, to }) => {
    const map = from.maps?.[to.id] ?? {};
    expect(Object.keys(map)).toEqual(from.stages.map(({ code }) => code));
    for (const code of Object.values(map)) expect(stageOf(to, code)).toBeDefined();
  });

  it.each(models)('$id maps to its own side only', (one) => {
    const others = pairs.filter(({ from }) => from === one).map(({ to }) => to.id);
    expect(Object.keys(one.maps ?? {}).sort()).toEqual(others.sort());
  });

  it.each(pairs)('from $from.id to $to.id nobody overtakes anybody', ({ from, to }) => {
    const order = from.stages.map(({ code }) => to.stages.findIndex((stage) => stage.code === there(from, code, to)));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  it.each(pairs)('from $from.id to $to.id nobody buys by it, and no buyer is lost', ({ from, to }) => {
    const phases = new Set(to.stages.map(phase));
    for (const stage of from.stages) {
      const landed = phase(stageOf(to, there(from, stage.code, to)));
      const own = phase(stage);
      // Without stages after the purchase, the purchase stands for them; without one, the last stage.
      const wanted = phases.has(own) ? own : phases.has('won') ? 'won' : 'before';
      expect(landed, stage.code).toBe(wanted);
    }
  });

  it.each(pairs)('$from.id has a stage for one of $to.id: there and back is the same stage', ({ from, to }) => {
    for (const stage of from.stages) {
      const code = there(from, stage.code, to);
      if (phase(stageOf(to, code)) !== phase(stage)) continue;
      expect(there(from, there(to, code, from), to), code).toBe(code);
    }
  });

  it('keeps the stage that has the same name', () => {
    for (const { from, to } of pairs.filter(({ from, to }) => from.view === to.view))
      for (const stage of from.stages) {
        const namesake = to.stages.find(({ name }) => say(name, 'en') === say(stage.name, 'en'));
        if (namesake) expect(there(from, stage.code, to), `${from.id} ${stage.code} → ${to.id}`).toBe(namesake.code);
      }
  });

  test.each([
    ['buyers-journey', 'customer-journey', '1→1 2→2 3→2 4→3 5→3 6→3'],
    ['customer-journey', 'buyers-journey', '0→1 1→1 2→2 3→4 4→6'],
    ['buyers-journey', 'brand-awareness', '1→K 2→S 3→S 4→R 5→R 6→M'],
    ['customer-journey', 'brand-awareness', '0→U 1→K 2→S 3→R 4→M'],
    ['sales-funnel', 'classic-funnel', 'A→A B→B C→C D→C E→C F→D G→D H→D'],
    ['sales-funnel', 'social-funnel', 'A→A B→A C→B D→B E→B F→C G→D H→E'],
    ['sales-funnel', 'three-layers', 'A→A B→B C→B D→B E→B F→C G→C H→C'],
    ['classic-funnel', 'sales-funnel', 'A→A B→B C→D D→F'],
    ['social-funnel', 'sales-funnel', 'A→A B→E C→F D→G E→H'],
    ['three-layers', 'sales-funnel', 'A→A B→B C→F'],
  ])('%s on %s: %s', (from, to, moves) => {
    const [one, other] = [model(from), model(to)];
    expect(one.stages.map(({ code }) => `${code}→${there(one, code, other)}`).join(' ')).toBe(moves);
  });
});

describe('the advice that ships', () => {
  test.each([
    ['won-early', '1', 'D', false],
    ['found-late', '4', 'A', false],
    ['ruled-out', '6', 'E', false],
    ['stalled-on-budget', '5', 'D', true],
  ])('%s is journey %s + funnel %s (something left behind: %s)', (id, journey, funnel, leftBehind) => {
    const pattern = book.patterns.find((one) => one.id === id);
    expect(pattern).toMatchObject({ journey, funnel });
    expect(pattern?.leftBehind ?? false).toBe(leftBehind);
    expect(pattern?.content.filter((type) => !types.has(type))).toEqual([]);
  });

  it('has no fifth pattern', () => expect(book.patterns).toHaveLength(4));

  it.each(LANGUAGES)('names both stages in %s, and nothing that is not there', (language) => {
    for (const words of [book.aligned, book.buyerAhead, book.sellerAhead, book.after]) {
      const fields = say(words, language).match(/\{\{\w+\}\}/g) ?? [];
      expect([...new Set(fields)].sort()).toEqual(['{{buyer}}', '{{seller}}']);
    }
    for (const { name, advice } of book.patterns)
      expect(say(name, language) + say(advice, language)).not.toContain('{{');
  });
});

it('says everything in English, German, Arabic, Marathi and Chinese', () => {
  const all: Words[] = models.flatMap(({ name, stages }) => [
    name,
    ...stages.flatMap(({ name, meaning, guidance, signals, owner }) => [
      ...[name, meaning, guidance, ...signals],
      ...(owner ? [owner] : []),
    ]),
  ]);
  const advice = [...book.patterns.flatMap(({ name, advice }) => [name, advice]), book.aligned, book.buyerAhead];
  for (const words of [...all, ...advice, book.sellerAhead, book.after]) {
    expect(Object.keys(words), say(words, 'en')).toEqual(LANGUAGES);
    expect(say(words, 'ar')).toMatch(/\p{Script=Arabic}/u);
    expect(say(words, 'mr')).toMatch(/\p{Script=Devanagari}/u);
    expect(say(words, 'zh-Hans')).toMatch(/\p{Script=Han}/u);
  }
});

/** Contrast of white on a six-digit hex colour, as WCAG 2 defines it. */
function whiteOn(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}
