import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page, Target } from 'puppeteer-core';
import type { browser as chromeApi } from 'wxt/browser';
import type { PageState } from '../../src/messages/protocol.ts';
import { launchChromium } from './chromium.ts';
import { launchFirefox, openFirefoxPage } from './firefox.ts';

export type BrowserName = 'chromium' | 'firefox';

export interface StagecueOptions {
  browser?: BrowserName;
  /** Host patterns that are granted beforehand, `http://127.0.0.1/*`: what a user grants in the prompt. */
  hosts: readonly string[];
  /** Profile folder to keep over restarts. */
  profile?: string;
  headless?: boolean;
  args?: readonly string[];
}

/** A browser with the built extension in it. */
export interface Stagecue {
  browser: Browser;
  /** Opens a page of the extension in a tab: `welcome.html`. */
  open(path: string): Promise<Page>;
  /** Switches a site on as the welcome page would store it. */
  enable(site: string, mode: 'chips' | 'panel' | 'off', origin?: string): Promise<void>;
  /** What the page at this address tells the panel: reading, people and chips. Undefined while nothing of ours runs there. */
  state(address: string): Promise<PageState | undefined>;
  /** Selects people of the page by key, as the panel's list does. */
  select(address: string, keys: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

declare const chrome: typeof chromeApi;

const OUTPUT = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' } as const;

/** The folder of the extension as it is built for this browser. */
export function builtExtension(browser: BrowserName): string {
  return resolve(import.meta.dirname, '../..', OUTPUT[browser]);
}

/**
 * A copy of the built extension that differs in one thing: these hosts are granted beforehand. With a kept profile it has a
 * kept place, too, because Chromium knows an unpacked extension, and what it stored, by its folder.
 */
async function grantedCopy(browser: BrowserName, hosts: readonly string[], profile?: string): Promise<string> {
  const dir = profile ? join(profile, 'stagecue-unpacked') : await mkdtemp(join(tmpdir(), 'stagecue-'));
  await cp(builtExtension(browser), dir, { recursive: true });
  const file = join(dir, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
  await writeFile(file, JSON.stringify({ ...manifest, host_permissions: hosts }));
  return dir;
}

/** Starts a browser with the extension. The caller closes it. Throws when the extension was not built. */
export async function openStagecue({
  browser: name = 'chromium',
  hosts,
  profile,
  headless,
  args,
}: StagecueOptions): Promise<Stagecue> {
  const extension = await grantedCopy(name, hosts, profile);
  const options = { extension, ...(profile ? { profile } : {}), ...(headless === undefined ? {} : { headless }) };
  const browser = await (name === 'firefox'
    ? launchFirefox(options)
    : launchChromium({ ...options, ...(args ? { args } : {}) }));
  // The address is asked for once: the worker may be asleep later.
  const isWorker = (target: Target) =>
    target.type() === 'service_worker' && target.url().startsWith('chrome-extension:');
  const base = name === 'firefox' ? '' : (await browser.waitForTarget(isWorker, { timeout: 15_000 })).url();
  const open = async (path: string) => {
    if (name === 'firefox') return openFirefoxPage(browser, path);
    const page = await browser.newPage();
    await page.goto(new URL(path, base).href);
    return page;
  };
  // Opened first and kept: a tab that opens later would take the focus from the page under test.
  const own = await open('welcome.html');
  await welcomed(browser);
  return {
    browser,
    open,
    enable: async (site, mode, origin) => {
      await own.evaluate(
        async (entry) => {
          const { sites = [] } = (await chrome.storage.local.get('sites')) as {
            sites?: Array<{ site: string; origin?: string }>;
          };
          const others = sites.filter(({ site, origin }) =>
            entry.origin ? origin !== entry.origin : site !== entry.site,
          );
          await chrome.storage.local.set({ sites: [...others, entry] });
        },
        { site, mode, ...(origin ? { origin } : {}) } as { site: string; mode: string; origin?: string },
      );
    },
    state: async (address) => own.evaluate(stateOf, address),
    select: async (address, keys) => {
      await own.evaluate(selectIn, address, [...keys]);
    },
    close: async () => {
      await browser.close();
      if (!profile) await rm(extension, { recursive: true, force: true });
    },
  };
}

/** Waits for the welcome tab that a fresh install opens, so that it does not come up later, in front of the page under test. */
async function welcomed(browser: Browser): Promise<void> {
  const count = async () => (await browser.pages()).length;
  for (const until = Date.now() + 5000; (await count()) < 3 && Date.now() < until; ) {
    await new Promise((done) => setTimeout(done, 100));
  }
}

/** Runs in a page of the extension. */
async function selectIn(address: string, keys: string[]): Promise<void> {
  const tab = (await chrome.tabs.query({})).find(({ url }) => url === address);
  if (tab?.id === undefined) return;
  const port = chrome.tabs.connect(tab.id, { name: 'panel' });
  port.postMessage({ do: 'select', keys });
  await new Promise((done) => setTimeout(done, 200));
  port.disconnect();
}

/** Runs in a page of the extension: asks the tab over the wire that the panel uses. */
async function stateOf(address: string): Promise<PageState | undefined> {
  const tab = (await chrome.tabs.query({})).find(({ url }) => url === address);
  if (tab?.id === undefined) return undefined;
  const port = chrome.tabs.connect(tab.id, { name: 'panel' });
  return new Promise((done) => {
    port.onMessage.addListener((word: { state: PageState }) => {
      done(word.state);
      port.disconnect();
    });
    port.onDisconnect.addListener(() => done(undefined));
    setTimeout(() => done(undefined), 3000);
  });
}
