import { browser } from 'wxt/browser';
import { nudgePages } from '../messages/changes.ts';
import { patternsFor, siteById } from '../sites/enabled.ts';
import { enabledSites } from '../store/settings.ts';

type Files = Extract<Parameters<typeof browser.scripting.executeScript>[0], { files: unknown }>['files'];

/** Do people stand in frames of this site's pages? */
const inFrames = (site: string): boolean => siteById(site)?.frames ?? false;

/** What runs in the pages of a site: its adapter, then what is the same for all. */
const filesFor = (site: string) => [`/site-${site}.js`, '/page.js'] as Files;

/** The patterns of enabled sites that the user has also granted, by site. */
async function grantedPatterns(): Promise<Map<string, string[]>> {
  const bySite = new Map<string, string[]>();
  for (const setting of await enabledSites()) {
    if (setting.mode === 'off') continue;
    for (const pattern of patternsFor(setting)) {
      const known = bySite.get(setting.site) ?? [];
      if (known.includes(pattern) || !(await browser.permissions.contains({ origins: [pattern] }))) continue;
      bySite.set(setting.site, [...known, pattern]);
    }
  }
  return bySite;
}

let last: Promise<void> = Promise.resolve();

/** Puts our page script where the user wants it and nowhere else, also into the pages that are open already. */
export function registerPages(): Promise<void> {
  // One at a time: two changes of the settings in a row must not register the same script twice.
  last = last.then(register, register);
  return last;
}

async function register(): Promise<void> {
  const bySite = await grantedPatterns();
  await browser.scripting.unregisterContentScripts();
  await browser.scripting.registerContentScripts(
    [...bySite].map(([site, matches]) => ({
      id: site,
      matches,
      js: filesFor(site),
      runAt: 'document_start',
      allFrames: inFrames(site),
      persistAcrossSessions: true,
    })),
  );
  await nudgePages('settings');
  for (const [site, url] of bySite) await enterOpenPages(url, site);
}

async function enterOpenPages(url: string[], site: string): Promise<void> {
  const tabs = await browser.tabs.query({ url });
  await Promise.all(
    tabs.map(async (tab) => {
      if (tab.id === undefined || tab.discarded) return;
      // A tab that shows an error page or is being closed cannot be entered; it will be when it loads.
      const target = { tabId: tab.id, allFrames: inFrames(site) };
      await browser.scripting.executeScript({ target, files: filesFor(site) }).catch(() => {});
    }),
  );
}
