import { SITES } from '../../src/sites/catalogue.ts';
import { siteOfHost } from '../../src/sites/enabled.ts';
import { ADAPTERS } from '../../src/sites/registry.ts';
import { type Adapter, pageAt } from '../../src/sites/site.ts';
import { LIST, RECORD } from './taught-pages.ts';

/** The adapter of that id; one that has to be taught knows the pages `record` and `list`. Throws when there is none. */
export function adapterOf(id: string): Adapter {
  const adapter = ADAPTERS.find((one) => one.id === id);
  if (!adapter) throw new Error(`there is no adapter ${id}`);
  const examples = [
    { ...RECORD, id: 'record' },
    { ...LIST, id: 'list' },
  ];
  return adapter.learn?.(examples, adapter) ?? adapter;
}

/** The page of a site at this address, when the address can be the site's at all. */
export function claimed(id: string, url: URL): ReturnType<typeof pageAt> {
  const isFixed = SITES.some((site) => site.id === id && site.hosts.length > 0);
  if (isFixed && siteOfHost(url.hostname)?.id !== id) return undefined;
  return pageAt(adapterOf(id), url);
}
