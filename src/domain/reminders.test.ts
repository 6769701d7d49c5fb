import { describe, expect, test } from 'vitest';
import de from '../../assets/phrases/remind.de.json' with { type: 'json' };
import en from '../../assets/phrases/remind.en.json' with { type: 'json' };
import { Told, workspaceWith } from '../../test/team.ts';
import type { Pace } from './pace.ts';
import { phrase } from './phrases.ts';
import { type Reminder, remind } from './reminders.ts';
import type { Workspace } from './workspace.ts';

const J = 'buyers-journey';
const F = 'sales-funnel';
const LEAD = '00000000-0000-7000-8000-000000000001';
const team = workspaceWith();
const pace = (stage: string, days: number, persona: string | null = null): Pace => ({
  model: F,
  stage,
  persona,
  days,
  n: 30,
  events: 25,
});

interface Given {
  workspace?: Workspace;
  paces?: Pace[];
  persona?: string;
  language?: string;
}
/** What there is to be reminded of on that day. */
const on = (day: number, told: Told, { workspace = team, paces = [], persona, language = 'en' }: Given = {}) =>
  remind(told.lead, workspace, paces, persona, Told.at(day), language);
const brief = (reminder: Reminder | null): string | null =>
  reminder && `${reminder.why} ${reminder.from ? `${reminder.from}>` : ''}${reminder.stage}, ${reminder.days} days`;
const done = (told: Told, day: number): Told => told.add(day, { type: 'reminder.done', lead: LEAD });
const snoozed = (told: Told, day: number, until: number): Told =>
  told.add(day, { type: 'reminder.snoozed', lead: LEAD, until: Told.at(until) });

describe('who dropped out between two stages', () => {
  test('went a stage back', () => {
    const reminder = on(6, new Told().tag(1, F, 'D').tag(3, F, 'B'));
    expect(reminder).toMatchObject({ lead: LEAD, view: 'funnel', since: Told.at(3) });
    expect(brief(reminder)).toBe('dropped D>B, 3 days');
  });

  test('was taken off the view', () => {
    expect(brief(on(6, new Told().tag(1, F, 'D').tag(3, F, null)))).toBe('dropped D>D, 3 days');
  });

  test('is on the way again with the next step forward, on either view', () => {
    expect(on(6, new Told().tag(1, F, 'D').tag(3, F, 'B').tag(4, F, 'C'))).toBeNull();
    expect(on(6, new Told().tag(1, J, '2').tag(2, F, 'D').tag(3, F, 'B').tag(4, J, '3'))).toBeNull();
    expect(on(6, new Told().tag(1, F, 'D').tag(3, F, null).tag(4, F, 'D'))).toBeNull();
    expect(on(6, new Told().tag(1, F, 'D').tag(3, F, null).tag(4, 'classic-funnel', 'C'))).toBeNull();
  });

  test('is still out when the stage is only said again', () => {
    expect(brief(on(6, new Told().tag(1, F, 'D').tag(3, F, 'B').tag(5, F, 'B')))).toBe('dropped D>B, 3 days');
  });

  test('is found on another product too', () => {
    const told = new Told().tag(1, F, 'D', 'Pumps').tag(3, F, 'B', 'Pumps').tag(4, F, 'A', 'Valves');
    expect(brief(on(6, told))).toBe('dropped D>B, 3 days');
  });

  test('is found after a change of model, in terms of the models that are shown', () => {
    const classic = workspaceWith({ funnel: 'classic-funnel' });
    expect(brief(on(6, new Told().tag(1, F, 'D').tag(3, F, 'B'), { workspace: classic }))).toBe('dropped C>B, 3 days');
    expect(brief(on(6, new Told().tag(1, 'classic-funnel', 'C').tag(3, F, 'B')))).toBe('dropped D>B, 3 days');
    expect(on(6, new Told().tag(1, F, 'E').tag(3, F, 'D'), { workspace: classic })).toBeNull();
  });

  test('is nobody who has bought: that is the way to the next purchase', () => {
    expect(on(6, new Told().tag(1, F, 'F').tag(3, F, 'B'))).toBeNull();
    expect(on(6, new Told().tag(1, F, 'H').tag(3, F, 'G'))).toBeNull();
    expect(on(6, new Told().tag(1, F, 'G').tag(3, F, null))).toBeNull();
  });

  test('is no customer whose journey begins anew', () => {
    expect(on(6, new Told().tag(1, J, '6').tag(2, F, 'G').tag(4, J, '1'))).toBeNull();
    expect(on(6, new Told().tag(1, J, '6').tag(4, J, '1').tag(4, F, 'H'))).toBeNull();
  });

  test('is left alone once dealt with, until they drop out again', () => {
    const told = done(new Told().tag(1, F, 'D').tag(3, F, 'B'), 5);
    expect(on(6, told)).toBeNull();
    expect(brief(on(8, told.tag(7, F, 'A')))).toBe('dropped B>A, 1 days');
  });
});

