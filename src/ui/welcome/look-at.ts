import { browser } from 'wxt/browser';
import { patternsFor } from '../../sites/enabled.ts';
import type { Address } from './address.ts';

const LOADED_WITHIN = 20_000;
/** Products draw themselves after the page has loaded. */
const TRIES = 6;
const BETWEEN = 500;

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Which product made the page: looked up in the open tabs of that address, or in a background tab that is closed again when it
 * told. null when no product is sure, undefined when the page could not be looked into. The host must have been allowed.
 */
export async function lookAt(address: Address): Promise<string | null | undefined> {
  const open = await tabsOf(address.origin);
  if (open.length > 0) return told(open);
  const { id } = await browser.tabs.create({ url: address.href, active: false });
  if (id === undefined) return undefined;
  await loaded(id);
  const product = await told([id]);
  // Left open when nothing was found, since it may ask the user to log in; an error page helps nobody.
  const failed = product === undefined && (await tabsOf(address.origin)).includes(id);
  if (product || failed) await browser.tabs.remove(id).catch(() => {});
  return product;
}

async function tabsOf(origin: string): Promise<number[]> {
  const tabs = await browser.tabs.query({ url: patternsFor({ site: '', origin }) });
  return tabs.flatMap(({ id, url, discarded }) => {
    // A pattern covers every port of the host.
    return id !== undefined && !discarded && URL.parse(url ?? '')?.origin === origin ? [id] : [];
  });
}

async function told(tabs: readonly number[]): Promise<string | null | undefined> {
  let answer: string | null | undefined;
  for (let round = 0; round < TRIES; round += 1) {
    if (round > 0) await wait(BETWEEN);
    for (const tab of tabs) {
      const product = await ask(tab);
      if (product) return product;
      answer ??= product;
    }
  }
  return answer;
}

/** undefined for a tab that shows an error, or was sent to another host to log in. */
async function ask(tabId: number): Promise<string | null | undefined> {
  try {
    const [frame] = await browser.scripting.executeScript({ target: { tabId }, files: ['/recognise.js'] });
    return typeof frame?.result === 'string' ? frame.result : null;
  } catch {
    return undefined;
  }
}

async function loaded(tabId: number): Promise<void> {
  const end = Date.now() + LOADED_WITHIN;
  while (Date.now() < end) {
    const tab = await browser.tabs.get(tabId).catch(() => undefined);
    if (!tab || tab.status === 'complete') return;
    await wait(100);
  }
}
