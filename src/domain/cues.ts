import type { Advice } from './alignment.ts';
import type { Channel, ContentItem } from './content.ts';
import type { Lead } from './lead.ts';
import { type Stage, type StageModel, stageOf } from './stage-model.ts';

/** What a cue is ranked for. */
export interface Situation {
  lead: Pick<Lead, 'persona' | 'language' | 'company'>;
  journey: StageModel;
  funnel: StageModel;
  /** The stages the lead is tagged with, where it is. */
  codes: { journey?: string; funnel?: string };
  advice?: Advice;
  /** Where the lead is being looked at. */
  channel?: Channel;
  /** Content shared with this lead before: item id → when, milliseconds since 1970. */
  shared: ReadonlyMap<string, number>;
  now: number;
}

/** One part of a cue's score: what it says, and what it adds. */
export interface Reason {
  part: 'persona' | 'journey' | 'funnel' | 'gap' | 'language' | 'channel' | 'fresh' | 'shared';
  text: string;
  points: number;
}

/** A content suggestion with its reasons. */
export interface Cue {
  item: ContentItem;
  score: number;
  reasons: Reason[];
}

/** The most that each part can add: the stage the buyer is in counts most, then the person, then the gap to close. */
const POINTS = { journey: 30, persona: 20, funnel: 15, gap: 15, language: 12, channel: 8, fresh: 6, shared: -40 };
const DAY = 86_400_000;

/**
 * Ranks content for a lead, best first; retired items and items for other personas or other stages are left out.
 * Pure and total: equal scores are ordered by id, so that the same situation always gives the same order.
 */
export function rankCues(items: readonly ContentItem[], situation: Situation): Cue[] {
  const cues: Cue[] = [];
  for (const item of items) {
    const reasons = item.retired ? [] : reasonsFor(item, situation);
    if (reasons.length === 0) continue;
    cues.push({ item, reasons, score: reasons.reduce((sum, reason) => sum + reason.points, 0) });
  }
  return cues.sort((a, b) => b.score - a.score || (a.item.id < b.item.id ? -1 : 1));
}

/** Why this item; empty when nothing about the lead's stage speaks for it. */
function reasonsFor(item: ContentItem, situation: Situation): Reason[] {
  const { lead, codes, advice } = situation;
  const journey = stageOf(situation.journey, codes.journey);
  const funnel = stageOf(situation.funnel, codes.funnel);
  const reasons = [...stageReasons(item, journey, funnel), ...gapReasons(item, advice)];
  if (reasons.length === 0) return [];
  if (item.personas.length > 0 && lead.persona && !item.personas.includes(lead.persona)) return [];
  if (lead.persona && item.personas.includes(lead.persona)) {
    reasons.push({ part: 'persona', text: `written for ${lead.persona}`, points: POINTS.persona });
  }
  return [...reasons, ...wayReasons(item, situation), ...timeReasons(item, situation)];
}

function stageReasons(item: ContentItem, journey: Stage | undefined, funnel: Stage | undefined): Reason[] {
  const reasons: Reason[] = [];
  // After the purchase the seller's view leads: a customer needs what belongs to being a customer.
  const after = funnel?.after === true;
  if (journey && item.journey.includes(journey.code) && !after) {
    reasons.push({ part: 'journey', text: `fits ${journey.code} ${journey.name}`, points: POINTS.journey });
  }
  if (funnel && item.funnel.includes(funnel.code)) {
    const points = after || !journey ? POINTS.journey + POINTS.funnel : POINTS.funnel;
    // A stage of the funnel alone says too little while the buyer's own stage is known and is another one.
    if (after || !journey || item.journey.length === 0 || item.journey.includes(journey.code)) {
      reasons.push({ part: 'funnel', text: `fits ${funnel.code} ${funnel.name}`, points });
    }
  }
  return reasons;
}

function gapReasons(item: ContentItem, advice: Advice | undefined): Reason[] {
  if (!advice || (advice.ahead === null && !advice.pattern)) return [];
  const place = advice.content.indexOf(item.type);
  if (place < 0) return [];
  // The advice names the best type first.
  return [{ part: 'gap', text: `a ${item.type} closes the gap`, points: Math.max(POINTS.gap - 3 * place, 3) }];
}

function wayReasons(item: ContentItem, { lead, channel }: Situation): Reason[] {
  const reasons: Reason[] = [];
  const wanted = lead.language?.split('-')[0];
  const written = item.language.split('-')[0];
  if (wanted && written === wanted) {
    reasons.push({ part: 'language', text: `in their language (${item.language})`, points: POINTS.language });
  } else if (written !== 'en')
    reasons.push({ part: 'language', text: `in ${item.language}`, points: -2 * POINTS.language });
  // English is the second language of most: a drawback only for those who speak another one.
  else if (wanted) reasons.push({ part: 'language', text: `in ${item.language}`, points: -POINTS.language / 2 });
  if (channel && (channel === 'email' ? item.email : item.replies?.[channel])) {
    reasons.push({
      part: 'channel',
      text: channel === 'email' ? 'has an e-mail ready' : 'has a reply ready',
      points: POINTS.channel,
    });
  }
  return reasons;
}

function timeReasons(item: ContentItem, { shared, now }: Situation): Reason[] {
  const reasons: Reason[] = [];
  const months = (now - Date.parse(item.updated)) / (30 * DAY);
  const points = Math.round(Math.max(0, POINTS.fresh - Math.max(0, months)));
  if (points > 0) reasons.push({ part: 'fresh', text: `updated ${item.updated}`, points });
  const when = shared.get(item.id);
  if (when !== undefined) {
    const days = Math.max(0, Math.round((now - when) / DAY));
    reasons.push({
      part: 'shared',
      text: days === 0 ? 'shared today' : `shared ${days} days ago`,
      points: POINTS.shared,
    });
  } else reasons.push({ part: 'shared', text: 'not shared yet', points: 0 });
  return reasons;
}