describe('who went quiet', () => {
  test('was silent for longer than the stage assumes', () => {
    const told = new Told().tag(1, F, 'D');
    expect(on(31, told)).toBeNull();
    expect(brief(on(32, told))).toBe('quiet D, 31 days');
    expect(on(32, told)?.usual).toEqual({ days: 30, n: 0 });
  });

  test("was silent for longer than the team's own leads are in that stage", () => {
    const told = new Told().tag(1, F, 'D');
    expect(on(13, told, { paces: [pace('D', 12)] })).toBeNull();
    expect(on(14, told, { paces: [pace('D', 12)] })?.usual).toEqual({ days: 12, n: 30 });
  });

  test('is held to the pace of their own persona', () => {
    const paces = [pace('D', 12), pace('D', 40, 'procurement')];
    expect(on(30, new Told().tag(1, F, 'D'), { paces, persona: 'procurement' })).toBeNull();
    expect(brief(on(42, new Told().tag(1, F, 'D'), { paces, persona: 'procurement' }))).toBe('quiet D, 41 days');
  });

  test('is due by the view that is the first to be overdue', () => {
    expect(on(40, new Told().tag(1, J, '5').tag(1, F, 'A'))).toMatchObject({ view: 'journey', stage: '5' });
    expect(on(40, new Told().tag(1, J, '1').tag(1, F, 'D'))).toMatchObject({ view: 'funnel', stage: 'D' });
  });

  test('is not who was heard of since; what we send is not a word from them', () => {
    expect(on(40, new Told().tag(1, F, 'D').heard(20))).toBeNull();
    expect(brief(on(40, new Told().tag(1, F, 'D').shared(20, 'guide')))).toBe('quiet D, 39 days');
  });

  test('is left alone once dealt with, for the usual time once more', () => {
    const told = done(new Told().tag(1, F, 'D'), 40);
    expect(on(70, told)).toBeNull();
    expect(brief(on(71, told))).toBe('quiet D, 70 days');
  });

  test('is no lead without a stage', () => {
    expect(on(900, new Told().heard(1))).toBeNull();
  });
});

describe('customers', () => {
  test('are asked after in the rhythm of their own stage, not of what they were before', () => {
    const told = new Told().tag(1, J, '6').tag(1, F, 'G');
    expect(on(121, told)).toBeNull();
    expect(brief(on(122, told, { paces: [pace('G', 300)] }))).toBe('quiet G, 121 days');
  });

  test('are not hurried because their journey was tagged a day after they bought', () => {
    const told = new Told().tag(1, F, 'F').tag(2, J, '6');
    expect(on(32, told)).toBeNull();
    expect(brief(on(33, told))).toBe('quiet F, 31 days');
  });

  test('keep it when the team shows a model that ends with the purchase', () => {
    const classic = workspaceWith({ funnel: 'classic-funnel' });
    expect(on(121, new Told().tag(1, F, 'G'), { workspace: classic })).toBeNull();
    expect(brief(on(122, new Told().tag(1, F, 'G'), { workspace: classic }))).toBe('quiet D, 121 days');
  });

  test('who are looking for their next purchase are buyers again', () => {
    expect(brief(on(122, new Told().tag(1, F, 'G').tag(60, J, '1')))).toBe('quiet 1, 62 days');
  });
});

describe('a snooze', () => {
  test('holds every reminder until it is over', () => {
    const told = snoozed(new Told().tag(1, F, 'D').tag(3, F, 'B'), 5, 20);
    expect(on(19, told)).toBeNull();
    expect(brief(on(20, told))).toBe('dropped D>B, 17 days');
  });
});

describe('in words', () => {
  const cases: Array<[string, number, Told, Given]> = [
    ['a step back', 6, new Told().tag(1, F, 'D').tag(3, F, 'B'), {}],
    ['off the view', 6, new Told().tag(1, F, 'D').tag(3, F, null), {}],
    ['an assumed silence', 32, new Told().tag(1, F, 'D'), {}],
    ['a measured silence', 32, new Told().tag(1, F, 'D'), { paces: [pace('D', 12)] }],
    ["a customer's silence", 200, new Told().tag(1, F, 'G'), {}],
  ];

  test.each(cases)('%s is said in English and German, with names and days', (_, day, told, given) => {
    for (const [language, book] of [
      ['en', en],
      ['de', de],
    ] as const) {
      const said = on(day, told, { ...given, language })?.said;
      const words = said ? phrase(book, said) : '';
      expect(words).toMatch(/\p{L}{4}/u);
      expect(words).not.toMatch(/[{}]|undefined/);
      const named = said?.phrase === 'remind.quiet-customer' ? 'days' : 'stage';
      if (said?.phrase !== 'remind.taken-off') expect(words).toContain(said?.values?.[named]);
    }
  });

  test('every phrase is there in both languages', () => {
    expect(Object.keys(de).sort()).toEqual(Object.keys(en).sort());
    const said = cases.map(([, day, told, given]) => on(day, told, given)?.said.phrase);
    expect(said.toSorted()).toEqual(Object.keys(en).sort());
  });
});
