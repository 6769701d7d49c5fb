import { browser } from 'wxt/browser';
import type { Nudge } from './protocol.ts';

const CHANNEL = 'stagecue';

/** Tells every open page of an enabled site. Pages that are not ours to read do not answer, which is fine. */
export async function nudgePages(nudge: Nudge): Promise<void> {
  const tabs = await browser.tabs.query({});
  // The address of a tab is only told for hosts that were granted.
  await Promise.all(tabs.map((tab) => tab.url && tab.id !== undefined && nudgePage(tab.id, nudge)));
}

export async function nudgePage(tabId: number, nudge: Nudge): Promise<void> {
  await browser.tabs.sendMessage(tabId, { nudge }).catch(() => {});
}

/** Says that something was saved: to every page with chips, and to our own pages. */
export async function announceChange(): Promise<void> {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage('changed');
  channel.close();
  await nudgePages('changed');
}

/** Calls back after anything was saved in another page of ours or in the background. Gives the function that ends it. */
export function onChange(listener: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = listener;
  return () => channel.close();
}
