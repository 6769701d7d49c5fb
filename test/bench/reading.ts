import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser } from 'puppeteer-core';
import type { TaughtPage } from '../../src/domain/taught.ts';
import { SITES } from '../../src/sites/catalogue.ts';
import type { PageKind } from '../../src/sites/site.ts';
import { openGolden } from '../browsers/golden.ts';
import { type Figure, median } from './figures.ts';

const GOLDEN = resolve(import.meta.dirname, '../golden');
const SIZE = 1_000_000;
/** The longest that a page of that size may take, nothing of it remembered. */
const LONGEST_MS = 50;

interface Golden {
  url: string;
  page: PageKind | null;
  reading?: string;
  leads: unknown[];
  taught?: TaughtPage[];
}

/** The golden page with most people on it, of each kind of pages that a site has. */
function pagesOf(site: string): Array<{ name: string; golden: Golden }> {
  const all = readdirSync(join(GOLDEN, site)).map((name) => {
    const golden = JSON.parse(readFileSync(join(GOLDEN, site, name, 'expected.json'), 'utf8')) as Golden;
    return { name, golden };
  });
  const read = all.filter(({ golden }) => golden.page && !golden.reading);
  const largest = read.toSorted((a, b) => b.golden.leads.length - a.golden.leads.length);
  return [...new Map(largest.toReversed().map((page) => [page.golden.page, page])).values()];
}

/** How long each adapter reads its slowest page of 1 MB: golden pages, with their rows many times over. */
export async function readingFigures(browser: Browser, rounds: number): Promise<Figure[]> {
  const group = 'Reading a page of 1 MB';
  const figures: Figure[] = [];
  for (const { id } of SITES) {
    const times: Figure[] = [];
    for (const { name, golden } of pagesOf(id)) {
      const html = readFileSync(join(GOLDEN, id, name, 'page.html'));
      const page = await openGolden(browser, html, golden.url);
      try {
        const value = median(await page.timeReading(id, SIZE, rounds, golden.taught));
        times.push({ group, name: `${id}: ${name}`, value, unit: 'ms', n: rounds });
      } finally {
        await page.close();
      }
    }
    figures.push(...times.toSorted((a, b) => b.value - a.value).slice(0, 1));
  }
  const [worst] = figures.toSorted((a, b) => b.value - a.value);
  return worst ? [{ ...worst, name: `the slowest, ${worst.name}`, bar: LONGEST_MS }, ...figures] : [];
}
