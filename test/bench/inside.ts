import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Page } from 'puppeteer-core';
import type * as Inside from './inside-entry.ts';

const GLOBAL = 'stagecueBench';

/** What inside-entry.ts exports, to be called from here. */
export type InsidePage = {
  [K in keyof typeof Inside]: (
    ...input: Parameters<(typeof Inside)[K]>
  ) => Promise<Awaited<ReturnType<(typeof Inside)[K]>>>;
};

/** Loads the store and the rules into a page of the extension, where they use its IndexedDB. */
export async function enterPage(page: Page): Promise<InsidePage> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('./inside-entry.ts', import.meta.url))],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    globalName: GLOBAL,
    target: 'es2023',
    logLevel: 'silent',
  });
  // A `var` of evaluated text is gone with the next evaluation in some browsers.
  await page.evaluate(`${outputFiles[0]?.text ?? ''}; globalThis.${GLOBAL} = ${GLOBAL}; undefined`);
  const call =
    (name: string) =>
    (...input: unknown[]) =>
      page.evaluate(`${GLOBAL}.${name}(...${JSON.stringify(input)})`);
  return new Proxy({} as InsidePage, { get: (_, name) => (name === 'then' ? undefined : call(String(name))) });
}
