/**
 * `npm run check`: types, lint and format, unused code, both builds, the stores' linter, and the rules of this repository. All of
 * them run, also after one failed; the last line counts them.
 */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
const bin = (name: string): string =>
  resolve(ROOT, 'node_modules/.bin', process.platform === 'win32' ? `${name}.cmd` : name);

const CHECKS: ReadonlyArray<readonly [reason: string, command: string, ...args: string[]]> = [
  ['types are sound', 'tsc', '--noEmit', '-p', '.'],
  ['code is formatted and free of known mistakes', 'biome', 'check', '--error-on-warnings', '.'],
  ['nothing is unused', 'knip'],
  ['Chrome build', 'wxt', 'build'],
  ['Firefox build', 'wxt', 'build', '-b', 'firefox'],
  ['Firefox would take it', 'web-ext', 'lint', '--source-dir', '.output/firefox-mv3', '--self-hosted'],
  ['rules of this repository', 'vitest', 'run', '--config', 'test/vitest.config.ts', '--project', 'rules'],
];

const failed: string[] = [];
for (const [reason, command, ...args] of CHECKS) {
  console.log(`\n— ${reason}`);
  const { status } = spawnSync(bin(command), args, { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) failed.push(reason);
}
if (failed.length > 0) console.log(`\nFailed: ${failed.join('; ')}`);
console.log(`\n${CHECKS.length - failed.length} passed, ${failed.length} failed`);
process.exitCode = failed.length > 0 ? 1 : 0;
