/**
 * `npm run test:crm`: installs and starts a real Tryton (Debian packages, SQLite), and drives the built extension over it.
 * `npm run test:crm -- --odoo` does the same on a real Odoo 19, which takes 3 GB of the temporary folder and some minutes the
 * first time, and is found again there later.
 *
 * Both answer on 127.0.0.1 alone and hold fictional people. Where a CRM cannot be installed the command says what is missing, and
 * ends with 77, which is neither passed nor failed.
 */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildIfNeeded } from '../bench/build.ts';
import { Missing } from '../crm/crm.ts';
import { ensureOdoo } from '../crm/odoo.ts';
import { ensureTryton } from '../crm/tryton.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const SKIPPED = 77;

const {
  values: { odoo },
} = parseArgs({ options: { odoo: { type: 'boolean', default: false } } });
const [name, ensure] = odoo ? (['odoo', ensureOdoo] as const) : (['tryton', ensureTryton] as const);

try {
  await ensure();
} catch (error) {
  if (!(error instanceof Missing)) throw error;
  console.error(`${error.message}\nSkipped: nothing was tried on ${name}.`);
  process.exit(SKIPPED);
}
await buildIfNeeded('chromium');
const vitest = resolve(ROOT, 'node_modules/vitest/vitest.mjs');
const args = ['run', '--config', 'test/vitest.config.ts', '--project', 'crm', `test/crm/${name}.test.ts`];
process.exitCode = spawnSync(process.execPath, [vitest, ...args], { cwd: ROOT, stdio: 'inherit' }).status ?? 1;
