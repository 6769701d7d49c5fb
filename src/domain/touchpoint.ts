import * as z from 'zod/mini';

/** What can happen between a lead and us. */
export const TOUCHPOINTS = [
  'visit',
  'like',
  'follow',
  'comment',
  'mention',
  'share',
  'review',
  'referral',
  'reply',
  'email',
  'call',
  'meeting',
  'sign-up',
  'download',
  'webinar',
  'product webinar',
  'trial',
  'demo request',
  'offer',
  'basket left',
  'offer left',
  'purchase',
] as const;
export const TouchpointKind = z.enum(TOUCHPOINTS);
export type TouchpointKind = z.infer<typeof TouchpointKind>;

/** The three layers that social networks put above the funnel: saw us, talked about us, reacted; null for all that is closer. */
export type Layer = 'exposure' | 'influence' | 'engagement';

/**
 * How much a touchpoint of a buyer says: `weak` alone means little, `soft` makes an undecided lead (left an address, no interest
 * in the product shown), `hard` a likely buyer (did something that shows interest in the product).
 */
export type Strength = 'weak' | 'soft' | 'hard';

/** What each kind says when it comes from the buyer. */
export const MEANING: Record<TouchpointKind, { layer: Layer | null; strength: Strength }> = {
  visit: { layer: 'exposure', strength: 'weak' },
  like: { layer: 'engagement', strength: 'weak' },
  follow: { layer: 'engagement', strength: 'weak' },
  comment: { layer: 'engagement', strength: 'weak' },
  mention: { layer: 'influence', strength: 'weak' },
  share: { layer: 'influence', strength: 'weak' },
  review: { layer: 'influence', strength: 'soft' },
  referral: { layer: 'influence', strength: 'soft' },
  reply: { layer: 'engagement', strength: 'weak' },
  email: { layer: null, strength: 'soft' },
  call: { layer: null, strength: 'soft' },
  meeting: { layer: null, strength: 'hard' },
  'sign-up': { layer: null, strength: 'soft' },
  download: { layer: null, strength: 'soft' },
  webinar: { layer: null, strength: 'soft' },
  'product webinar': { layer: null, strength: 'hard' },
  trial: { layer: null, strength: 'hard' },
  'demo request': { layer: null, strength: 'hard' },
  offer: { layer: null, strength: 'hard' },
  'basket left': { layer: null, strength: 'hard' },
  'offer left': { layer: null, strength: 'hard' },
  purchase: { layer: null, strength: 'hard' },
};
