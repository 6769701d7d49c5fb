import { existsSync, globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { SITES } from '../../src/sites/catalogue.ts';
import { ROOT } from './source.ts';

interface Manifest {
  manifest_version: number;
  permissions: string[];
  [key: string]: unknown;
}

const BROWSERS = ['chrome-mv3', 'firefox-mv3'].map((name) => resolve(ROOT, '.output', name));
const read = (dir: string): Manifest => JSON.parse(readFileSync(resolve(dir, 'manifest.json'), 'utf8')) as Manifest;
const zipped = (file: string): number => gzipSync(readFileSync(file), { level: 9 }).length;

describe.each(BROWSERS)('the build %s', (dir) => {
  test('asks for no host at install, and gives pages nothing to find it by', () => {
    const manifest = read(dir);
    expect(manifest.manifest_version).toBe(3);
    for (const key of ['host_permissions', 'web_accessible_resources', 'externally_connectable', 'content_scripts']) {
      expect(manifest, key).not.toHaveProperty(key);
    }
    expect(manifest.optional_host_permissions).toEqual(['https://*/*', 'http://*/*']);
    expect(
      manifest.permissions.filter(
        (name) => !['storage', 'unlimitedStorage', 'scripting', 'activeTab', 'sidePanel'].includes(name),
      ),
    ).toEqual([]);
  });

  test('has the adapter of every site, and none that is not registered', () => {
    const built = globSync('site-*.js', { cwd: dir }).sort();
    expect(built).toEqual(SITES.map(({ id }) => `site-${id}.js`).sort());
  });

  test('puts at most 15 kB into a page before the tagger', () => {
    const own = zipped(resolve(dir, 'page.js'));
    const sizes = globSync('site-*.js', { cwd: dir }).map((file) => ({ file, size: own + zipped(resolve(dir, file)) }));
    // The reader of any page knows five formats instead of one site.
    expect(sizes.filter(({ file, size }) => size > (file === 'site-page.js' ? 18_000 : 15_000))).toEqual([]);
  });

  test('has a side panel that opens with at most 70 kB, and has at most 130 kB in all', () => {
    const html = readFileSync(resolve(dir, 'sidepanel.html'), 'utf8');
    const seen = new Set<string>();
    const later = new Set<string>();
    const follow = (file: string) => {
      const path = resolve(dir, file.replace(/^\//, ''));
      if (seen.has(path) || !existsSync(path)) return;
      seen.add(path);
      for (const [, chunk = ''] of readFileSync(path, 'utf8').matchAll(/import\(\s*[`"']\.\/([\w.-]+\.js)[`"']/g)) {
        later.add(`chunks/${chunk}`);
      }
      for (const [, from, alone] of readFileSync(path, 'utf8').matchAll(
        /from\s*"\.\/([\w.-]+\.js)"|import\s*"\.\/([\w.-]+\.js)"/g,
      ))
        follow(`chunks/${from ?? alone}`);
    };
    for (const [, src = ''] of html.matchAll(/<script[^>]+src="([^"]+)"/g)) follow(src);
    expect(seen.size).toBeGreaterThan(0);
    const size = () => [...seen].reduce((sum, file) => sum + zipped(file), 0);
    expect(size()).toBeLessThanOrEqual(70_000);
    // With the phone plans of the world, 30 kB, which are fetched for a number without its country.
    for (const file of later) follow(file);
    expect(size()).toBeLessThanOrEqual(130_000);
  });
});
