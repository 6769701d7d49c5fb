import { existsSync, readdirSync } from 'node:fs';
import { mkdir, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensurePackages } from './apt.ts';
import { answers, type Crm, end, freePort, Missing } from './crm.ts';
import { ensureRoot, runIn, startIn } from './odoo-root.ts';
import { seedOdoo } from './odoo-seed.ts';

const HOME = join(tmpdir(), 'stagecue-odoo');
const ROOT = join(HOME, 'root');
/** In the small Debian. */
const CLUSTER = '/var/lib/postgresql/stagecue';
const CONFIG = '/etc/odoo/stagecue.conf';
const DATABASE = 'crm';
const USER = 'admin';
/** What Odoo gives to its first user. */
const PASSWORD = 'admin';
/** Written when the database is whole and has our people: one that was cut short is made anew. */
const SEEDED = join(HOME, 'seeded');

/** Only with files: the small Debian has no shared memory of its own. */
const MEMORY = 'dynamic_shared_memory_type = mmap\nshared_memory_type = mmap\n';

/** Installs Odoo where that is possible; throws `Missing` elsewhere. */
export async function ensureOdoo(): Promise<void> {
  ensurePackages(['debootstrap']);
  if (process.getuid?.() !== 0) throw new Missing('Odoo gets a small Debian of its own, which only root can make.');
  await mkdir(HOME, { recursive: true });
  const log = await open(join(HOME, 'install.log'), 'a');
  try {
    await ensureRoot(ROOT, log.fd);
  } catch (error) {
    throw error instanceof Missing ? new Missing(`${error.message} See ${join(HOME, 'install.log')}.`) : error;
  } finally {
    await log.close();
  }
}

/** The programs of the one PostgreSQL that is installed. */
function postgres(): string {
  const [version] = readdirSync(join(ROOT, 'usr/lib/postgresql'));
  return `/usr/lib/postgresql/${version}/bin`;
}

/**
 * Starts an Odoo 19 with contacts and CRM, filled with our people. Its database is made at the first start and kept, since no
 * test changes it.
 */
export async function startOdoo(): Promise<Crm> {
  await ensureOdoo();
  const log = await open(join(HOME, 'odoo.log'), 'a');
  const bin = postgres();
  const [port, second] = [await freePort(), await freePort()];
  const url = `http://127.0.0.1:${port}`;
  const isNew = !existsSync(SEEDED);
  if (isNew) {
    console.error('Making an Odoo database: some minutes …');
    await rm(join(ROOT, CLUSTER), { recursive: true, force: true });
    await rm(join(ROOT, 'var/lib/odoo'), { recursive: true, force: true });
    runIn(ROOT, 'root', ['install', '-d', '-o', 'odoo', '-g', 'odoo', '/var/lib/odoo'], log.fd);
    runIn(ROOT, 'postgres', [`${bin}/initdb`, '-D', CLUSTER, '-E', 'UTF8', '--locale=C.UTF-8', '-A', 'trust'], log.fd);
    const own = "listen_addresses = ''\nunix_socket_directories = '/tmp'\nfsync = off\n";
    await writeFile(join(ROOT, CLUSTER, 'postgresql.auto.conf'), `${own}${MEMORY}`);
  }
  const settings = [
    ...['db_host = /tmp', 'db_port = 5432', 'db_user = odoo', `db_name = ${DATABASE}`, 'list_db = False'],
    ...['http_interface = 127.0.0.1', `http_port = ${port}`, `gevent_port = ${second}`, 'workers = 0'],
    ...['max_cron_threads = 0', 'data_dir = /var/lib/odoo', 'default_productivity_apps = False'],
  ];
  await writeFile(join(ROOT, CONFIG), ['[options]', ...settings, ''].join('\n'));
  const database = startIn(ROOT, 'postgres', [`${bin}/postgres`, '-D', CLUSTER], log.fd);
  const servers = [{ process: database, signal: 'SIGINT' as const }];
  const close = async (): Promise<void> => {
    for (const { process, signal } of servers.toReversed()) await end(process, signal);
    await log.close();
  };
  try {
    runIn(ROOT, 'postgres', ['sh', '-c', `until ${bin}/pg_isready -q -h /tmp; do sleep 0.2; done`], log.fd);
    const odoo = ['/usr/bin/odoo', '-c', CONFIG, '-d', DATABASE];
    if (isNew) {
      runIn(ROOT, 'postgres', [`${bin}/createuser`, '-h', '/tmp', '-d', 'odoo'], log.fd);
      runIn(ROOT, 'odoo', [...odoo, '-i', 'crm,contacts', '--stop-after-init'], log.fd);
    }
    const server = startIn(ROOT, 'odoo', odoo, log.fd);
    servers.push({ process: server, signal: 'SIGINT' });
    await answers(`${url}/web/login`, server);
    if (isNew) {
      await seedOdoo(url, { database: DATABASE, user: USER, password: PASSWORD });
      await writeFile(SEEDED, '');
    }
  } catch (error) {
    await close();
    throw error;
  }
  return { url, user: USER, password: PASSWORD, close };
}
