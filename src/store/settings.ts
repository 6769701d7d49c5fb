import { browser } from 'wxt/browser';
import * as z from 'zod/mini';

/** A site that the user switched on. Settings belong to this browser; they are not part of the journal. */
const EnabledSite = z.object({
  /** The adapter. */
  site: z.string().check(z.regex(/^[a-z0-9-]{1,40}$/)),
  /** For self-hosted products: `https://crm.example.com`; absent for sites with hosts of their own. */
  origin: z.optional(z.string().check(z.regex(/^https?:\/\/[^/]+$/))),
  mode: z.enum(['chips', 'panel', 'off']),
});
export type EnabledSite = z.infer<typeof EnabledSite>;

const KEY = 'sites';

/** The sites that are switched on; entries that cannot be read are left out. */
export async function enabledSites(): Promise<EnabledSite[]> {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  return Array.isArray(stored) ? stored.flatMap((entry) => z.safeParse(EnabledSite, entry).data ?? []) : [];
}

const same = (a: EnabledSite, b: EnabledSite): boolean =>
  a.origin || b.origin ? a.origin === b.origin : a.site === b.site;

/** Switches a site on, or changes how; an address has one product at a time. */
export async function saveSite(site: EnabledSite): Promise<void> {
  const others = (await enabledSites()).filter((known) => !same(known, site));
  await browser.storage.local.set({ [KEY]: [...others, EnabledSite.parse(site)] });
}

/** Forgets a site. Its leads stay. */
export async function removeSite(site: EnabledSite): Promise<void> {
  await browser.storage.local.set({ [KEY]: (await enabledSites()).filter((known) => !same(known, site)) });
}

/** Calls back when the sites changed, here or in another page of ours. Gives the function that ends it. */
export function onSitesChanged(listener: () => void): () => void {
  const heard = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && KEY in changes) listener();
  };
  browser.storage.onChanged.addListener(heard);
  return () => browser.storage.onChanged.removeListener(heard);
}
