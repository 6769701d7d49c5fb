import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TaughtPage } from '../../src/domain/taught.ts';
import { SITES } from '../../src/sites/catalogue.ts';
import type { Seen } from '../browsers/adapters-entry.ts';
import { launchChromium } from '../browsers/chromium.ts';
import { openGolden } from '../browsers/golden.ts';

interface ExpectedLead {
  name: string;
  /** Readings of the name that are right too. */
  altNames?: string[];
  /** All are to be found; none where the page names no address, and it is left to the adapter what tells the person. */
  identities: string[];
  /** True as well, but need not be found. */
  more?: string[];
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

interface Expected {
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

interface Case {
  title: string;
  folder: URL;
  expected: Expected;
}

const OURS = new URL('./', import.meta.url);
/** Pages that may stand beside a checkout and are not part of it. */
const BESIDE = new URL('../../../shared/pages/', import.meta.url);
/** What is true of people on those pages, and not said there. */
const MORE: Record<string, string[]> = { 'beside: tryton/party-record': ['tryton:tryton.example.com/party.code/5'] };

function folders(below: URL): string[] {
  return existsSync(below)
    ? readdirSync(below, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
    : [];
}

function cases(root: URL, label: string): Case[] {
  return folders(root).flatMap((site) =>
    folders(new URL(`${site}/`, root)).map((name) => {
      const folder = new URL(`${site}/${name}/`, root);
      const expected = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')) as Expected;
      return { title: `${label}${site}/${name}`, folder, expected };
    }),
  );
}

/** The sightings that claim to be this person; namesakes are told apart by their identities. */
function seenAs(lead: ExpectedLead, leads: ExpectedLead[], sightings: Seen[]): Seen[] {
  const namesakes = leads.some((other) => other !== lead && other.name === lead.name);
  return sightings.filter(
    (seen) =>
      [lead.name, ...(lead.altNames ?? [])].includes(seen.name) &&
      (!namesakes || seen.identities.some((id) => lead.identities.includes(id))),
  );
}

const known = new Set(SITES.map((site) => site.id));
const ours = cases(OURS, '');
const beside = cases(BESIDE, 'beside: ').filter((one) => known.has(one.expected.site));
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
}, 300_000);
afterAll(() => browser.close());

describe('who the adapters see on saved pages', () => {
  it('every site has golden pages of ours', () => {
    const covered = new Set(ours.map((one) => one.expected.site));
    expect(SITES.map((site) => site.id).filter((id) => !covered.has(id))).toEqual([]);
  });

  if (!existsSync(BESIDE)) it.skip(`pages beside the checkout: there is no ${fileURLToPath(BESIDE)}`, () => undefined);

  it.each([...ours, ...beside])('$title', async ({ title, folder, expected }) => {
    const golden = await openGolden(browser, readFileSync(new URL('page.html', folder)), expected.url);
    try {
      const report = await golden.report(
        expected.chosen || expected.taught ? expected.site : undefined,
        expected.taught,
      );
      const { site, page, reading, sightings } = report;
      expect({ site, page, reading }).toEqual({
        site: expected.site,
        page: expected.page,
        reading: expected.reading ?? 'read',
      });

      const persons = sightings.map((seen) => seen.identities[0]);
      expect(new Set(persons).size, `one person is one sighting: ${persons.join(', ')}`).toBe(persons.length);
      expect(sightings.filter((seen) => expected.notLeads.includes(seen.name)).map((seen) => seen.name)).toEqual([]);

      const leads = new Set(expected.leads.flatMap((lead) => seenAs(lead, expected.leads, sightings)));
      const strangers = sightings.filter((seen) => !leads.has(seen) && !expected.maybe?.includes(seen.name));
      expect(
        strangers.map((seen) => `${seen.name} at ${seen.anchor}`),
        'nobody else is a lead',
      ).toEqual([]);

      for (const lead of expected.leads) {
        const found = seenAs(lead, expected.leads, sightings);
        expect(found.length, `${lead.name} is seen once`).toBe(1);
        for (const seen of found) {
          expect(seen.identities, `${lead.name}'s identities`).toEqual(expect.arrayContaining(lead.identities));
          const right = [...lead.identities, ...(lead.more ?? []), ...(MORE[title] ?? [])];
          expect(
            lead.identities.length ? seen.identities.filter((id) => !right.includes(id)) : [],
            `of somebody else, not ${lead.name}'s`,
          ).toEqual([]);
          const { title: position = seen.title, company = seen.company, main = seen.main === true } = lead;
          expect({ title: seen.title, company: seen.company, main: seen.main === true }, lead.name).toEqual({
            title: position,
            company,
            main,
          });
          expect(seen.avatar, `${lead.name}'s picture`).toBe(lead.avatar);
          const places = [lead.anchor, ...(lead.also ?? [])];
          const paths = [seen.anchor, ...seen.also];
          expect(
            paths.filter((path, at) => paths.some((other, of) => of !== at && `${path} `.startsWith(`${other} `))),
            `${lead.name} has one chip in one place`,
          ).toEqual([]);
          for (const path of [seen.anchor, ...seen.also]) {
            expect(await golden.showsAt(path, places), `${path} is where ${lead.name} is visible`).toBe(true);
          }
        }
      }
    } finally {
      await golden.close();
    }
  });
});
