import type { Page } from 'puppeteer-core';
import type { PageState } from '../../src/messages/protocol.ts';
import type { Stagecue } from '../browsers/stagecue.ts';

const PATIENCE_MS = 20_000;
/** A list that is still empty may only be late. */
const EMPTY_MS = 6_000;
const GAP_MS = 400;

/** What the page tells once it has come to rest: read (or given up), and the same twice in a row. */
export async function settled(stagecue: Stagecue, page: Page): Promise<PageState | undefined> {
  let before = '';
  let state: PageState | undefined;
  const start = Date.now();
  await page.waitForNetworkIdle({ idleTime: 300, timeout: 8000 }).catch(() => {});
  while (Date.now() < start + PATIENCE_MS) {
    state = await stagecue.state(page.url());
    const now = JSON.stringify(state);
    const some = state && (state.seen.length > 0 || Date.now() > start + EMPTY_MS);
    if (state && some && state.reading !== 'loading' && now === before) return state;
    before = now;
    await new Promise((done) => setTimeout(done, GAP_MS));
  }
  return state;
}

/** `read`, `loading`, `unsupported` or `broken(field)`; `not enabled` where nothing of ours runs. */
export function readingOf(state: PageState | undefined): string {
  if (!state) return 'not enabled';
  return state.field === undefined ? state.reading : `${state.reading}(${state.field})`;
}

/** Opens the tagger by its shortcut and presses these keys, as a person does. */
export async function tagByKeys(page: Page, ...keys: string[]): Promise<void> {
  await chord(page, 'KeyS');
  // The tagger's code is loaded at its first use.
  await new Promise((done) => setTimeout(done, 700));
  for (const key of keys) {
    await page.keyboard.press(key as Parameters<Page['keyboard']['press']>[0]);
    await new Promise((done) => setTimeout(done, 500));
  }
}

/** Alt, Shift and one more key. */
async function chord(page: Page, code: 'KeyS' | 'KeyL'): Promise<void> {
  await page.keyboard.down('Alt');
  await page.keyboard.down('Shift');
  await page.keyboard.press(code);
  await page.keyboard.up('Shift');
  await page.keyboard.up('Alt');
}
