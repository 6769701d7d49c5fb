import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { patternsFor } from '../../src/sites/enabled.ts';
import type { Site } from '../../src/sites/site.ts';
import { type BrowserName, openStagecue } from '../browsers/stagecue.ts';
import { readingOf, settled, tagByKeys } from './settle.ts';
import { welcome } from './welcome.ts';

export interface ShowPageOptions {
  browser: BrowserName;
  headless: boolean;
  shots?: string;
  address: URL;
  site: Site;
  steps?: string;
  /** Make everybody on the page a lead (in this throw-away browser), so that there are chips to see. */
  tag: boolean;
}

interface Steps {
  default?: (page: Page) => Promise<void>;
  after?: (page: Page) => Promise<void>;
}

/** Opens any page with an adapter enabled and chips on, and says what was read and drawn. */
export async function showPage({
  browser,
  headless,
  shots,
  address,
  site,
  steps,
  tag,
}: ShowPageOptions): Promise<object> {
  const setting = site.hosts.length > 0 ? { site: site.id } : { site: site.id, origin: address.origin };
  const stagecue = await openStagecue({ browser, headless, hosts: patternsFor(setting) });
  try {
    await welcome(stagecue, site, address);
    const page = await stagecue.browser.newPage();
    await page.bringToFront();
    await page.goto(address.href, { waitUntil: 'load' });
    if (steps) {
      const { default: before, after } = (await import(pathToFileURL(steps).href)) as Steps;
      await before?.(page);
      if (!isAt(page.url(), address)) await page.goto(address.href, { waitUntil: 'load' });
      await settled(stagecue, page);
      await after?.(page);
    }
    const first = await settled(stagecue, page);
    if (tag && first?.mode === 'chips' && first.seen.length > 0) {
      await stagecue.select(
        page.url(),
        first.seen.filter(({ badge }) => !badge).map(({ key }) => key),
      );
      await page.bringToFront();
      await tagByKeys(page, '2', 'b', 'Escape');
      await stagecue.select(page.url(), []);
    }
    const state = await settled(stagecue, page);
    if (shots) await page.screenshot({ path: join(shots, 'page.png') as `${string}.png` });
    const result = {
      url: page.url(),
      site: site.id,
      page: state?.page ?? null,
      reading: readingOf(state),
      sightings: (state?.seen ?? []).map(({ name, identities, facts }) => ({
        name,
        identities,
        title: facts.title ?? null,
        company: facts.company ?? null,
      })),
      chips: state?.chips ?? [],
    };
    if (!headless) {
      console.log(JSON.stringify(result, null, 2));
      console.error('Close the browser to end.');
      await new Promise((done) => stagecue.browser.on('disconnected', done));
    }
    return result;
  } finally {
    await stagecue.close();
  }
}

/** Are we where the user wanted to be? A log-in usually leads elsewhere. */
function isAt(now: string, address: URL): boolean {
  const { origin, pathname, search, hash } = new URL(now);
  return (
    origin === address.origin &&
    pathname === address.pathname &&
    hash === address.hash &&
    (address.search === '' || search === address.search)
  );
}
