import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SITES } from './registry.ts';
import { pageAt, type Site } from './site.ts';

interface Example {
  site: Site;
  page: string;
  address: string;
}

const EXAMPLES: Example[] = SITES.flatMap((site) =>
  Object.entries(site.pages).flatMap(([page, { examples }]) => examples.map((address) => ({ site, page, address }))),
);
const FIXED = SITES.filter((site) => site.hosts.length);
/** Products that run on any host and know their own addresses; a public standard is found at all addresses. */
const SELF_HOSTED = SITES.filter(
  (site) => !site.hosts.length && !pageAt(site, new URL('https://somewhere.example/page')),
);

function isSite(value: unknown): value is Site {
  return typeof value === 'object' && value !== null && 'onHost' in value && 'pages' in value;
}

/** The sites that the files of this folder export, with the name of their file. */
async function adapters(): Promise<Array<{ file: string; site: Site }>> {
  const files = readdirSync(new URL('.', import.meta.url)).filter((name) => /^[\w-]+\.ts$/.test(name));
  const loaded = await Promise.all(
    files.map(async (name) => ({
      file: name.slice(0, -3),
      exports: (await import(/* @vite-ignore */ `./${name}`)) as object,
    })),
  );
  return loaded.flatMap(({ file, exports }) =>
    Object.values(exports)
      .filter(isSite)
      .map((site) => ({ file, site })),
  );
}

describe('the registry of sites', () => {
  it('lists every adapter that has a file, and no other', async () => {
    const found = await adapters();
    const names = (sites: Iterable<Site>) => [...sites].map((site) => site.id).sort();
    expect(names(SITES), 'registered sites and adapter files differ').toEqual(names(found.map(({ site }) => site)));
    for (const { file, site } of found) {
      expect(SITES, `${file}.ts is not in registry.ts`).toContain(site);
      expect(site.id, 'the id of a site is the name of its file').toBe(file);
    }
  });

  it('gives each site an id of its own', () => {
    const ids = SITES.map((site) => site.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('asks for the hosts of a fixed site, and recognises one that runs anywhere', () => {
    for (const site of SITES) {
      for (const host of site.hosts) {
        expect(host, `${site.id}: a match pattern for one host`).toMatch(/^https:\/\/(\*\.)?[\w.-]+\/\*$/);
        expect(site.onHost(new URL(host.replace('*.', 'www.')).hostname), `${site.id} asks for ${host}`).toBe(true);
      }
      if (!site.hosts.length) expect(site.recognise, `${site.id} runs on any host`).toBeTypeOf('function');
    }
  });

  it('says why a site starts without chips', () => {
    for (const site of SITES) if (site.mode !== 'chips') expect(site.modeReason, site.id).toMatch(/\w+ \w+.*\.$/);
  });
});

describe('page predicates', () => {
  it('every page has examples', () => {
    for (const site of SITES) {
      expect(Object.keys(site.pages).length, site.id).toBeGreaterThan(0);
      for (const [name, page] of Object.entries(site.pages)) {
        expect(page.examples.length, `${site.id}.${name}`).toBeGreaterThan(0);
      }
    }
  });

  it.each(EXAMPLES)('$site.id knows its page $page at $address', ({ site, page, address }) => {
    const at = pageAt(site, new URL(address));
    expect(at?.name, `${address} is an example of ${site.id}.${page}: is the example wrong, or its predicate?`).toBe(
      page,
    );
    expect(at?.key, 'a key is never empty').toBeTruthy();
  });

  it.each(EXAMPLES)('no other page of $site.id claims $address', ({ site, page, address }) => {
    for (const [other, { key }] of Object.entries(site.pages)) {
      if (other === page) continue;
      expect(
        key(new URL(address)),
        `${site.id}.${other} claims ${address}, an example of ${site.id}.${page}: is the example wrong, or the predicate of ${other} too wide?`,
      ).toBeUndefined();
    }
  });

  it.each(EXAMPLES)('no other site with a host of its own claims $address', ({ site, page, address }) => {
    for (const other of FIXED) {
      if (other === site) continue;
      expect(
        pageAt(other, new URL(address))?.name,
        `${other.id} claims ${address}, an example of ${site.id}.${page}: is the example wrong, or the host of ${other.id} too wide?`,
      ).toBeUndefined();
    }
  });

  it.each(EXAMPLES.filter(({ site }) => SELF_HOSTED.includes(site)))(
    'no other self-hosted product claims $address of $site.id',
    ({ site, page, address }) => {
      for (const other of SELF_HOSTED) {
        if (other === site) continue;
        expect(
          pageAt(other, new URL(address))?.name,
          `${other.id} claims ${address}, an example of ${site.id}.${page}: is the example wrong, or ${other.id} too wide?`,
        ).toBeUndefined();
      }
    },
  );

  it.each(FIXED.map((site) => ({ site })))('$site.id is not taken in by look-alike hosts', ({ site }) => {
    for (const { address } of EXAMPLES.filter((example) => example.site === site)) {
      const { hostname } = new URL(address);
      const bare = hostname.split('.').slice(-2).join('.');
      for (const host of [`${hostname}.evil.example`, `not${bare}`, `drop${bare}`, `${bare}.example`, `evil.example`]) {
        const url = new URL(address);
        url.hostname = host;
        expect(url.hostname, 'the test builds the host it means').toBe(host);
        expect(pageAt(site, url), `${site.id} takes ${url.href} for its own`).toBeUndefined();
      }
      const asPath = new URL(`https://evil.example/${hostname}${new URL(address).pathname}`);
      expect(pageAt(site, asPath), `${site.id} takes ${asPath.href} for its own`).toBeUndefined();
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
    const site = SITES.find((one) => one.id === id);
    expect(site && pageAt(site, new URL(address))).toBeUndefined();
  });
});
