import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** The global name under which the bundle puts what adapters-entry.ts exports. */
export const ADAPTERS = 'stagecueAdapters';

let bundle: Promise<string> | undefined;

/** All site adapters as one script to be evaluated in a page: `stagecueAdapters.report()`. Built once. */
export function adaptersBundle(): Promise<string> {
  bundle ??= build({
    entryPoints: [fileURLToPath(new URL('./adapters-entry.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: ADAPTERS,
    target: 'es2022',
    logLevel: 'silent',
  }).then(({ outputFiles }) => outputFiles[0]?.text ?? '');
  return bundle;
}
