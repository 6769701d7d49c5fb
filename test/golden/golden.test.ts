import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SITES } from '../../src/sites/catalogue.ts';
import type { Seen } from '../browsers/adapters-entry.ts';
import { launchChromium } from '../browsers/chromium.ts';
import { openGolden } from '../browsers/golden.ts';
import { cases, type ExpectedLead, OURS } from './cases.ts';

/** Pages that may stand beside a checkout and are not part of it. */
const BESIDE = new URL('../../../shared/pages/', import.meta.url);
/** What is true of people on those pages, and not said there. */
const MORE: Record<string, string[]> = { 'beside: tryton/party-record': ['tryton:tryton.example.com/party.code/5'] };

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
          const told = { title: seen.title ?? '', company: seen.company ?? '', main: seen.main === true };
          const { title: position = told.title, company = told.company, main = told.main } = lead;
          expect(told, lead.name).toEqual({
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
