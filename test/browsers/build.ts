import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import type { BrowserName } from './stagecue.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** Builds the extension for one browser. What the build says goes to stderr; rejects when it fails. */
export async function build(browser: BrowserName): Promise<void> {
  console.error(`Building Stagecue for ${browser} …`);
  const args = [
    resolve(ROOT, 'node_modules/wxt/bin/wxt.mjs'),
    'build',
    ...(browser === 'firefox' ? ['-b', 'firefox'] : []),
  ];
  await new Promise<void>((done, failed) => {
    // Standard output is for results alone.
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', process.stderr, process.stderr] });
    child.on('error', failed);
    child.on('exit', (code) => (code === 0 ? done() : failed(new Error(`The build ended with ${code}.`))));
  });
}
