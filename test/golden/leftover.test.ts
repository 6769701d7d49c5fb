import { readFileSync } from 'node:fs';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../browsers/chromium.ts';
import { openGolden } from '../browsers/golden.ts';

/** Golden records that say nowhere whose they are, the address of another record, and where the name stands, if the person has no other. */
const RECORDS = [
  ['hubspot/contact-record', '/0-1/451', '/0-1/452', '[data-test-id="left-sidebar"] h2'],
  ['close/lead-record-person', 'lead_7', 'lead_8', undefined],
  ['salesforce/contact-record-without-mail', '0035g00000DeMo3AAF', '0035g00000DeMo4AAF', '[slot="primaryField"]'],
  ['pipedrive/person-record', '/person/12', '/person/13', '.hash-2 span'],
  ['zoho/contact-record', '4000000000000300001', '4000000000000300002', '#titlecard_FULLNAME'],
  ['dynamics/contact-record', '55555555550', '55555555551', 'h1'],
  ['linkedin/sales-lead', 'ACwAAB3demoNadia-Sorel__03', 'ACwAAC4demoPiet-Klaasen_04', 'h1[data-anonymize]'],
] as const;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
}, 300_000);
afterAll(() => browser.close());

describe('an app that changes its address before its page', () => {
  it.each(RECORDS)('%s is nobody’s until it is drawn for the next person', async (record, own, next, place) => {
    const folder = new URL(`./${record}/`, import.meta.url);
    const { url } = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')) as { url: string };
    const golden = await openGolden(browser, readFileSync(new URL('page.html', folder)), url);
    try {
      const before = await golden.report();
      expect(before.sightings[0]?.main).toBe(true);
      await golden.page.evaluate((to) => history.pushState({}, '', to), url.replace(own, next));
      expect((await golden.report()).reading).toBe('loading');
      if (!place) return;
      await golden.page.evaluate((selector) => {
        const name = document.querySelector(selector);
        if (!name) throw new Error('the golden page has no name there');
        document.title = document.title.replace(name.textContent ?? '', 'Nova Nextman');
        name.textContent = 'Nova Nextman';
        name.setAttribute('title', 'Nova Nextman');
      }, place);
      const after = await golden.report();
      expect(after.sightings[0]?.name).toBe('Nova Nextman');
      expect(after.sightings[0]?.identities[0]).not.toBe(before.sightings[0]?.identities[0]);
    } finally {
      await golden.close();
    }
  });
});
