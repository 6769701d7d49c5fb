import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { Missing } from './crm.ts';

const OPTIONS = {
  // Standard output belongs to the tests.
  stdio: ['ignore', 2, 2] as ['ignore', 2, 2],
  env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
};

/** Another installation may hold the lock for a while: so many seconds are waited. */
const LOCK = ['-o', 'DPkg::Lock::Timeout=300'];

function isDebian(): boolean {
  if (!existsSync('/usr/bin/apt-get') || !existsSync('/etc/os-release')) return false;
  return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

function isInstalled(name: string): boolean {
  const { stdout } = spawnSync('/usr/bin/dpkg-query', ['-W', '-f', '$' + '{db:Status-Status}', name], {
    encoding: 'utf8',
  });
  return stdout === 'installed';
}

/** Installs Debian packages that are not there, as root on Debian; throws `Missing`, with what to type, where that is not possible. */
export function ensurePackages(names: readonly string[]): void {
  if (!isDebian()) throw new Missing(`On Debian, ${names.join(', ')} would be installed; this is another system.`);
  const absent = names.filter((name) => !isInstalled(name));
  if (absent.length === 0) return;
  const command = `apt-get install --no-install-recommends ${absent.join(' ')}`;
  if (process.getuid?.() !== 0) throw new Missing(`Please run this first, then try again: sudo ${command}`);
  console.error(`Installing ${absent.join(', ')} …`);
  try {
    execFileSync('apt-get', [...LOCK, 'update', '-q'], OPTIONS);
    execFileSync('apt-get', [...LOCK, 'install', '-y', '-q', '--no-install-recommends', ...absent], OPTIONS);
  } catch (error) {
    throw new Missing(`${command} failed (${error instanceof Error ? error.message : error}). Is there a network?`);
  }
}
