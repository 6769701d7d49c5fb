import { globSync, readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';

/** The root of the repository. */
export const ROOT = resolve(import.meta.dirname, '../..');

export interface SourceFile {
  /** From the root: `src/page/chip.ts`. */
  path: string;
  text: string;
  /** What it imports, as paths from the root; packages by name. */
  imports: string[];
}

const IMPORT = /^(?:import|export)\s[^;]*?from\s+'([^']+)'|^import\s+'([^']+)'|import\('([^']+)'\)/gms;

/** The product's own sources, tests left out. */
export function sources(pattern = '{src,entrypoints}/**/*.{ts,tsx}'): SourceFile[] {
  return globSync(pattern, { cwd: ROOT })
    .filter((path) => !/\.test\.tsx?$|\.d\.ts$/.test(path))
    .map((path) => {
      const text = readFileSync(resolve(ROOT, path), 'utf8');
      const imports = [...text.matchAll(IMPORT)].map((match) => {
        const name = match[1] ?? match[2] ?? match[3] ?? '';
        return name.startsWith('.') ? relative(ROOT, resolve(ROOT, path, '..', name)) : name;
      });
      return { path: path.replaceAll('\\', '/'), text, imports };
    });
}
