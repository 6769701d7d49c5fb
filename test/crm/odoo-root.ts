import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Missing } from './crm.ts';

/**
 * Odoo is a package of Debian's unstable release and needs the Python of the one before. So it gets a small Debian of its own in
 * a folder, which later runs find again. Nothing outside that folder changes: what is mounted is seen by our processes alone.
 */
const RELEASE = 'trixie';
const PACKAGES = ['odoo-19', 'postgresql', 'python3-ldap'];
/** Written when all is there: an installation that was cut short starts over. */
const DONE = 'stagecue-installed';

/** Mounts what programs expect, for this process and its children alone, and becomes a program in the folder. */
const ENTER = 'mount -t proc proc "$0/proc" && exec chroot "$@"';

function command(root: string, user: string, program: readonly string[]): [string, string[]] {
  const inside = user === 'root' ? [] : [`--userspec=${user}:${user}`];
  return ['unshare', ['--mount', 'sh', '-c', ENTER, root, ...inside, root, ...program]];
}

const ENV = { ...process.env, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', PYTZ_TZDATADIR: '/usr/share/zoneinfo' };

/** Runs a program in the small Debian, as one of its users, to its end; what it says goes to `log`. Throws when it fails. */
export function runIn(root: string, user: string, program: readonly string[], log: number): void {
  execFileSync(...command(root, user, program), { env: ENV, stdio: ['ignore', log, log] });
}

/** Starts a program in the small Debian; the process that is given is the program itself. */
export function startIn(root: string, user: string, program: readonly string[], log: number): ChildProcess {
  return spawn(...command(root, user, program), { env: ENV, stdio: ['ignore', log, log] });
}

/** Where the packages of this machine come from. */
function mirror(): string {
  const all = execFileSync('apt-get', ['indextargets', '--format', '$(REPO_URI)'], { encoding: 'utf8' }).split('\n');
  return all.find((address) => /\/debian\/?$/.test(address)) ?? 'http://deb.debian.org/debian';
}

/** Installs Odoo 19 and PostgreSQL into `root`, unless they are there. Throws `Missing` when that fails. */
export async function ensureRoot(root: string, log: number): Promise<void> {
  if (existsSync(join(root, DONE))) return;
  await rm(root, { recursive: true, force: true });
  console.error(`Installing Odoo 19 into ${root}: 3 GB, and some minutes …`);
  try {
    const from = mirror();
    const base = ['--variant=minbase', '--include=ca-certificates', RELEASE, root, from];
    execFileSync('/usr/sbin/debootstrap', base, { stdio: ['ignore', log, log] });
    // No service may start by itself.
    await writeFile(join(root, 'usr/sbin/policy-rc.d'), '#!/bin/sh\nexit 101\n', { mode: 0o755 });
    await writeFile(join(root, 'etc/dpkg/dpkg.cfg.d/quick'), 'force-unsafe-io\n');
    await cp('/etc/resolv.conf', join(root, 'etc/resolv.conf'), { dereference: true });
    await cp('/etc/apt/apt.conf.d', join(root, 'etc/apt/apt.conf.d'), { recursive: true });
    await writeFile(join(root, 'etc/apt/sources.list'), `deb ${from} ${RELEASE} main\ndeb ${from} sid main\n`);
    await writeFile(join(root, 'etc/apt/preferences.d/sid'), 'Package: *\nPin: release n=sid\nPin-Priority: 50\n');
    runIn(root, 'root', ['apt-get', 'update', '-q'], log);
    const quiet = [
      'env',
      'DEBIAN_FRONTEND=noninteractive',
      'apt-get',
      'install',
      '-y',
      '-q',
      '--no-install-recommends',
    ];
    runIn(root, 'root', [...quiet, ...PACKAGES], log);
  } catch (error) {
    throw new Missing(`Odoo could not be installed (${error instanceof Error ? error.message : error}).`);
  }
  await writeFile(join(root, DONE), '');
}
