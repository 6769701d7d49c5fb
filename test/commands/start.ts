/**
 * `npm start`: builds, opens a browser with the extension, and shows it at work: on the sample desk, or with `--url` on any page.
 * A started build differs from the shipped one in one thing: the named hosts are granted beforehand.
 *
 *   npm start                                      the sample desk; without a display it does the main job by itself
 *   npm start -- --headless --shots DIR            the same by itself, pictures and a summary into DIR
 *   npm start -- --url ADDRESS --site ID [--headless --shots DIR] [--steps FILE] [--untagged]
 *
 * `--steps` is a module: its default export gets the puppeteer page before ADDRESS is read (to log in); `after`, when it exports
 * one, gets the page once chips are there. `--browser firefox` for the sample desk and pages in Firefox.
 */
import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { SITES } from '../../src/sites/catalogue.ts';
import { siteById } from '../../src/sites/enabled.ts';
import { build } from '../browsers/build.ts';
import type { BrowserName } from '../browsers/stagecue.ts';
import { showDesk } from '../start/show-desk.ts';
import { showPage } from '../start/show-page.ts';

const { values: given } = parseArgs({
  options: {
    url: { type: 'string' },
    site: { type: 'string' },
    steps: { type: 'string' },
    shots: { type: 'string' },
    browser: { type: 'string', default: 'chromium' },
    headless: { type: 'boolean', default: false },
    untagged: { type: 'boolean', default: false },
  },
});

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}

if (given.browser !== 'chromium' && given.browser !== 'firefox')
  fail(`--browser is chromium or firefox, not ${given.browser}.`);
const browser: BrowserName = given.browser;
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
const headless = given.headless || !hasDisplay;
const shots = given.shots ?? (headless ? 'shots' : undefined);
const address =
  given.url === undefined ? undefined : (URL.parse(given.url) ?? fail(`--url is no address: ${given.url}`));
const site = given.site === undefined ? undefined : siteById(given.site);
if (address && !site) fail(`--site is one of ${SITES.map(({ id }) => id).join(', ')}.`);

await build(browser);
if (shots) await mkdir(shots, { recursive: true });
const look = { browser, headless, ...(shots ? { shots: resolve(shots) } : {}) };
const result =
  address && site
    ? await showPage({
        ...look,
        address,
        site,
        tag: !given.untagged,
        ...(given.steps ? { steps: resolve(given.steps) } : {}),
      })
    : await showDesk(look);
if (result) console.log(JSON.stringify(result, null, 2));
