import { browser } from 'wxt/browser';
import type { TaughtPage } from '../domain/taught.ts';
import { nudgePages } from '../messages/changes.ts';
import { patternsFor, settingFor, siteById } from '../sites/enabled.ts';
import { type EnabledSite, enabledSites } from '../store/settings.ts';
import type { Store } from '../store/store.ts';

type Files = Extract<Parameters<typeof browser.scripting.executeScript>[0], { files: unknown }>['files'];

/** Where our script runs: in the pages of a site, or in the frames of those pages, too. */
interface Posting {
  site: string;
  allFrames: boolean;
  matches: string[];
}

const idOf = (site: string, allFrames: boolean): string => (allFrames ? `${site}-frames` : site);

/** What runs in the pages of a site: its adapter, then what is the same for all. */
const filesFor = (site: string) => [`/site-${site}.js`, '/page.js'] as Files;

/** Do people stand in frames of these pages, as we know or as somebody has taught us? */
function inFrames(setting: EnabledSite, taught: readonly TaughtPage[]): boolean {
  if (siteById(setting.site)?.frames) return true;
  return taught.some(({ framed, origin }) => framed && settingFor([setting], new URL(origin)));
}

/** Where our scripts are to run: on enabled sites that the user has also granted. */
async function postings(store: Store): Promise<Posting[]> {
  const taught = await store.team().then(
    ({ workspace }) => workspace.taught,
    () => [],
  );
  const found = new Map<string, Posting>();
  for (const setting of await enabledSites()) {
    if (setting.mode === 'off') continue;
    const { site } = setting;
    const allFrames = inFrames(setting, taught);
    const posting = found.get(idOf(site, allFrames)) ?? { site, allFrames, matches: [] };
    for (const pattern of await granted(setting)) if (!posting.matches.includes(pattern)) posting.matches.push(pattern);
    if (posting.matches.length > 0) found.set(idOf(site, allFrames), posting);
  }
  return [...found.values()];
}

/** The patterns of a site that the user has granted. */
async function granted(setting: EnabledSite): Promise<string[]> {
  const found: string[] = [];
  for (const pattern of patternsFor(setting))
    if (await browser.permissions.contains({ origins: [pattern] })) found.push(pattern);
  return found;
}

let last: Promise<void> = Promise.resolve();

/** Puts our page script where the user wants it and nowhere else, also into the pages that are open already. */
export function registerPages(store: Store): Promise<void> {
  // One at a time: two changes of the settings in a row must not register the same script twice.
  const next = () => register(store);
  last = last.then(next, next);
  return last;
}

/** The same where a page in a frame was taught since, and nobody runs in the frames of its site yet. */
export async function registerFrames(store: Store, setting: EnabledSite): Promise<void> {
  const [script] = await browser.scripting.getRegisteredContentScripts({ ids: [idOf(setting.site, true)] });
  const missing = (await granted(setting)).filter((pattern) => !script?.matches?.includes(pattern));
  if (missing.length > 0) await registerPages(store);
}

async function register(store: Store): Promise<void> {
  const all = await postings(store);
  await browser.scripting.unregisterContentScripts();
  await browser.scripting.registerContentScripts(
    all.map(({ site, allFrames, matches }) => ({
      id: idOf(site, allFrames),
      matches,
      js: filesFor(site),
      runAt: 'document_start',
      allFrames,
      persistAcrossSessions: true,
    })),
  );
  await nudgePages('settings');
  for (const posting of all) await enterOpenPages(posting);
}

async function enterOpenPages({ site, allFrames, matches }: Posting): Promise<void> {
  const tabs = await browser.tabs.query({ url: matches });
  await Promise.all(
    tabs.map(async (tab) => {
      if (tab.id === undefined || tab.discarded) return;
      // A tab that shows an error page or is being closed cannot be entered; it will be when it loads.
      const target = { tabId: tab.id, allFrames };
      await browser.scripting.executeScript({ target, files: filesFor(site) }).catch(() => {});
    }),
  );
}
