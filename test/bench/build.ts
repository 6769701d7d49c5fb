import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from '../browsers/build.ts';
import { type BrowserName, builtExtension } from '../browsers/stagecue.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const SOURCES = ['src', 'entrypoints', 'assets', 'wxt.config.ts', 'package.json'];

function newest(path: string): number {
  const entry = statSync(path);
  if (!entry.isDirectory()) return entry.mtimeMs;
  return Math.max(entry.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function builtAt(browser: BrowserName): number {
  return statSync(join(builtExtension(browser), 'manifest.json'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** Builds the extension for this browser when a source is newer than what is there. Rejects when the build fails. */
export async function buildIfNeeded(browser: BrowserName): Promise<void> {
  const changed = Math.max(...SOURCES.map((path) => newest(join(ROOT, path))));
  if (builtAt(browser) < changed) await build(browser);
}
