import type { Advice } from './alignment.ts';
import type { Channel, ContentItem } from './content.ts';
import type { Lead } from './lead.ts';
import type { Outcome } from './outcomes.ts';
import type { Cell, Participation } from './persona.ts';
import type { NetworkRule } from './signal.ts';
import type { View } from './stage-model.ts';
import type { Said } from './words.ts';
import type { Workspace } from './workspace.ts';

/** What content is ranked for: one lead, on one page, at one time. */
export interface Situation {
  lead: Pick<Lead, 'language'>;
  workspace: Pick<Workspace, 'pair' | 'personas' | 'networks'>;
  /** The id of the lead's persona, and what it is like at the lead's stage of the journey. */
  persona?: string;
  cell?: Cell;
  /** What a person said of this lead; else the cell's counts. */
  participation?: Participation;
  /** Where the lead stands, in codes of the chosen models. */
  places: Partial<Record<View, string>>;
  advice?: Pick<Advice, 'ahead' | 'pattern' | 'content'>;
  /** Where the lead is being looked at. */
  channel?: Channel;
  /** The network they were met on, and whether they have shown interest in the product. */
  social: { network?: NetworkRule['network']; interest: boolean };
  /** Content shared before with this lead, and with others of their account: item id → when, milliseconds since 1970. */
  shared: ReadonlyMap<string, number>;
  sharedInAccount: ReadonlyMap<string, number>;
  outcomes: readonly Outcome[];
  /** They dropped out between two stages, or went quiet. */
  winback?: 'dropped' | 'quiet';
  /** They left a basket or an offer behind and have not bought since. */
  leftBehind?: boolean;
  /** Have they bought, and not begun anew? Told from the funnel where it is absent. */
  after?: boolean;
  /** The language of the person who reads the reasons. */
  language: string;
  now: number;
}

/** What a score is made of. */
export type PartName =
  | View
  | 'gap'
  | 'winback'
  | 'persona'
  | 'preference'
  | 'participation'
  | 'language'
  | 'channel'
  | 'social'
  | 'shared'
  | 'account'
  | 'worked'
  | 'fresh';

/** One part of a cue's score: what it says, and what it adds. */
export interface Reason {
  part: PartName;
  points: number;
  said: Said;
}

/** A content suggestion; its score is the sum of its reasons' points. */
export interface Cue {
  item: ContentItem;
  score: number;
  reasons: Reason[];
}
