import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Page } from 'puppeteer-core';
import { crowd, MAX_CROWD } from '../desk/crowd.ts';
import { type Figure, median, spread } from './figures.ts';
import { addRows, type Watched, watchRows } from './in-page.ts';

const BATCH = 20;
const PATIENCE_MS = 30_000;
/** How long a page without our chips is watched: as long as chips would be coming. */
const PLAIN_MS = 2000;

export interface PaintOptions {
  browser: Browser;
  /** The desk's address. */
  desk: string;
  rows: number;
  visits: number;
  /** How often 20 rows are added in each visit. */
  batches: number;
}

interface Seen extends Watched {
  /** Rows that have no chip in the end. */
  missing: number;
}

/** People of the directory, among whom are the first rows and the added ones. */
export function peopleFor({ rows, batches }: Pick<PaintOptions, 'rows' | 'batches'>) {
  return crowd(Math.min(MAX_CROWD, rows + batches * BATCH));
}

/** Waits until each row has its chip, or for long. Gives how many have none. */
async function allPainted(page: Page): Promise<number> {
  for (const until = Date.now() + PATIENCE_MS; ; await pause(200)) {
    const waiting = await page.evaluate(() => window.benchWatch.waiting());
    if (waiting === 0 || Date.now() > until) return waiting;
  }
}

async function visit({ browser, desk, rows, batches }: PaintOptions, chips: boolean): Promise<Seen> {
  const page = await browser.newPage();
  try {
    await page.evaluateOnNewDocument(watchRows);
    await page.goto(`${desk}/rows?count=${rows}&all=1`);
    await page.bringToFront();
    await (chips ? allPainted(page) : pause(PLAIN_MS));
    await page.evaluate(() => window.benchWatch.endFirst());
    const more = peopleFor({ rows, batches }).slice(rows);
    for (let at = 0; at < more.length; at += BATCH) {
      await page.evaluate(addRows, more.slice(at, at + BATCH));
      // Not in step with anything that we do at intervals.
      await pause(250 + ((at * 37) % 200));
    }
    const missing = chips ? await allPainted(page) : 0;
    return { ...(await page.evaluate(() => window.benchWatch.take())), missing };
  } finally {
    await page.close();
  }
}

async function visits(options: PaintOptions, chips: boolean): Promise<Seen[]> {
  const all: Seen[] = [];
  for (let at = 0; at < options.visits; at++) all.push(await visit(options, chips));
  return all;
}

/** The long tasks of a page of rows on which we do not run: what the page itself costs here. */
export async function plainFigures(options: PaintOptions): Promise<Figure[]> {
  return longTaskFigures(options, await visits(options, false), 'without Stagecue');
}

/** From a row's appearance to its chip's paint, and the long tasks of the page while Stagecue runs on it. */
export async function paintFigures(options: PaintOptions): Promise<Figure[]> {
  const all = await visits(options, true);
  const group = 'From a row appearing to its chip painted';
  const rows = `${options.rows.toLocaleString('en')} rows`;
  return [
    ...spread(
      group,
      `${rows}, at first load`,
      all.flatMap(({ first }) => first),
    ),
    ...spread(
      group,
      `${rows}, ${BATCH} more at a time`,
      all.flatMap(({ later }) => later),
    ),
    {
      group,
      name: `${rows}, still without a chip in the end`,
      value: Math.max(...all.map(({ missing }) => missing)),
      unit: 'rows',
      n: all.length,
      bar: 0,
    },
    ...longTaskFigures(options, all, 'with Stagecue'),
  ];
}

/** Nothing where the browser does not tell of long tasks. */
function longTaskFigures({ rows }: PaintOptions, all: readonly Seen[], when: string): Figure[] {
  const group = 'Long tasks of the page (above 50 ms), its own included';
  const name = `${rows.toLocaleString('en')} rows, ${when}`;
  const told = all.flatMap(({ longTasks }) => (longTasks ? [longTasks] : []));
  if (told.length === 0) return [];
  const counts = told.map((tasks) => tasks.length);
  const longest = told.map((tasks) => Math.max(0, ...tasks));
  const n = told.length;
  return [
    { group, name: `${name}: count`, value: median(counts), unit: 'a visit', n },
    { group, name: `${name}: longest`, value: median(longest), unit: 'ms', n },
  ];
}
