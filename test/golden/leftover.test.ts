import { readFileSync } from 'node:fs';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import addresses from '../../src/sites/examples.json' with { type: 'json' };
import { pageAt } from '../../src/sites/site.ts';
import { launchChromium } from '../browsers/chromium.ts';
import { openGolden } from '../browsers/golden.ts';
import { adapterOf } from '../unit/claimed.ts';
import { type Case, cases, OURS } from './cases.ts';

/** Readers of any page, whose pages have no addresses of their own. */
const ANYWHERE = ['page', 'taught'];

const all = cases(OURS, '');
const records = all.filter(
  ({ expected: { site, page, reading, leads } }) =>
    !ANYWHERE.includes(site) && page === 'record' && !reading && leads.length === 1,
);

/** Records that say nowhere whose they are, and where the name stands. */
const NAMED = [
  ['hubspot/contact-record', '[data-test-id="left-sidebar"] h2'],
  ['salesforce/contact-record-without-mail', '[slot="primaryField"]'],
  ['pipedrive/person-record', '.hash-2 span'],
  ['zoho/contact-record', '#titlecard_FULLNAME'],
  ['dynamics/contact-record', 'h1'],
  ['linkedin/sales-lead', 'h1[data-anonymize]'],
] as const;

/** Another address of the same kind of page: that of somebody else. Throws when the examples have none. */
function elsewhere({ title, expected }: Case): string {
  const adapter = adapterOf(expected.site);
  const url = new URL(expected.url);
  const here = pageAt(adapter, url);
  const examples: Record<string, Record<string, string[]>> = addresses;
  const others = (examples[expected.site]?.[here?.name ?? ''] ?? []).map((example) => {
    const { pathname, search, hash } = new URL(example);
    return new URL(pathname + search + hash, url.origin);
  });
  const other = others.find((one) => pageAt(adapter, one)?.key !== here?.key);
  if (!other) throw new Error(`${title}: examples.json needs the address of another person`);
  return other.href;
}

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
}, 300_000);
afterAll(() => browser.close());

/** Opens a golden page, reads it, and changes its address as an app does: before its page. */
async function movedOn(golden: Case) {
  const { folder, expected } = golden;
  const opened = await openGolden(browser, readFileSync(new URL('page.html', folder)), expected.url);
  const report = () => opened.report(expected.chosen ? expected.site : undefined);
  const before = await report();
  await opened.page.evaluate((to) => history.pushState({}, '', to), elsewhere(golden));
  return { page: opened.page, before, report, close: opened.close };
}

describe('an app that changes its address before its page', () => {
  it.each(records)('$title is not taken for the record of the next person', async (golden) => {
    const { before, report, close } = await movedOn(golden);
    try {
      expect(before.sightings[0]?.main).toBe(true);
      expect((await report()).sightings.filter(({ main }) => main)).toEqual([]);
    } finally {
      await close();
    }
  });

  it.each(NAMED)('%s is theirs once it is drawn for them', async (title, place) => {
    const golden = all.find((one) => one.title === title);
    if (!golden) throw new Error(`there is no golden page ${title}`);
    const { page, before, report, close } = await movedOn(golden);
    try {
      expect((await report()).reading).toBe('loading');
      await page.evaluate((selector) => {
        const name = document.querySelector(selector);
        if (!name) throw new Error('the golden page has no name there');
        document.title = document.title.replace(name.textContent ?? '', 'Nova Nextman');
        name.textContent = 'Nova Nextman';
        name.setAttribute('title', 'Nova Nextman');
      }, place);
      const after = await report();
      expect(after.sightings[0]?.name).toBe('Nova Nextman');
      expect(after.sightings[0]?.identities[0]).not.toBe(before.sightings[0]?.identities[0]);
    } finally {
      await close();
    }
  });
});
