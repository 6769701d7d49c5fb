import { patternsFor, settingFor, siteById, siteOfHost } from '../../sites/enabled.ts';
import type { Site } from '../../sites/site.ts';
import type { EnabledSite } from '../../store/settings.ts';

/** May we read the page in the active tab, and if not, what would make it so? */
export type Access =
  /** The browser does not tell us which page it is. */
  | { kind: 'unknown' }
  /** A page of the browser, a file: nothing to read. */
  | { kind: 'foreign' }
  /** A site that we know and that is not switched on; `setting` is there when it once was. */
  | { kind: 'offer'; site: Site; setting?: EnabledSite }
  /** Any other web page: it may be the user's own CRM. */
  | { kind: 'ask'; url: URL }
  /** Switched on and granted: the page script should be there. */
  | { kind: 'granted'; site: Site };

/** Decides from the address of the tab, the settings, and what the browser has granted. Rejects never. */
export async function accessTo(
  address: string | undefined,
  settings: readonly EnabledSite[],
  isGranted: (patterns: string[]) => Promise<boolean>,
): Promise<Access> {
  if (!address) return { kind: 'unknown' };
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol)) return { kind: 'foreign' };
  const setting = settingFor(settings, url);
  const site = setting ? siteById(setting.site) : siteOfHost(url.hostname);
  if (!site) return { kind: 'ask', url };
  if (!setting) return { kind: 'offer', site };
  const granted = setting.mode !== 'off' && (await isGranted(patternsFor(setting)).catch(() => false));
  return granted ? { kind: 'granted', site } : { kind: 'offer', site, setting };
}
