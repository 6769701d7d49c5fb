import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { answersFrom, chromePanel } from '../src/background/answers.ts';
import { registerPages } from '../src/background/registration.ts';
import { answer } from '../src/messages/answer.ts';
import { nudgePage } from '../src/messages/changes.ts';
import { onSitesChanged } from '../src/store/settings.ts';
import { Store } from '../src/store/store.ts';

export default defineBackground(() => {
  const store = new Store();
  const answers = answersFrom(store);
  const register = () => registerPages(store);

  browser.runtime.onMessage.addListener((message, sender, reply) => {
    void answer(answers, message, sender, browser.runtime.id).then(reply);
    return true; // the answer comes later
  });

  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    await register();
    // Opening it brings the starter setup in.
    await store.team();
    if (reason === 'install') await browser.tabs.create({ url: '/welcome.html' });
  });
  // What the team's own leads teach is measured when the browser starts, at most once a day.
  browser.runtime.onStartup.addListener(() => void store.measure());
  onSitesChanged(register);
  browser.permissions.onAdded.addListener(register);
  browser.permissions.onRemoved.addListener(register);

  browser.action.onClicked.addListener((tab) => openPanel(tab.id));
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'open-panel') openPanel(tab?.id);
    else if (tab?.id !== undefined) void nudgePage(tab.id, command === 'tag-lead' ? 'open-tagger' : 'select-leads');
  });
});

/** Must be called before anything is awaited: browsers open a panel only while the user's click counts. */
function openPanel(tabId: number | undefined): void {
  const panel = chromePanel();
  if (!panel) void firefoxSidebar()?.open();
  else if (tabId !== undefined) void panel.open({ tabId });
}

/** Firefox's sidebar, which Chrome does not have. */
function firefoxSidebar(): { open(): Promise<void> } | undefined {
  return (globalThis as { browser?: { sidebarAction?: { open(): Promise<void> } } }).browser?.sidebarAction;
}
