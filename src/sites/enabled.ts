import { SITES } from './catalogue.ts';
import type { Site } from './site.ts';

/** The site of that id. */
export function siteById(id: string): Site | undefined {
  return SITES.find((site) => site.id === id);
}

/** Does a match pattern (`https://*.example.com/*`) name this host? Exactly, never by a part of it. */
function names(pattern: string, hostname: string): boolean {
  const host = pattern.slice('https://'.length, -'/*'.length);
  return host.startsWith('*.') ? hostname.endsWith(host.slice(1)) : hostname === host;
}

/** The site that has this host to itself; undefined for hosts on which any product may run. */
export function siteOfHost(hostname: string): Site | undefined {
  return SITES.find((site) => site.hosts.some((pattern) => names(pattern, hostname)));
}

interface Setting {
  site: string;
  origin?: string | undefined;
}

/** The setting that covers an address; one made for exactly this origin goes first. */
export function settingFor<S extends Setting>(settings: readonly S[], url: URL): S | undefined {
  return (
    settings.find((setting) => setting.origin === url.origin) ??
    settings.find((setting) => setting.origin === undefined && siteOfHost(url.hostname)?.id === setting.site)
  );
}

/** The match patterns that a setting needs. A pattern has no port, so a page still asks whether it is meant. */
export function patternsFor(setting: Setting): string[] {
  if (setting.origin === undefined) return [...(siteById(setting.site)?.hosts ?? [])];
  const { protocol, hostname } = new URL(setting.origin);
  return [`${protocol}//${hostname}/*`];
}
