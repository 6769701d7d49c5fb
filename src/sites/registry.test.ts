import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { adapterOf, claimed } from '../../test/unit/claimed.ts';
import { SITES } from './catalogue.ts';
import { siteOfHost } from './enabled.ts';
import addresses from './examples.json' with { type: 'json' };
import { ADAPTERS } from './registry.ts';
import type { Adapter } from './site.ts';

interface Example {
  id: string;
  page: string;
  address: string;
}

const EXAMPLES: Example[] = Object.entries(addresses).flatMap(([id, pages]) =>
  Object.entries(pages).flatMap(([page, all]) => all.map((address) => ({ id, page, address }))),
);

const FIXED = SITES.filter((site) => site.hosts.length).map(({ id }) => id);
/** Products that run on any host and know their own addresses; a public standard is found at all addresses. */
const SELF_HOSTED = SITES.filter(({ hosts }) => !hosts.length)
  .map(({ id }) => id)
  .filter((id) => !claimed(id, new URL('https://somewhere.example/page')));

describe('the registry of sites', () => {
  it('lists every adapter that has a file, and no other; each is in the catalogue, too', async () => {
    const files = readdirSync(new URL('.', import.meta.url)).filter((name) => /^[\w-]+\.ts$/.test(name));
    const modules = await Promise.all(files.map((name) => import(/* @vite-ignore */ `./${name}`) as Promise<object>));
    const found = files.flatMap((name, at) =>
      Object.values(modules[at] ?? {})
        .filter((one) => ADAPTERS.includes(one as Adapter) || (typeof one === 'object' && one && 'pages' in one))
        .map((one: Adapter) => ({ name, one })),
    );
    for (const { name, one } of found) expect(`${one.id}.ts`, 'the id of a site is the name of its file').toBe(name);
    const ids = (all: Iterable<{ id: string }>): string[] => [...all].map(({ id }) => id).sort();
    expect(ids(ADAPTERS)).toEqual(ids(found.map(({ one }) => one)));
    expect(ids(SITES)).toEqual(ids(ADAPTERS));
    for (const { id } of SITES)
      expect(existsSync(new URL(`../../entrypoints/site-${id}.ts`, import.meta.url)), id).toBe(true);
  });

  it('gives each site an id of its own', () => {
    const ids = SITES.map((site) => site.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('asks for the hosts of a fixed site, and recognises one that runs anywhere', () => {
    for (const { id, hosts } of SITES) {
      for (const host of hosts) {
        expect(host, `${id}: a match pattern for one host`).toMatch(/^https:\/\/(\*\.)?[\w.-]+\/\*$/);
        expect(siteOfHost(new URL(host.replace('*.', 'www.')).hostname)?.id, `${id} asks for ${host}`).toBe(id);
      }
      const isSelfHosted = hosts.length === 0;
      expect(typeof adapterOf(id).recognise, id).toBe(isSelfHosted ? 'function' : 'undefined');
    }
  });

  it('says why a site starts without chips', () => {
    for (const site of SITES) if (site.mode !== 'chips') expect(site.modeReason, site.id).toMatch(/\w+ \w+.*\.$/);
  });
});

/** Both products have their contacts at `#/contacts`; the setting of the host tells them apart. */
const isShared = (id: string, other: string, page: string): boolean =>
  id === 'atomic' && other === 'suitecrm' && page === 'contacts';

describe('page predicates', () => {
  it('every page has examples', () => {
    for (const { id } of ADAPTERS) {
      const { pages } = adapterOf(id);
      expect(Object.keys(pages).length, id).toBeGreaterThan(0);
      for (const page of Object.keys(pages)) {
        expect(EXAMPLES.filter((one) => one.id === id && one.page === page).length, `${id}.${page}`).toBeGreaterThan(0);
      }
    }
  });

  it.each(EXAMPLES)('$id knows its page $page at $address', ({ id, page, address }) => {
    const at = claimed(id, new URL(address));
    expect(at?.name, `${address} is an example of ${id}.${page}: is the example wrong, or its predicate?`).toBe(page);
    expect(at?.key, 'a key is never empty').toBeTruthy();
  });

  it.each(EXAMPLES)('no other page of $id claims $address', ({ id, page, address }) => {
    for (const [other, { key }] of Object.entries(adapterOf(id).pages)) {
      if (other === page) continue;
      expect(
        key(new URL(address)),
        `${id}.${other} claims ${address}, an example of ${id}.${page}: is the example wrong, or the predicate of ${other} too wide?`,
      ).toBeUndefined();
    }
  });

  it.each(EXAMPLES)('no other site with a host of its own claims $address', ({ id, page, address }) => {
    for (const other of FIXED) {
      if (other === id) continue;
      expect(
        claimed(other, new URL(address))?.name,
        `${other} claims ${address}, an example of ${id}.${page}: is the example wrong, or the host of ${other} too wide?`,
      ).toBeUndefined();
    }
  });

  it.each(EXAMPLES.filter(({ id }) => SELF_HOSTED.includes(id)))(
    'no other self-hosted product claims $address of $id',
    ({ id, page, address }) => {
      for (const other of SELF_HOSTED) {
        if (other === id || isShared(id, other, page)) continue;
        expect(
          claimed(other, new URL(address))?.name,
          `${other} claims ${address}, an example of ${id}.${page}: is the example wrong, or ${other} too wide?`,
        ).toBeUndefined();
      }
    },
  );

  it.each(FIXED)('%s is not taken in by look-alike hosts', (id) => {
    for (const { address } of EXAMPLES.filter((example) => example.id === id)) {
      const { hostname } = new URL(address);
      const bare = hostname.split('.').slice(-2).join('.');
      for (const host of [`${hostname}.evil.example`, `not${bare}`, `drop${bare}`, `${bare}.example`, `evil.example`]) {
        const url = new URL(address);
        url.hostname = host;
        expect(url.hostname, 'the test builds the host it means').toBe(host);
        expect(claimed(id, url), `${id} takes ${url.href} for its own`).toBeUndefined();
      }
      const asPath = new URL(`https://evil.example/${hostname}${new URL(address).pathname}`);
      expect(claimed(id, asPath), `${id} takes ${asPath.href} for its own`).toBeUndefined();
    }
  });

  it.each([
    ['hubspot', 'https://app.hubspot.com.evil.example/contacts/1/record/0-1/2'],
    ['hubspot', 'https://www.hubspot.com/contacts/1/record/0-1/2'],
    ['hubspot', 'https://app.hubspot.com/contacts/1/record/0-1/new'],
    ['hubspot', 'https://app.hubspot.com/contacts/1/objects/0-12/views/all/list'],
    ['hubspot', 'https://app.hubspot.com/reports/1/record/0-1/2'],
    ['linkedin', 'https://notlinkedin.com/in/someone'],
    ['x', 'https://dropbox.com/someone'],
    ['odoo', 'https://odoo.example.com/odoo/contacts/new'],
    ['odoo', 'https://odoo.example.com/odoo/sales/43'],
    ['odoo', 'https://odoo.example.com/shop/contacts/43'],
    ['odoo', 'https://odoo.example.com/web#id=4&model=sale.order&view_type=form'],
    ['odoo', 'https://odoo.example.com/odoo/constructor/43'],
    ['espo', 'https://espo.example.com/#Contact/create'],
    ['espo', 'https://espo.example.com/#Document/view/6b01f5075d17d18ef'],
    ['espo', 'https://espo.example.com/#ContactCustom/view/6b01f5075d17d18ef'],
    ['atomic', 'https://crm.example.com/#/contacts/create'],
    ['atomic', 'https://crm.example.com/contacts/12/show'],
    ['atomic', 'https://crm.example.com/#/deals/12/show'],
  ])('%s leaves %s alone', (id, address) => {
    expect(claimed(id, new URL(address))).toBeUndefined();
  });
});
