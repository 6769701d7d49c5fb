import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type BrowserName, builtExtension } from '../browsers/stagecue.ts';
import type { Figure } from './figures.ts';

const CONTENT_KB = 15;
const PANEL_KB = 70;

function zipped(folder: string, path: string): number {
  return gzipSync(readFileSync(join(folder, path)), { level: 9 }).length / 1000;
}

/** The scripts that a page of ours loads, those that they import included. */
function scriptsOf(folder: string, page: string): string[] {
  const html = readFileSync(join(folder, page), 'utf8');
  const found = new Set([...html.matchAll(/<script[^>]*\ssrc="\/?([^"]+)"/g)].flatMap(([, path]) => path ?? []));
  // A Set grows while it is walked: imports of imports are visited too.
  for (const path of found) {
    const code = readFileSync(join(folder, path), 'utf8');
    for (const [, other = ''] of code.matchAll(/(?:from|import)\s*\(?["'](\.{1,2}\/[^"']+\.js)["']/g)) {
      const script = posix.join(posix.dirname(path), other);
      if (existsSync(join(folder, script))) found.add(script);
    }
  }
  return [...found];
}

/** Every script and style of the built extension, gzipped, and what a page and the panel load in all. */
export function sizeFigures(browser: BrowserName): Figure[] {
  const folder = builtExtension(browser);
  const group = `Gzipped size, ${browser}`;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.(js|css)$/.test(path))
    .sort();
  const line = (name: string, value: number, n: number, bar?: number): Figure => {
    return { group, name, value, unit: 'kB', n, ...(bar ? { bar } : {}) };
  };
  const figures = files.map((path) => line(path, zipped(folder, path), 1));
  const sites = files.filter((path) => dirname(path) === '.' && path.startsWith('site-'));
  const largest = sites.toSorted((a, b) => zipped(folder, b) - zipped(folder, a))[0];
  if (largest) {
    const content = zipped(folder, 'page.js') + zipped(folder, largest);
    figures.push(line(`in a page, before the tagger: page.js + ${largest}`, content, 2, CONTENT_KB));
  }
  if (existsSync(join(folder, 'sidepanel.html'))) {
    const scripts = scriptsOf(folder, 'sidepanel.html');
    const panel = scripts.reduce((sum, path) => sum + zipped(folder, path), 0);
    figures.push(line('side panel, all scripts', panel, scripts.length, PANEL_KB));
  }
  return figures;
}
