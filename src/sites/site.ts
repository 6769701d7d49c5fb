import type { Identity } from '../domain/identity.ts';
import type { TaughtPage } from '../domain/taught.ts';

/** `record`: one person's page. `list`: rows of people. `thread`: people who wrote something. */
export type PageKind = 'record' | 'list' | 'thread';

/** How a lead may be shown: chips beside names, nothing in the page but all in the panel, or not at all. */
export type Mode = 'chips' | 'panel' | 'off';

/** A lead seen on a page. */
export interface Sighting {
  /** Canonical, the most durable first; at least one. */
  identities: Identity[];
  name: string;
  title?: string;
  company?: string;
  place?: string;
  /** BCP 47, when the page says it. */
  language?: string;
  /** The visible element that shows the name (for a form field, the input itself). A chip goes after it. */
  anchor: Element;
  /** The row, card, comment or header around it: hovering or focusing anything in it means this lead. */
  scope: Element;
  /** Where no picture is but theirs, or none before the name; for scopes that alone do not tell. */
  picture?: Element | null;
  /** Other visible places of the same person, each of which gets a chip too (all comments of one author). */
  also?: Element[];
  /** True for the one person whose record this is, or is open in a side panel of the page. */
  main?: boolean;
}

export type Reading =
  /** Not a page of people: say nothing. */
  | { state: 'unsupported' }
  /** A page of people whose content has not arrived yet. */
  | { state: 'loading'; page: PageKind }
  | { state: 'read'; page: PageKind; sightings: Sighting[] }
  /** The page is there but `field` cannot be found any more: the site has changed. */
  | { state: 'broken'; page: PageKind; field: string };

/**
 * Remembers what was read from an element until it changes. A reader wraps the work per row in it; returns undefined
 * when this pass has no time left, and the row is read in the next one.
 */
export type Memo = <T>(element: Element, read: () => T) => T | undefined;

/** Reads everything, remembers nothing: for one-off reads. */
const READ_ALL: Memo = (_element, read) => read();

export interface SitePage {
  kind: PageKind;
  /**
   * The page predicate: what is open at this address (`contacts/43`), or undefined when it is another page. Two addresses with
   * the same key are the same page. Pure; looks at the address alone.
   */
  key(url: URL): string | undefined;
  /** Only looks, changes nothing, and never throws for any document. */
  read(document: Document, url: URL, memo: Memo): Reading;
}

/** What an adapter was built from. */
export type Grade = 'read on a real page' | "vendor's source" | "others' code" | 'public standard' | 'taught by you';

/** What there is to know of a site without opening a page of it. */
export interface Site {
  /** Short and stable: it is stored in users' settings. */
  id: string;
  name: string;
  kind: 'crm' | 'social';
  /** Match patterns to ask for, e.g. `https://app.hubspot.com/*`; empty when the product runs on any host (self-hosted). */
  hosts: readonly string[];
  /** People may stand in frames of the page. */
  frames?: true;
  mode: Mode;
  /** Why the mode is not chips, in one sentence for the user. */
  modeReason?: string;
  grade: Grade;
  /** Year and month in which the markup was last seen, `2026-11`. */
  seen: string;
}

/** What reads the pages of a site. It goes into those pages and nowhere else. */
export interface Adapter {
  /** The id of its site. */
  id: string;
  /** Self-hosted only: is the page in front of us made by this product? Looks at durable marks of the page. */
  recognise?(document: Document): boolean;
  pages: Record<string, SitePage>;
  /** The open shadow roots in which its readers look, if there are any: a change in one of them is a change of the page. */
  roots?(document: Document): ShadowRoot[];
  /** The same site with these pages, too; they go before its own. */
  learn?(pages: readonly TaughtPage[], site: Adapter): Adapter;
}

/** The page of this site that is open at the address: its name, its definition and its key; undefined when there is none. */
export function pageAt(adapter: Adapter, url: URL): { name: string; page: SitePage; key: string } | undefined {
  for (const [name, page] of Object.entries(adapter.pages)) {
    const key = page.key(url);
    if (key !== undefined) return { name, page, key };
  }
  return undefined;
}

/** Who is on this page. Never throws: a reader that fails is a page that has changed. */
export function readPage(adapter: Adapter, document: Document, url: URL, memo: Memo = READ_ALL): Reading {
  const at = pageAt(adapter, url);
  if (!at) return { state: 'unsupported' };
  try {
    return at.page.read(document, url, memo);
  } catch {
    return { state: 'broken', page: at.page.kind, field: 'page' };
  }
}
