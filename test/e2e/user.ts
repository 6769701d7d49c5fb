import type { KeyInput, Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { browser as chromeApi } from 'wxt/browser';
import type { PageState } from '../../src/messages/protocol.ts';
import type { Stagecue } from '../browsers/stagecue.ts';
import { taggerWords } from './chips.ts';

/** Everything here waits for a condition; only a hung browser meets this limit. */
const WAIT = { timeout: 60_000, interval: 50 };

/** Waits until `probe` stops throwing; gives what it gave. */
export async function eventually<T>(probe: () => Promise<T> | T): Promise<T> {
  for (const until = Date.now() + WAIT.timeout; ; ) {
    try {
      return await probe();
    } catch (error) {
      if (Date.now() > until) throw error;
      await new Promise((done) => setTimeout(done, WAIT.interval));
    }
  }
}

/** In pages of the extension. */
declare const chrome: typeof chromeApi;

const given = new WeakMap<Stagecue, Record<string, string | undefined>>();

/** The keys of each command, as this browser has set them. */
async function shortcuts(stagecue: Stagecue): Promise<Record<string, string | undefined>> {
  const known = given.get(stagecue);
  if (known) return known;
  const page = await stagecue.open('welcome.html');
  const all = await page.evaluate(() => chrome.commands.getAll());
  await page.close();
  const keys = Object.fromEntries(all.map(({ name, shortcut }) => [name, shortcut]));
  given.set(stagecue, keys);
  return keys;
}

/** A person at one tab of a browser that has Stagecue. */
export class User {
  readonly page: Page;
  private readonly stagecue: Stagecue;

  private constructor(stagecue: Stagecue, page: Page) {
    this.stagecue = stagecue;
    this.page = page;
  }

  /** Opens the address in a tab of its own and looks at it. */
  static async at(stagecue: Stagecue, address: string): Promise<User> {
    const page = await stagecue.browser.newPage();
    await page.goto(address);
    await page.bringToFront();
    return new User(stagecue, page);
  }

  /** What the page tells the panel; throws while nothing of ours runs there. */
  async state(): Promise<PageState> {
    const state = await this.stagecue.state(await this.page.evaluate(() => location.href));
    if (!state) throw new Error(`nothing of ours runs at ${this.page.url()}`);
    return state;
  }

  /** Waits until the page is read and everybody on it was looked up. */
  ready(): Promise<PageState> {
    return eventually(async () => {
      const state = await this.state();
      expect(state.reading).toBe('read');
      expect(state.seen.length).toBeGreaterThan(0);
      return state;
    });
  }

  /** Presses the keys that the browser gave to a command; fails when it gave none, because they were taken. */
  async chord(command: 'tag-lead' | 'select-leads'): Promise<void> {
    const shortcut = (await shortcuts(this.stagecue))[command];
    if (!shortcut) throw new Error(`the browser gave no keys to ${command}`);
    await this.page.bringToFront();
    const { keyboard } = this.page;
    const keys = shortcut.split('+');
    const last = keys.pop();
    for (const key of keys) await keyboard.down(key as KeyInput);
    await keyboard.press(`Key${last}` as KeyInput);
    for (const key of keys.reverse()) await keyboard.up(key as KeyInput);
  }

  /** Moves the pointer onto an element, until it is there: the page may scroll or draw anew meanwhile. */
  async pointAt(selector: string): Promise<void> {
    await this.page.bringToFront();
    await eventually(async () => {
      await this.page.hover(selector);
      expect(await this.page.$eval(selector, (element) => element.matches(':hover'))).toBe(true);
    });
  }

  async openTagger(): Promise<void> {
    await this.chord('tag-lead');
    await this.page.waitForSelector(TAGGER);
  }

  async closeTagger(): Promise<void> {
    await this.press('Escape');
    await this.page.waitForSelector(TAGGER, { hidden: true });
  }

  /** Presses keys one after the other, as fast as they come. */
  async press(...keys: KeyInput[]): Promise<void> {
    await this.page.bringToFront();
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Points at an element, opens the tagger there, presses the keys and closes it when the chip says `expected`. */
  async tagAt(selector: string, keys: KeyInput[], expected: string): Promise<void> {
    await this.pointAt(selector);
    await this.openTagger();
    await this.press(...keys);
    const name = await this.page.$eval(selector, (element) => element.textContent?.trim() ?? '');
    await this.chipSays(name, expected);
    await this.closeTagger();
  }

  /** Tags with one key and looks at what the tagger says: true for saved, false for refused. Chromium alone. */
  async tagAndLook(selector: string, key: KeyInput): Promise<boolean> {
    const code = key.toUpperCase();
    for (;;) {
      if (!(await this.page.$(TAGGER))) {
        await this.pointAt(selector);
        await this.chord('tag-lead');
        // While the background is gone it cannot bring the tagger: press again.
        const open = await this.page.waitForSelector(TAGGER, { timeout: 1000 }).catch(() => null);
        if (!open) continue;
      }
      await this.press(key);
      for (;;) {
        const words = await taggerWords(this.page);
        if (!words) break;
        if (words.status.startsWith(`${code} `) && words.status.endsWith(' saved')) return true;
        if (words.html.includes('role="alert"')) return false;
      }
    }
  }

  /** Selects people by name, as the panel does; an empty list selects nobody. */
  async select(names: readonly string[]): Promise<void> {
    const keys = (await this.state()).seen.flatMap(({ name, key }) => (names.includes(name) ? [key] : []));
    const panel = await this.stagecue.open('welcome.html');
    await panel.evaluate(
      async (address, order) => {
        const tab = (await chrome.tabs.query({})).find(({ url }) => url === address);
        chrome.tabs.connect(tab?.id ?? -1, { name: 'panel' }).postMessage(order);
      },
      await this.page.evaluate(() => location.href),
      { do: 'select', keys },
    );
    await eventually(async () => {
      const selected = (await this.state()).seen.filter((seen) => seen.selected);
      expect(selected.map(({ name }) => name).sort()).toEqual(names.toSorted());
    });
    await panel.close();
  }

  /** Presses the chip in the row of this name with the shift key held. */
  async shiftClickChip(selector: string): Promise<void> {
    await this.page.bringToFront();
    const { x, y } = await eventually(() =>
      this.page.$eval(selector, (name) => {
        // A chip answers for its host wherever it is drawn.
        const box = name.getBoundingClientRect();
        const y = box.top + box.height / 2;
        for (let x = box.left; x < box.right + 80; x += 4) {
          const hit = document.elementFromPoint(x, y);
          if (hit instanceof HTMLElement && hit.style.getPropertyPriority('margin-inline-end') === 'important')
            return { x: x + 6, y };
        }
        throw new Error('no chip in this row');
      }),
    );
    const { keyboard, mouse } = this.page;
    await keyboard.down('Shift');
    await mouse.click(x, y);
    await keyboard.up('Shift');
  }

  /** Waits until the chip of this person says so; undefined: until there is none. */
  async chipSays(name: string, expected: string | undefined): Promise<void> {
    await eventually(async () => {
      const chips = (await this.state()).chips.filter((chip) => chip.name === name && chip.visible);
      expect(chips[0]?.text, `chip of ${name}`).toBe(expected);
    });
  }
}

/** The one element of ours that the page can find out about while the tagger is open. */
const TAGGER = 'div[popover="manual"]';
