import { source } from 'axe-core';
import type { Page } from 'puppeteer-core';

/** What axe finds wrong, in words: the rule and where. */
export async function faults(page: Page): Promise<string[]> {
  await page.evaluate(source);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: Array<{ id: string; nodes: Array<{ html: string }> }> }> };
    };
    return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`);
  });
}

/** What makes the page scroll sideways: nothing, or the elements that reach beyond its edge. */
export function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.querySelectorAll('body *')]
      .filter((one) => one.getBoundingClientRect().right > clientWidth + 0.5)
      .map((one) => one.outerHTML.slice(0, 160));
  });
}

export const SCHEMES = ['light', 'dark'] as const;

/** Shows the page in a colour scheme, at a width, without motion. */
export async function look(page: Page, scheme: (typeof SCHEMES)[number], width: number): Promise<void> {
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: scheme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  await page.setViewport({ width, height: 900 });
}
