/**
 * `npm run capture -- --url ADDRESS [--site ID] [--steps FILE] [--out DIR] [--headless]`: opens a page in a throw-away browser and keeps
 * it as a golden page, cut down to the people on it, all of them replaced by fictional ones, with a first `expected.json`.
 *
 * `--steps` is a module as for `npm start`: its default export gets the puppeteer page before ADDRESS is read (to log in), `after`
 * once people are there. Read what was kept through before it goes anywhere: names that no adapter sees stand in it as they are.
 */
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'puppeteer-core';
import { SITES } from '../../src/sites/catalogue.ts';
import { siteById } from '../../src/sites/enabled.ts';
import type { PageReport } from '../browsers/adapters-entry.ts';
import { launchChromium } from '../browsers/chromium.ts';
import { adaptersIn, openGolden } from '../browsers/golden.ts';
import type { Captured } from '../capture/capture.ts';

const USAGE = 'Use: npm run capture -- --url ADDRESS [--site ID] [--steps FILE] [--out DIR] [--headless]';
const PATIENCE_MS = 20_000;
const GAP_MS = 500;
/** No scaffold that an adapter looks for stands further out. */
const MAX_UP = 30;

/** What the person who typed the command can put right. */
class Misuse extends Error {}

interface Steps {
  default?: (page: Page) => Promise<void>;
  after?: (page: Page) => Promise<void>;
}

function request() {
  try {
    const { values } = parseArgs({
      options: {
        url: { type: 'string' },
        site: { type: 'string' },
        steps: { type: 'string' },
        out: { type: 'string' },
        headless: { type: 'boolean', default: false },
      },
    });
    const url = URL.parse(values.url ?? '');
    if (!url || !/^https?:$/.test(url.protocol)) throw new Error(`--url is an http or https address.\n${USAGE}`);
    if (values.site !== undefined && !siteById(values.site))
      throw new Error(`--site is one of ${SITES.map(({ id }) => id).join(', ')}.`);
    return { ...values, url };
  } catch (error) {
    throw new Misuse(error instanceof Error ? error.message : String(error));
  }
}

const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
const report = async (page: Page, site: string | null): Promise<PageReport> =>
  (await (await adaptersIn(page)).call('report', [site])) as PageReport;

/** What the adapters see once it has come to rest: somebody, and the same people twice in a row. */
async function settled(page: Page, site: string | null): Promise<PageReport> {
  await page.waitForNetworkIdle({ idleTime: 300, timeout: 8000 }).catch(() => {});
  let before = '';
  for (const until = Date.now() + PATIENCE_MS; ; await wait(GAP_MS)) {
    const now = await report(page, site);
    const said = JSON.stringify(now);
    if ((now.sightings.length > 0 && said === before) || Date.now() > until) return now;
    before = said;
  }
}

/** What stands for the host in what is kept: a customer's own name is nobody's business. */
function fictional({ host, hostname }: URL, site: string): Array<[real: string, fictional: string]> {
  const { hosts = [] } = siteById(site) ?? {};
  if (hosts.length === 0) return [[host, `${site}.example`]];
  const pattern = hosts.map((one) => one.slice('https://'.length, -2)).find((one) => hostname.endsWith(one.slice(1)));
  return pattern?.startsWith('*.') ? [[host, `example${pattern.slice(1)}`]] : [];
}

const shape = ({ page, reading, sightings }: PageReport): string =>
  JSON.stringify([page, reading, sightings.length > 0]);

/** As little of the page as is read like the whole. Undefined when not even all of it is. */
async function smallest(
  browser: Browser,
  page: Page,
  site: string,
  whole: PageReport,
): Promise<{ captured: Captured; now: PageReport } | undefined> {
  const world = await adaptersIn(page);
  let last = '';
  for (let up = 0; up <= MAX_UP; up++) {
    const hosts = fictional(new URL(page.url()), site);
    const captured = (await world.call('captured', [site, up, hosts])) as Captured | undefined;
    if (!captured || captured.html === last) return undefined;
    last = captured.html;
    const golden = await openGolden(browser, captured.html, captured.url);
    try {
      const now = await golden.report(site);
      if (shape(now) === shape(whole)) return { captured, now };
    } finally {
      await golden.close();
    }
  }
  return undefined;
}

/** A first draft, to be checked by hand. */
function expected(site: string, url: string, { page, sightings }: PageReport): object {
  const leads = sightings.map(({ name, identities, title, company, avatar, anchor, also, main }) => ({
    name,
    identities,
    ...(title ? { title } : {}),
    ...(company ? { company } : {}),
    ...(avatar ? { avatar } : {}),
    anchor,
    ...(also.length > 0 ? { also } : {}),
    ...(main ? { main } : {}),
  }));
  return { site, page, url, source: 'captured, people replaced', note: '', leads, notLeads: [] };
}

async function main(): Promise<void> {
  const { url, site: wanted = null, steps, out, headless } = request();
  const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
  const browser = await launchChromium({ headless: headless || !hasDisplay });
  try {
    const page = await browser.newPage();
    await page.goto(url.href, { waitUntil: 'load' });
    if (steps) {
      const { default: before, after } = (await import(pathToFileURL(resolve(steps)).href)) as Steps;
      await before?.(page);
      if (page.url() !== url.href) await page.goto(url.href, { waitUntil: 'load' });
      await settled(page, wanted);
      await after?.(page);
    }
    const whole = await settled(page, wanted);
    const { site } = whole;
    if (!site) throw new Misuse(`Nothing tells what made ${page.url()}. Say so with --site.`);
    if (whole.sightings.length === 0) throw new Misuse(`${site} sees nobody at ${page.url()}: ${whole.reading}.`);
    const folder = resolve(out ?? join(import.meta.dirname, '../golden', site, 'captured'));
    if (existsSync(folder)) throw new Misuse(`There is a ${folder} already.`);
    const found = await smallest(browser, page, site, whole);
    if (!found) throw new Error('The page is read in another way once it is kept: nothing was written.');
    const { captured, now } = found;
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'page.html'), captured.html);
    await writeFile(join(folder, 'expected.json'), `${JSON.stringify(expected(site, captured.url, now), null, 2)}\n`);
    console.log(`${relative(process.cwd(), folder)}: ${now.sightings.length} of ${whole.sightings.length} people.
Read both files through: names that ${site} does not see stand there as they are, and expected.json says what is read, not what is right.`);
  } finally {
    await browser.close();
  }
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = error instanceof Misuse ? 2 : 1;
}
