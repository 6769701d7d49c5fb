import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import {
  Browser,
  computeExecutablePath,
  detectBrowserPlatform,
  getInstalledBrowsers,
  install,
  resolveBuildId,
} from '@puppeteer/browsers';

type Kind = 'chromium' | 'firefox';

interface Known {
  /** Names a person would say. */
  label: string;
  variable: string;
  /** Names on PATH. */
  commands: string[];
  paths: string[];
  debianPackage: string;
  download: Browser;
}

const programs = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter(
  (folder) => folder !== undefined,
);
const inPrograms = (...below: string[]): string[] =>
  programs.flatMap((folder) => below.map((path) => join(folder, path)));
const inApplications = (...below: string[]): string[] =>
  ['/Applications', join(homedir(), 'Applications')].flatMap((folder) => below.map((path) => join(folder, path)));

const KNOWN: Record<Kind, Known> = {
  chromium: {
    label: 'Chromium or Chrome',
    variable: 'CHROME_PATH',
    commands: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'],
    paths: [
      '/usr/bin/chromium',
      '/opt/google/chrome/chrome',
      '/snap/bin/chromium',
      ...inApplications('Chromium.app/Contents/MacOS/Chromium', 'Google Chrome.app/Contents/MacOS/Google Chrome'),
      ...inPrograms('Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe'),
    ],
    debianPackage: 'chromium',
    download: Browser.CHROME,
  },
  firefox: {
    label: 'Firefox',
    variable: 'FIREFOX_PATH',
    commands: ['firefox', 'firefox-esr'],
    paths: [
      '/usr/bin/firefox-esr',
      '/usr/lib/firefox/firefox',
      '/snap/bin/firefox',
      ...inApplications('Firefox.app/Contents/MacOS/firefox'),
      ...inPrograms('Mozilla Firefox\\firefox.exe'),
    ],
    debianPackage: 'firefox-esr',
    download: Browser.FIREFOX,
  },
};

/** Where puppeteer itself keeps downloaded browsers, so that one download serves all. */
const DOWNLOADS = process.env.PUPPETEER_CACHE_DIR ?? join(homedir(), '.cache', 'puppeteer');

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

function runnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function present(known: Known): string | undefined {
  const endings = process.platform === 'win32' ? ['.exe'] : [''];
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .flatMap((folder) => known.commands.flatMap((name) => endings.map((ending) => join(folder, name + ending))));
  return [...onPath, ...known.paths].find(runnable);
}

async function downloaded(known: Known): Promise<string | undefined> {
  if (!existsSync(DOWNLOADS)) return undefined;
  const all = await getInstalledBrowsers({ cacheDir: DOWNLOADS });
  return all
    .filter((one) => one.browser === known.download)
    .map((one) => one.executablePath)
    .find(runnable);
}

function isDebianRoot(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  return existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

function aptInstall(known: Known): void {
  say(`${known.label} is missing: installing the Debian package ${known.debianPackage}`);
  // Standard output belongs to the command that runs us.
  const options = {
    stdio: ['ignore', 2, 2] as ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  execFileSync('apt-get', ['update', '-q'], options);
  execFileSync('apt-get', ['install', '-y', '-q', known.debianPackage], options);
}

async function download(known: Known): Promise<string> {
  const platform = detectBrowserPlatform();
  if (!platform) throw new Error(`there is no download for ${process.platform} ${process.arch}`);
  const buildId = await resolveBuildId(known.download, platform, 'stable');
  say(`${known.label} is missing: downloading ${known.download} ${buildId} for ${platform} to ${DOWNLOADS}`);
  const where = { browser: known.download, buildId, platform, cacheDir: DOWNLOADS };
  await install(where);
  const path = computeExecutablePath(where);
  if (!runnable(path)) throw new Error(`the download has no program at ${path}`);
  return path;
}

/**
 * The path of a browser's program. Looks at CHROME_PATH or FIREFOX_PATH, PATH, the usual folders and earlier downloads; when
 * there is none it installs one (says so on standard error). Throws with what was tried when nothing works.
 */
export async function findBrowser(kind: Kind): Promise<string> {
  const known = KNOWN[kind];
  const named = process.env[known.variable];
  if (named) {
    if (runnable(named)) return named;
    throw new Error(`${known.variable} names ${named}, which is no program that can be run`);
  }
  const found = present(known) ?? (await downloaded(known));
  if (found) return found;
  const failures: string[] = [];
  if (isDebianRoot()) {
    try {
      aptInstall(known);
      const installed = present(known);
      if (installed) return installed;
      failures.push(`apt-get installed ${known.debianPackage}, but no program was found after it`);
    } catch (error) {
      failures.push(`apt-get: ${error instanceof Error ? error.message : error}`);
    }
  }
  try {
    return await download(known);
  } catch (error) {
    failures.push(`download: ${error instanceof Error ? error.message : error}`);
  }
  throw new Error(
    `No ${known.label} found. Install it, or set ${known.variable} to its program.\n${failures.map((line) => `  ${line}`).join('\n')}`,
  );
}
