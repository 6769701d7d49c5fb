import { beforeEach, describe, expect, it, vi } from 'vitest';
import { soon } from '../../../test/unit/soon.ts';

const { browser, lookAt } = vi.hoisted(() => {
  const stored: Record<string, unknown> = {};
  const never = { addListener: () => {}, removeListener: () => {} };
  const allowed = new Set<string>();
  const permissions = {
    answer: true as boolean | Error,
    asked: [] as string[][],
    allowed,
    onAdded: never,
    onRemoved: never,
    contains: async ({ origins }: { origins: string[] }) => origins.every((origin) => allowed.has(origin)),
    request({ origins }: { origins: string[] }) {
      permissions.asked.push(origins);
      if (permissions.answer instanceof Error) return Promise.reject(permissions.answer);
      if (permissions.answer) for (const origin of origins) allowed.add(origin);
      return Promise.resolve(permissions.answer);
    },
    async remove({ origins }: { origins: string[] }) {
      for (const origin of origins) allowed.delete(origin);
      return true;
    },
  };
  const changed = new Set<(changes: object, area: string) => void>();
  const storage = {
    onChanged: { addListener: changed.add.bind(changed), removeListener: changed.delete.bind(changed) },
    local: {
      get: async (key: string) => ({ [key]: stored[key] }),
      set: async (values: Record<string, unknown>) => {
        Object.assign(stored, values);
        for (const listener of changed) listener(values, 'local');
      },
    },
  };
  return { browser: { permissions, storage }, lookAt: vi.fn<() => Promise<string | null | undefined>>() };
});
vi.mock('wxt/browser', () => ({ browser }));
vi.mock('./look-at.ts', () => ({ lookAt }));

const { enabledSites } = await import('../../store/settings.ts');
const { Sites } = await import('./sites.ts');

let sites: InstanceType<typeof Sites>;

beforeEach(async () => {
  await browser.storage.local.set({ sites: [] });
  Object.assign(browser.permissions, { answer: true, asked: [] });
  browser.permissions.allowed.clear();
  lookAt.mockReset();
  sites = new Sites();
  sites.follow();
});

function add(address: string, product = ''): boolean {
  sites.typed.value = address;
  sites.product.value = product;
  return sites.addAddress();
}

describe('picking sites', () => {
  it('asks the browser once, for exactly what was picked, before the click is over', () => {
    sites.tick('linkedin', true);
    add('https://crm.example.com/odoo', 'odoo');
    sites.enable();
    expect(browser.permissions.asked).toEqual([['https://www.linkedin.com/*', 'https://crm.example.com/*']]);
  });

  it('enables what was allowed, each in the mode it starts in', async () => {
    sites.tick('linkedin', true);
    sites.startIn('x', 'panel');
    add('crm.example.com', 'odoo');
    sites.enable();
    await soon(() => expect(sites.rows.value).toHaveLength(3));
    expect(await enabledSites()).toEqual([
      { site: 'linkedin', mode: 'panel' },
      { site: 'x', mode: 'panel' },
      { site: 'odoo', origin: 'https://crm.example.com', mode: 'chips' },
    ]);
    const left = sites.offered.value.map(({ site }) => site.id);
    expect(left).toContain('hubspot');
    expect(left.filter((id) => ['linkedin', 'x', 'odoo'].includes(id))).toEqual([]);
    expect(sites.addresses.value).toEqual([]);
  });

  it('takes an address that was typed but not added', () => {
    sites.typed.value = '127.0.0.1:8069';
    sites.enable();
    expect(browser.permissions.asked).toEqual([['http://127.0.0.1/*']]);
  });

  it.each([
    ['the user says no', false, /told the browser no/],
    ['the browser refuses to ask', new Error('Invalid value for origin'), /Invalid value for origin/],
  ])('keeps the picks and enables nothing when %s', async (_case, answer, words) => {
    browser.permissions.answer = answer;
    sites.tick('x', true);
    add('crm.example.com');
    sites.enable();
    await soon(() => expect(sites.says.value?.text).toMatch(words));
    expect(await enabledSites()).toEqual([]);
    expect(sites.patterns.value).toContain('https://x.com/*');
    expect(sites.addresses.value).toMatchObject([{ origin: 'https://crm.example.com', step: 'picked' }]);
  });

  it('ticks the site itself when its own address is pasted', () => {
    expect(add('https://www.linkedin.com/in/ada-example/')).toBe(true);
    expect(sites.addresses.value).toEqual([]);
    expect(sites.patterns.value).toEqual(['https://www.linkedin.com/*']);
  });

  it('says so when an address is enabled already, or is none', async () => {
    add('crm.example.com', 'odoo');
    sites.enable();
    await soon(() => expect(sites.rows.value).toHaveLength(1));
    expect(add('https://crm.example.com/web')).toBe(false);
    expect(sites.wrong.value).toMatch(/crm\.example\.com is enabled already/);
    expect(add('not an address')).toBe(false);
    expect(sites.wrong.value).toMatch(/not a full address/);
  });
});

