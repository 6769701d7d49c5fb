import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { buildIfNeeded } from '../bench/build.ts';
import { type Figure, isMet, table } from '../bench/figures.ts';
import { enterPage } from '../bench/inside.ts';
import { lookupFigures } from '../bench/lookup.ts';
import { pageFigures } from '../bench/pages.ts';
import { rankFigures } from '../bench/rank.ts';
import { readingFigures } from '../bench/reading.ts';
import { sizeFigures } from '../bench/sizes.ts';
import { launchChromium } from '../browsers/chromium.ts';
import { type BrowserName, openStagecue } from '../browsers/stagecue.ts';

/**
 * `npm run bench -- [--json] [--quick] [--browser firefox] [--only PART]…`: how fast the built extension is in a real browser.
 *
 * - `lookup`: `Store.lookup` of 200 identities, in stores of 1,000, 10,000 and 100,000 leads, as a ratio to 200 bare IndexedDB gets
 *   taken by turns in the same run. The stores are filled straight into the tables.
 * - `rank`: cues ranked for each of 500 leads, in libraries of 100, 1,000 and 10,000 items.
 * - `pages`: on the desk's directory: row to painted chip, long tasks with and without us, our part of each task as a trace shows it,
 *   key press to saved and painted, a look-up's way to the background and back. Traces, keys and messages in Chromium only.
 * - `reading`: how long each adapter reads a page of 1 MB, in Chromium.
 * - `sizes`: every bundle, gzipped.
 *
 * The result goes to standard output, progress to standard error. A missed bar is marked, and is no failure of the command. Times
 * depend on the machine and on what else it does; ratios much less.
 */

const PARTS = ['lookup', 'rank', 'pages', 'reading', 'sizes'] as const;
/** These need the built extension at work. */
const AT_WORK: readonly Part[] = ['lookup', 'rank', 'pages'];
type Part = (typeof PARTS)[number];
const NOTE =
  'The stores of the look-up were filled straight into the tables; all else was written by the store itself.';

/** What the person who typed the command can put right. */
class Misuse extends Error {}

function request(): { json: boolean; quick: boolean; browser: BrowserName; only: Part[] } {
  try {
    const {
      values: { json, quick, browser, only },
    } = parseArgs({
      options: {
        json: { type: 'boolean', default: false },
        quick: { type: 'boolean', default: false },
        browser: { type: 'string', default: 'chromium' },
        only: { type: 'string', multiple: true, default: [...PARTS] },
      },
    });
    if (browser !== 'chromium' && browser !== 'firefox') throw new Error('--browser is chromium or firefox');
    const parts = PARTS.filter((part) => only.includes(part));
    if (parts.length < new Set(only).size) throw new Error(`--only is one of ${PARTS.join(', ')}`);
    return { json, quick, browser, only: parts };
  } catch (error) {
    throw new Misuse(error instanceof Error ? error.message : String(error));
  }
}

const started = Date.now();

function say(line: string): void {
  process.stderr.write(`${((Date.now() - started) / 1000).toFixed(0).padStart(4)} s  ${line}\n`);
}

async function measured(name: BrowserName, only: readonly Part[], quick: boolean): Promise<[string, Figure[]]> {
  const stagecue = await openStagecue({ browser: name, hosts: ['http://127.0.0.1/*'] });
  const figures: Figure[] = [];
  const rounds = quick ? 20 : 60;
  try {
    const own = await stagecue.open('welcome.html');
    const inside = await enterPage(own);
    if (only.includes('pages')) figures.push(...(await pageFigures(stagecue, { name, own, inside, quick, say })));
    await own.bringToFront();
    if (only.includes('rank')) {
      say('ranking');
      figures.push(...(await rankFigures(inside, [100, 1000, 10_000])));
    }
    if (only.includes('lookup')) {
      const sizes = quick ? [1000, 10_000] : [1000, 10_000, 100_000];
      figures.push(...(await lookupFigures(inside, { sizes, rounds, say })));
    }
    return [await stagecue.browser.version(), figures];
  } finally {
    await stagecue.close();
  }
}

async function read(quick: boolean): Promise<Figure[]> {
  say('reading pages of 1 MB');
  const browser = await launchChromium();
  try {
    return await readingFigures(browser, quick ? 5 : 20);
  } finally {
    await browser.close();
  }
}

async function main(): Promise<void> {
  const { json, quick, browser, only } = request();
  const atWork = only.some((part) => AT_WORK.includes(part));
  const browsers = only.includes('sizes') ? (['chromium', 'firefox'] as const) : atWork ? [browser] : [];
  for (const one of browsers) await buildIfNeeded(one);
  const [version, figures] = atWork ? await measured(browser, only, quick) : [browser, []];
  if (only.includes('reading')) figures.push(...(await read(quick)));
  if (only.includes('sizes')) figures.push(...browsers.flatMap((one) => sizeFigures(one)));
  const machine = { browser: version, node: process.version, cpus: cpus().length, cpu: cpus()[0]?.model ?? '' };
  if (json) {
    const marked = figures.map((figure) => (figure.bar === undefined ? figure : { ...figure, met: isMet(figure) }));
    process.stdout.write(`${JSON.stringify({ ...machine, quick, note: NOTE, figures: marked }, null, 2)}\n`);
    return;
  }
  process.stdout.write(`${version}, ${machine.cpus} × ${machine.cpu}, Node ${machine.node}${quick ? ', quick' : ''}\n`);
  process.stdout.write(`${table(figures)}\n${only.includes('lookup') ? `\n${NOTE}\n` : ''}`);
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Misuse ? error.message : error instanceof Error ? error.stack : error}\n`);
  process.exitCode = error instanceof Misuse ? 2 : 1;
}
