import { readdir } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrowserName, builtExtension, openStagecue, type Stagecue } from '../browsers/stagecue.ts';
import { rowsWithOurs, taggerWords } from './chips.ts';
import { type Pages, servePages } from './pages/server.ts';
import { stored } from './stored.ts';
import { eventually, User } from './user.ts';

interface HostileWindow {
  pwned?: unknown;
  spoils: { shadows: number; seen: unknown[]; violations: string[]; removed: number; frames: number };
  hostile: { probe(): unknown[][]; forge(): void; strip(): void };
}

const BODY = '<h1>People</h1><main></main>';
/** Nothing may run or style but the page's own file. */
const POLICY = "default-src 'none'; script-src 'self'; base-uri 'none'; form-action 'none'";

const spoils = (page: Page) => page.evaluate(() => (window as unknown as HostileWindow).spoils);
const row = (n: number) => `main a.p-name[href="/people/${n}"]`;

/** The page goes on drawing: so many frames more. */
async function drawsOn(page: Page, frames: number): Promise<void> {
  const { frames: before } = await spoils(page);
  await eventually(async () => expect((await spoils(page)).frames).toBeGreaterThan(before + frames));
}

describe.each<BrowserName>(['chromium', 'firefox'])('in %s', (browser) => {
  let strict: Pages;
  let silent: Pages;
  let open: Pages;
  let stagecue: Stagecue;
  let user: User;

  beforeAll(async () => {
    strict = await servePages('hostile.js', BODY, POLICY);
    open = await servePages('hostile.js', BODY);
    const link = '<div class="person h-card"><a class="p-name u-url" href="/people/0">Ann Example</a></div>';
    silent = await servePages('hostile.js', `<main>${link}</main>`, "default-src 'none'");
    stagecue = await openStagecue({ browser, hosts: ['http://127.0.0.1/*'] });
    for (const { url } of [strict, open, silent]) await stagecue.enable('page', 'chips', url);
    user = await User.at(stagecue, `${strict.url}/people`);
    await user.ready();
  });
  afterAll(async () => {
    await stagecue.close();
    for (const pages of [strict, open, silent]) await pages.close();
  });

  test('names full of markup are text: they are shown, tagged and stored as they read, and nothing of them runs', async () => {
    for (const n of [0, 1, 2, 3, 4, 5, 6]) {
      await user.pointAt(row(n));
      await user.openTagger();
      await user.press('2');
      const { name } = await eventually(async () => {
        const lead = (await user.state()).seen.find(({ identities }) =>
          identities.includes(`email:p${n}@hostile.example`),
        );
        expect(lead?.badge?.journey?.code).toBe('2');
        return { name: lead?.name ?? '' };
      });
      if (browser === 'chromium') expect((await taggerWords(user.page))?.head.startsWith(name)).toBe(true);
      await user.closeTagger();
    }
    const { leads } = await stored(stagecue);
    expect(leads.map(({ name }) => name)).toContain('Ann <img src=x onerror="window.pwned=1"> Example');
    expect(Math.max(...leads.map(({ name }) => name.length))).toBe(200);
    expect(await user.page.evaluate(() => (window as unknown as HostileWindow).pwned)).toBeUndefined();
  });

  test('the page, with every prototype patched, saw no call of ours and can read nothing in our chips', async () => {
    await eventually(async () => expect(await rowsWithOurs(user.page)).toHaveLength(7));
    await user.openTagger();
    const probed = await user.page.evaluate(() => (window as unknown as HostileWindow).hostile.probe());
    expect(probed.length).toBeGreaterThanOrEqual(8);
    for (const [shadow, text, markup, stolen, attributes] of probed) {
      expect([shadow, text, markup, stolen]).toEqual([null, '', '', 'closed']);
      expect(['style', 'popover,style,tabindex']).toContain(attributes);
    }
    const { shadows, seen, violations } = await spoils(user.page);
    expect([shadows, seen]).toEqual([0, []]);
    expect(violations.filter((directive) => /^(style|script)/.test(directive))).toEqual([]); // Firefox asks for an icon of its own
    await user.closeTagger();
  });

  test('forged clicks, keys, messages and events tag nobody and open nothing', async () => {
    const before = await stored(stagecue);
    await user.page.evaluate(() => (window as unknown as HostileWindow).hostile.forge());
    await drawsOn(user.page, 30);
    expect(await user.page.$('[popover]')).toBeNull();
    await user.openTagger(); // nor do they reach a tagger that the user has opened
    await user.page.evaluate(() => (window as unknown as HostileWindow).hostile.forge());
    await drawsOn(user.page, 30);
    expect((await user.state()).seen.filter(({ selected }) => selected)).toEqual([]);
    expect(await stored(stagecue)).toEqual(before);
    await user.closeTagger();
  });

  test('a page that takes our chips away and copies them keeps its peace: we stop, and it goes on drawing', async () => {
    await user.page.bringToFront();
    await user.page.evaluate(() => (window as unknown as HostileWindow).hostile.strip());
    await eventually(async () => {
      const { removed } = await spoils(user.page);
      await drawsOn(user.page, 60);
      expect((await spoils(user.page)).removed).toBe(removed);
    });
    expect((await spoils(user.page)).removed).toBeLessThan(7 * 12);
    expect(
      await user.page.evaluate(() => (window as unknown as HostileWindow).hostile.probe().flat().join('')),
    ).not.toMatch(/[0-9]·/);
  });

  test('50,000 rows: the page goes on drawing and a person at the top can still be tagged', async () => {
    const many = await User.at(stagecue, `${strict.url}/people?rows=50000`);
    await eventually(async () => expect((await many.state()).seen.length).toBeGreaterThan(100));
    await many.page.bringToFront();
    await drawsOn(many.page, 30);
    await many.tagAt(row(20), ['4'], '4·–');
    await drawsOn(many.page, 30);
    await many.page.close();
  });

  test('under the strictest policy there is, chips and tagger are drawn with their own styles', async () => {
    const quiet = await User.at(stagecue, `${silent.url}/people`);
    await quiet.tagAt(row(0), ['3', 'd'], '3·D');
    await quiet.pointAt('html');
    await quiet.openTagger();
    const width = await quiet.page.$eval('[popover]', (tagger) => tagger.getBoundingClientRect().width);
    expect(width).toBe(440); // set by the style sheet in the shadow root
    await quiet.page.close();
  });

  test('a page cannot find out that the extension is there: no file answers, no name is added', async () => {
    const visitor = await User.at(stagecue, `${open.url}/people`);
    await visitor.ready();
    const plain = await User.at(stagecue, `${open.url.replace('127.0.0.1', 'localhost')}/people`);
    const own = await stagecue.open('welcome.html');
    const base = await own.evaluate(() => location.href);
    await own.close();
    const files = (await readdir(builtExtension(browser), { recursive: true })).map(
      (file) => new URL(`/${file}`, base).href,
    );
    expect(files.length).toBeGreaterThan(10);
    const answered = await visitor.page.evaluate(async (all) => {
      const found: string[] = [];
      for (const file of all)
        await fetch(file).then(
          () => found.push(file),
          () => {},
        );
      return found;
    }, files);
    expect(answered).toEqual([]);
    const names = ({ page }: User) => page.evaluate(() => Object.getOwnPropertyNames(window).sort().join());
    expect(await names(visitor)).toBe(await names(plain));
  });

  test('a page of the extension that sends what only pages may send is refused', async () => {
    const page = await stagecue.open('welcome.html');
    const ask = (message: unknown) =>
      page.evaluate(
        (sent) =>
          (
            globalThis as unknown as { chrome: { runtime: { sendMessage(m: unknown): unknown } } }
          ).chrome.runtime.sendMessage(sent),
        message,
      );
    for (const message of [{ call: 'hello' }, { call: 'erase' }, 7])
      expect(await ask(message)).toMatchObject({ error: { code: 'forbidden' } });
    await page.close();
  });
});
