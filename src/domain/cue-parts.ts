import { isSocial } from './content.ts';
import type { PartName, Reason } from './cues.ts';
import type { Entry } from './shelf.ts';
import type { Stage } from './stage-model.ts';
import type { Standpoint } from './standpoint.ts';
import { type Said, say } from './words.ts';

/** One line of the score: what it adds for an item, in whole points, and how to say so. */
interface Part {
  name: PartName;
  points(entry: Entry, at: Standpoint): number;
  said(entry: Entry, at: Standpoint, points: number): Said;
}

const DAY = 86_400_000;
const MONTH = 30 * DAY;
/** After this time something can be shared again as if it were new. */
const FORGOTTEN = 180;
/** Types that help somebody approve who was not there. */
const FOR_APPROVAL = ['proof pack', 'business case', 'case study', 'review digest'];

/** Points for the place in a list that names the best first; 0 for what is not in it. */
function byPlace(
  list: readonly string[],
  type: string,
  { best, step, least }: Record<'best' | 'step' | 'least', number>,
) {
  const place = list.indexOf(type);
  return place < 0 ? 0 : Math.max(best - step * place, least);
}

/** The view of the seller adds nothing while the buyer's own stage is known and the item is for another one. */
function isForAnother({ item, stages }: Entry, { journey }: Standpoint): boolean {
  return journey !== undefined && item.journey.length > 0 && !stages.journey.includes(journey.code);
}

/** The stage of the funnel that an item serves. */
function servedStage({ stages }: Entry, { funnel }: Standpoint): Stage | undefined {
  return funnel.find(({ code }) => stages.funnel.includes(code));
}

const named = (stage: Stage | undefined, { language }: Standpoint): { code: string; stage: string } => ({
  code: stage?.code ?? '',
  stage: stage ? say(stage.name, language) : '',
});

const JOURNEY: Part = {
  name: 'journey',
  points: ({ stages }, { journey }) => (journey && stages.journey.includes(journey.code) ? 30 : 0),
  said: (_, at) => ({ phrase: 'cue.journey', values: named(at.journey, at) }),
};

const FUNNEL: Part = {
  name: 'funnel',
  points: (entry, at) => {
    const stage = servedStage(entry, at);
    if (!stage || isForAnother(entry, at)) return 0;
    // For a customer, what was made for the way to the purchase comes late.
    if (at.journey || (at.after && entry.item.journey.length > 0)) return 15;
    return stage === at.funnel[0] ? 45 : 30;
  },
  said: (entry, at) => ({
    phrase: at.after ? 'cue.customer' : 'cue.funnel',
    values: named(servedStage(entry, at), at),
  }),
};

const AWARENESS: Part = {
  name: 'awareness',
  points: (entry, at) =>
    at.awareness && entry.stages.awareness.includes(at.awareness.code) && !isForAnother(entry, at) ? 8 : 0,
  said: (_, at) => ({ phrase: 'cue.awareness', values: named(at.awareness, at) }),
};

const GAP: Part = {
  name: 'gap',
  points: ({ item }, { gap }) => byPlace(gap, item.type, { best: 15, step: 3, least: 3 }),
  said: ({ item }) => ({ phrase: 'cue.gap', values: { type: item.type } }),
};

const WINBACK: Part = {
  name: 'winback',
  points: ({ item: { moment } }, { winback, leftBehind }) =>
    (moment === 'win-back' && winback) || (moment === 'recovery' && leftBehind) ? 40 : 0,
  said: ({ item }, { winback }) => ({
    phrase: item.moment === 'recovery' ? 'cue.recovery' : winback === 'dropped' ? 'cue.dropped' : 'cue.quiet',
  }),
};

const PERSONA: Part = {
  name: 'persona',
  points: ({ item }, { persona }) => (persona && item.personas.includes(persona.id) ? 20 : 0),
  said: (_, { persona, language }) => ({
    phrase: 'cue.persona',
    values: { persona: persona ? say(persona.name, language) : '' },
  }),
};

const TYPE_LIKED = { best: 10, step: 2, least: 2 };

const PREFERENCE: Part = {
  name: 'preference',
  points: ({ item }, { cell }) =>
    cell ? byPlace(cell.content.types, item.type, TYPE_LIKED) + (cell.content.depth === item.depth ? 4 : 0) : 0,
  said: ({ item }, { cell }) => {
    const [type, depth] = [cell?.content.types.includes(item.type), cell?.content.depth === item.depth];
    const what = type && depth ? 'both' : type ? 'type' : 'depth';
    return { phrase: `cue.preference-${what}`, values: { type: item.type } };
  },
};

const PARTICIPATION: Part = {
  name: 'participation',
  points: ({ item }, { participation, depth, pushing }) => {
    const fits = depth === item.depth ? 4 : 0;
    if (participation === 'gatekeeper') return fits + (FOR_APPROVAL.includes(item.type) ? 8 : 0);
    if (participation !== 'uninvolved') return fits;
    return (pushing.has(item.type) ? -30 : 0) + (item.depth === 'deep' ? -6 : 0);
  },
  said: ({ item }, { participation }) => ({
    phrase: `cue.${participation ?? 'participant'}`,
    values: { type: item.type },
  }),
};

