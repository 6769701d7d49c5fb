import { effect, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { announceChange, onChange } from '../../messages/changes.ts';
import { enabledSites, onSitesChanged } from '../../store/settings.ts';
import { Store } from '../../store/store.ts';
import { type Access, accessTo } from './access.ts';
import { listenForKeys } from './keys.ts';
import { PageLink } from './page-link.ts';
import { Panel } from './panel-state.ts';

/** The panel at work: it follows the active tab, the store and the settings until the page is closed. */
export function startPanel() {
  const link = new PageLink();
  const panel = new Panel(new Store(), link, () => void announceChange());
  const access = signal<Access | null>(null);
  let asked = 0;
  const askAccess = async (): Promise<void> => {
    asked += 1;
    const mine = asked;
    const tab = link.tab.value;
    if (!tab) return;
    const isGranted = (origins: string[]): Promise<boolean> => browser.permissions.contains({ origins });
    const found = await accessTo(tab.url, await enabledSites().catch(() => []), isGranted);
    if (mine === asked) access.value = found;
  };
  const settingsChanged = (): void => {
    void askAccess();
    void link.look();
  };
  effect(() => void askAccess());
  effect(() => {
    const kind = access.value?.kind;
    if (link.wire.value !== 'open' && (kind === 'offer' || kind === 'ask')) link.forget();
  });
  onChange(() => void panel.refresh());
  onSitesChanged(settingsChanged);
  browser.permissions.onAdded.addListener(settingsChanged);
  browser.permissions.onRemoved.addListener(settingsChanged);
  listenForKeys(panel);
  link.start();
  return { panel, access };
}
