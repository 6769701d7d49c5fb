import { execFileSync, spawn } from 'node:child_process';
import { mkdir, mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensurePackages } from './apt.ts';
import { answers, type Crm, end, freePort } from './crm.ts';
import { seedTryton } from './tryton-seed.ts';

const DATABASE = 'crm';
const USER = 'admin';
const PASSWORD = 'only-for-this-test';

/** Installs Tryton where that is possible; throws `Missing` elsewhere. */
export function ensureTryton(): void {
  ensurePackages(['tryton-server', 'tryton-sao', 'tryton-modules-party', 'tryton-modules-sale-opportunity']);
}

/** Starts a Tryton with parties and opportunities on SQLite, filled with our people, in a folder that goes when it is closed. */
export async function startTryton(): Promise<Crm> {
  ensureTryton();
  const home = await mkdtemp(join(tmpdir(), 'stagecue-tryton-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const config = join(home, 'trytond.conf');
  const log = await open(join(home, 'trytond.log'), 'w');
  await mkdir(join(home, 'db'));
  await writeFile(join(home, 'db', `${DATABASE}.sqlite`), '');
  await writeFile(join(home, 'password'), PASSWORD);
  await writeFile(
    config,
    `[database]\nuri = sqlite://\npath = ${join(home, 'db')}\n[web]\nlisten = 127.0.0.1:${port}\nroot = /usr/share/tryton-sao/www\n`,
  );
  const base = ['-c', config, '-d', DATABASE];
  console.error('Making a Tryton database …');
  execFileSync(
    '/usr/bin/trytond-admin',
    [...base, '--all', '--email', 'admin@example.com', '--activate-dependencies', '-u', 'party', 'sale_opportunity'],
    { env: { ...process.env, TRYTONPASSFILE: join(home, 'password') }, stdio: ['ignore', log.fd, log.fd] },
  );
  const server = spawn('/usr/bin/trytond', base, { stdio: ['ignore', log.fd, log.fd] });
  const close = async (): Promise<void> => {
    await end(server);
    await log.close();
    await rm(home, { recursive: true, force: true });
  };
  try {
    await answers(url, server);
    await seedTryton(`${url}/${DATABASE}/`, USER, PASSWORD);
  } catch (error) {
    await close();
    throw error;
  }
  return { url, user: USER, password: PASSWORD, close };
}