const LANGUAGE: Part = {
  name: 'language',
  points: ({ language }, { wanted }) => {
    if (language === wanted) return 14;
    if (wanted === undefined) return language === 'en' ? 0 : -30;
    // English is the second language of most.
    return language === 'en' ? -6 : -60;
  },
  said: ({ item, language }, { wanted, reader }) => {
    const how = language === wanted ? 'theirs' : language === 'en' ? 'second' : 'other';
    return { phrase: `cue.language-${how}`, values: { language: reader.language(item.language) } };
  },
};

const CHANNEL: Part = {
  name: 'channel',
  points: ({ item }, { channel, early }) => {
    if (!channel) return 0;
    // A letter that leads to an offer ends the talk with somebody who only wanted to talk.
    if (channel === 'email') return item.email && !(early && item.email.offer) ? 12 : 0;
    if (item.replies?.[channel]) return 12;
    return isSocial(channel) && item.replies?.social ? 10 : 0;
  },
  said: (_, { channel }) => ({ phrase: channel === 'email' ? 'cue.email' : 'cue.reply' }),
};

const SOCIAL: Part = {
  name: 'social',
  points: ({ item }, { early }) => {
    if (!early) return 0;
    // More than all other parts together can add or take: it comes after everything else.
    if (early.later.includes(item.type)) return -500;
    return byPlace(early.first, item.type, { best: 12, step: 2, least: 2 });
  },
  said: (_entry, _at, points) => ({ phrase: points > 0 ? 'cue.social-first' : 'cue.social-later' }),
};

/** Days since something was shared; undefined when it never was, or long enough ago. */
function daysSince(when: number | undefined, now: number): number | undefined {
  const days = when === undefined ? undefined : Math.max(0, Math.floor((now - when) / DAY));
  return days !== undefined && days < FORGOTTEN ? days : undefined;
}

/** The drawback of what was shared so many days ago: it fades evenly until it is forgotten. */
function tired(days: number | undefined, most: number): number {
  return days === undefined ? 0 : -Math.ceil(most * (1 - days / FORGOTTEN));
}

function ago(phrase: string, days = 0): Said {
  if (days === 0) return { phrase: `${phrase}-today` };
  return days === 1 ? { phrase: `${phrase}-yesterday` } : { phrase, values: { days } };
}

const SHARED: Part = {
  name: 'shared',
  points: ({ item }, { shared, now }) => tired(daysSince(shared.get(item.id), now), 50),
  said: ({ item }, { shared, now }) => ago('cue.shared', daysSince(shared.get(item.id), now)),
};

const ACCOUNT: Part = {
  name: 'account',
  points: ({ item }, { sharedInAccount, now }) => tired(daysSince(sharedInAccount.get(item.id), now), 20),
  said: ({ item }, { sharedInAccount, now }) => ago('cue.account', daysSince(sharedInAccount.get(item.id), now)),
};

/** So many leads must have had an item before it is known how it does. */
const TRIED = 5;
const MOST_WORKED = 10;

/**
 * What worked: how far an item's rate of moving leads on lies above or below what is usual. What is shown more is not better for
 * it: rates count, never numbers, they are drawn to the usual one while few leads had the item, the whole is capped, and what
 * hardly anybody had gets a small bonus, so that it is tried too. Otherwise the first to be shown would stay the only one.
 */
const WORKED: Part = {
  name: 'worked',
  points: ({ item }, at) => {
    const known = at.rate(item.id);
    if (!known) return 0;
    const points = Math.round(50 * (known.rate - known.prior)) + (known.n < TRIED ? 2 : 0);
    return Math.max(-MOST_WORKED, Math.min(MOST_WORKED, points));
  },
  said: ({ item }, at, points) => {
    const { rate = 0, n = 0 } = at.rate(item.id) ?? {};
    if (n < TRIED && points > 0) return { phrase: 'cue.untried' };
    return {
      phrase: points > 0 ? 'cue.worked' : 'cue.worked-less',
      values: { percent: Math.round(100 * rate), n },
    };
  },
};

const FRESH: Part = {
  name: 'fresh',
  points: ({ updated }, { now }) => Math.max(0, Math.round(6 - Math.max(0, now - updated) / MONTH)),
  said: ({ updated }, { reader }) => ({ phrase: 'cue.fresh', values: { month: reader.month(updated) } }),
};

/** What calls for an item: without any of these it is no cue. */
const CALLING = [JOURNEY, FUNNEL, AWARENESS, GAP, WINBACK];
/** What makes one cue better than another. */
const WEIGHING = [PERSONA, PREFERENCE, PARTICIPATION, LANGUAGE, CHANNEL, SOCIAL, SHARED, ACCOUNT, WORKED, FRESH];

const sum = (parts: readonly Part[], entry: Entry, at: Standpoint): number => {
  let points = 0;
  for (const part of parts) points += part.points(entry, at);
  return points;
};

/** The points of an item; undefined when nothing about where the lead stands calls for it. */
export function scoreOf(entry: Entry, at: Standpoint): number | undefined {
  const called = sum(CALLING, entry, at);
  return called > 0 ? called + sum(WEIGHING, entry, at) : undefined;
}

/** Why: every part that adds or takes something, in order of the parts. Their points add up to the score. */
export function reasonsFor(entry: Entry, at: Standpoint): Reason[] {
  return [...CALLING, ...WEIGHING].flatMap((part) => {
    const points = part.points(entry, at);
    return points === 0 ? [] : [{ part: part.name, points, said: part.said(entry, at, points) }];
  });
}
