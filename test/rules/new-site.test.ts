import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ROOT } from './source.ts';

/** Not part of what a site is added to. */
const LEFT_OUT = ['.git', '.output', 'node_modules', 'shots'];

let copy: string;
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'stagecue-new-site-'));
  cpSync(ROOT, copy, { recursive: true, filter: (from) => !LEFT_OUT.includes(basename(from)) });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** Runs something in the copy; what it says is the message when it fails. */
function run(command: string, ...args: string[]): void {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: copy, encoding: 'utf8' });
  expect(status, `${command} ${args.join(' ')}\n${stdout}${stderr}`).toBe(0);
}

it('a new site is whole: sound types, tidy code, known to the registry, the catalogue and the examples', () => {
  const add = (...args: string[]): void => run(process.execPath, 'test/commands/new-site.ts', ...args);
  add('brightcrm', "Bright's CRM", 'https://app.brightcrm.example/people/4711');
  add('hashcrm', 'Hash CRM', 'https://crm.example/#/people/4711', '--self-hosted');
  const bin = (name: string): string => join(copy, 'node_modules/.bin', name);
  run(bin('tsc'), '--noEmit', '-p', '.');
  run(bin('biome'), 'check', '--error-on-warnings', 'src/sites', 'entrypoints', 'test/golden');
  run(bin('vitest'), 'run', '--config', 'test/vitest.config.ts', '--project', 'unit', 'src/sites/registry.test.ts');
  expect(readFileSync(join(copy, 'src/sites/hashcrm.ts'), 'utf8')).toContain("id: 'hashcrm'");
}, 180_000);
