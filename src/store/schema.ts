import type { DBSchema } from 'idb';
import type { Profile } from '../domain/badge-of.ts';
import type { ContentItem } from '../domain/content.ts';
import type { Event } from '../domain/event.ts';
import type { Identity } from '../domain/identity.ts';
import type { Lead } from '../domain/lead.ts';
import type { Setup } from '../domain/setup.ts';

/** A line of the journal with the keys it is found by. */
export interface JournalRow {
  id: string;
  /** The leads that the event touches; empty for content and setup. */
  leads: string[];
  batch: string;
  event: Event;
}

export interface LeadRow extends Lead {
  /** The words of the name, folded for search. */
  words: string[];
  /** The company's name, folded; empty when unknown. */
  account: string;
}

export interface IdentityRow {
  /** The key of the identity, so that all spellings of one address are one row. */
  identity: Identity;
  /** The leads that have it, sorted; the first one is shown. Two only after a merge of journals or a parting. */
  claims: string[];
  /** What the badge of the first one is made from. */
  profile: Profile;
}

/** A piece of what the team set up; the newest event of each key counts, and a person's goes before the starter's. */
export interface SetupRow {
  key: string;
  event: string;
  starter: boolean;
  setup: Setup;
}

export interface ContentRow {
  id: string;
  event: string;
  starter: boolean;
  item: ContentItem;
}

export interface Schema extends DBSchema {
  journal: { key: string; value: JournalRow; indexes: { leads: string; batch: string } };
  leads: { key: string; value: LeadRow; indexes: { members: string; words: string; account: string; touched: number } };
  identities: { key: string; value: IdentityRow };
  content: { key: string; value: ContentRow };
  setups: { key: string; value: SetupRow };
  meta: { key: string; value: string };
}
