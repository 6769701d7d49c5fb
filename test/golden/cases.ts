import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { TaughtPage } from '../../src/domain/taught.ts';

/** A lead that is to be found on a golden page. */
export interface ExpectedLead {
  name: string;
  /** Readings of the name that are right too. */
  altNames?: string[];
  /** All are to be found; none where the page names no address, and it is left to the adapter what tells the person. */
  identities: string[];
  /** True as well, but need not be found. */
  more?: string[];
  /** Empty when the page does not tell it. */
  title?: string;
  company?: string;
  /** The picture by which they are shown; nobody who is given none is shown by any. */
  avatar?: string;
  /** Selects the visible element that shows the name. */
  anchor: string;
  /** Further places where the same person is shown. */
  also?: string[];
  /** The person whose record this is, or is open in a side panel; checked when given. */
  main?: boolean;
}

/** What `expected.json` says of a golden page. */
export interface Expected {
  site: string;
  /** The page does not tell what reads it: the user chose the site. */
  chosen?: boolean;
  /** null where there is nothing to read. */
  page: 'record' | 'list' | 'thread' | null;
  url: string;
  /** The pages that a user taught us before. */
  taught?: TaughtPage[];
  /** What the reading is; `read` when absent. */
  reading?: string;
  leads: ExpectedLead[];
  /** Names on the page that must not be taken for leads. */
  notLeads: string[];
  /** People or companies that may be seen or not. */
  maybe?: string[];
}

/** A golden page. */
export interface Case {
  title: string;
  folder: URL;
  expected: Expected;
}

/** The golden pages of our own making. */
export const OURS = new URL('./', import.meta.url);

function folders(below: URL): string[] {
  return existsSync(below)
    ? readdirSync(below, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
    : [];
}

/** The golden pages below a folder, `label` before their titles. */
export function cases(root: URL, label: string): Case[] {
  return folders(root).flatMap((site) =>
    folders(new URL(`${site}/`, root)).map((name) => {
      const folder = new URL(`${site}/${name}/`, root);
      const expected = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')) as Expected;
      return { title: `${label}${site}/${name}`, folder, expected };
    }),
  );
}
