import { expect, it } from 'vitest';
import { SITES } from '../../src/sites/catalogue.ts';
import { sources } from './source.ts';

/** Readers of any page, which belong to no site. */
const NO_SITE = ['page', 'taught'];
const MEDIAN = 60;

/** Lines that are neither empty nor a comment. */
const linesOfCode = (text: string): number =>
  text.split('\n').filter((line) => line.trim() && !/^\s*(\/\/|\/\*|\*)/.test(line)).length;

it(`half of the adapters have at most ${MEDIAN} lines of code, their folders included`, () => {
  const files = sources('src/sites/**/*.ts');
  const lengths = SITES.filter(({ id }) => !NO_SITE.includes(id)).map(({ id }) => {
    const own = files.filter(({ path }) => path === `src/sites/${id}.ts` || path.startsWith(`src/sites/${id}/`));
    return own.reduce((sum, { text }) => sum + linesOfCode(text), 0);
  });
  const sorted = lengths.toSorted((a, b) => a - b);
  expect(sorted[Math.floor(sorted.length / 2)], sorted.join(' ')).toBeLessThanOrEqual(MEDIAN);
});