describe('recognising a product', () => {
  it('enables what the page was made by, and says that it was found', async () => {
    lookAt.mockResolvedValue('espo');
    add('crm.example.com');
    sites.enable();
    await soon(() => expect(sites.rows.value).toMatchObject([{ setting: { site: 'espo' }, found: true }]));
    expect(sites.says.value?.text).toBe('crm.example.com is EspoCRM: enabled.');
  });

  it('asks for the product when the page tells nothing, and enables the one that is picked', async () => {
    lookAt.mockResolvedValue(null);
    add('crm.example.com');
    sites.enable();
    await soon(() => expect(sites.addresses.value[0]?.step).toBe('unknown'));
    expect(await enabledSites()).toEqual([]);
    const [address] = sites.addresses.value;
    if (address) await sites.pickProduct(address, 'atomic');
    expect(await enabledSites()).toEqual([{ site: 'atomic', origin: 'https://crm.example.com', mode: 'chips' }]);
    expect(browser.permissions.asked).toHaveLength(1);
  });

  it('lets the user be quicker: what they pick counts, whatever is found later', async () => {
    const { promise, resolve } = Promise.withResolvers<string>();
    lookAt.mockReturnValue(promise);
    add('crm.example.com');
    sites.enable();
    await soon(() => expect(sites.addresses.value[0]?.step).toBe('looking'));
    const [address] = sites.addresses.value;
    if (address) await sites.pickProduct(address, 'page');
    resolve('odoo');
    await promise;
    await soon(() => expect(sites.rows.value).toHaveLength(1));
    expect(await enabledSites()).toMatchObject([{ site: 'page' }]);
  });
});

describe('removing a site', () => {
  it('gives its access back, but not what another address of the same host needs', async () => {
    add('crm.example.com:8001', 'odoo');
    add('crm.example.com:8002', 'espo');
    sites.tick('linkedin', true);
    sites.enable();
    await soon(() => expect(sites.rows.value).toHaveLength(3));
    const remove = async (at: number) => {
      const row = sites.rows.value[at];
      if (row) await sites.remove(row.setting);
      await soon(async () => expect(sites.rows.value).toHaveLength((await enabledSites()).length));
    };
    await remove(0);
    expect([...browser.permissions.allowed]).toEqual(['https://crm.example.com/*']);
    await remove(0);
    expect([...browser.permissions.allowed]).toEqual(['https://crm.example.com/*']);
    await remove(0);
    expect([...browser.permissions.allowed]).toEqual([]);
  });

  it('gives the access back when an unknown page is taken off the list', async () => {
    lookAt.mockResolvedValue(undefined);
    add('crm.example.com');
    sites.enable();
    await soon(() => expect(sites.addresses.value[0]?.step).toBe('closed'));
    const [address] = sites.addresses.value;
    if (address) await sites.drop(address);
    expect([...browser.permissions.allowed]).toEqual([]);
    expect(sites.addresses.value).toEqual([]);
  });

  it('shows when access was taken back in the browser, and asks for it again', async () => {
    sites.tick('x', true);
    sites.enable();
    await soon(() => expect(sites.rows.value[0]?.allowed).toBe(true));
    browser.permissions.allowed.clear();
    await browser.storage.local.set({ sites: await enabledSites() });
    await soon(() => expect(sites.rows.value[0]?.allowed).toBe(false));
    const [row] = sites.rows.value;
    if (row) sites.allowAgain(row.setting);
    expect(browser.permissions.asked).toHaveLength(2);
  });
});
