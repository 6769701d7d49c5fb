import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { enabledSites, onSitesChanged, removeSite, saveSite } from './settings.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing')).fakeBrowser }));

beforeEach(() => fakeBrowser.reset());

const ODOO = { site: 'odoo', origin: 'https://crm.example.com', mode: 'chips' } as const;

describe('the sites that are switched on', () => {
  it('are none before the user says so', async () => {
    expect(await enabledSites()).toEqual([]);
  });

  it('are kept with their mode, and changed in place', async () => {
    await saveSite({ site: 'linkedin', mode: 'panel' });
    await saveSite(ODOO);
    await saveSite({ site: 'linkedin', mode: 'off' });
    expect(await enabledSites()).toEqual([ODOO, { site: 'linkedin', mode: 'off' }]);
  });

  it('have one product per address, and one product may have many addresses', async () => {
    const other = { ...ODOO, origin: 'http://crm.example.com:8069' };
    await saveSite(ODOO);
    await saveSite(other);
    await saveSite({ ...ODOO, site: 'espo' });
    expect(await enabledSites()).toEqual([other, { ...ODOO, site: 'espo' }]);
    await removeSite(other);
    expect(await enabledSites()).toEqual([{ ...ODOO, site: 'espo' }]);
  });

  it('lose only the entries that cannot be read', async () => {
    await fakeBrowser.storage.local.set({
      sites: [ODOO, { site: 'x', mode: 'loud' }, 7, { ...ODOO, origin: 'ftp://a' }],
    });
    expect(await enabledSites()).toEqual([ODOO]);
  });

  it('tell a page that they changed, until it stops listening', async () => {
    const heard = vi.fn();
    const end = onSitesChanged(heard);
    await saveSite(ODOO);
    expect(heard).toHaveBeenCalledTimes(1);
    await fakeBrowser.storage.local.set({ other: 1 });
    expect(heard).toHaveBeenCalledTimes(1);
    end();
    await removeSite(ODOO);
    expect(heard).toHaveBeenCalledTimes(1);
  });
});
