import type { CDPSession, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrowserName, openStagecue, type Stagecue } from '../browsers/stagecue.ts';
import { type Desk, startDesk } from '../desk/server.ts';
import { stored } from './stored.ts';
import { eventually, User } from './user.ts';

/** Is the document, to the byte, what the server sent? */
function isUntouched(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const sent = await (await fetch(location.href)).text();
    const parsed = new DOMParser().parseFromString(sent, 'text/html');
    return parsed.documentElement.outerHTML === document.documentElement.outerHTML;
  });
}

/** Where scripts run in this page, by the origin they belong to. */
async function worlds(page: Page): Promise<string[]> {
  const cdp: CDPSession = await page.createCDPSession();
  const origins: string[] = [];
  cdp.on('Runtime.executionContextCreated', ({ context }) => origins.push(context.origin));
  await cdp.send('Runtime.enable');
  await cdp.detach();
  return origins.filter((origin) => origin.startsWith('chrome-extension:'));
}

describe.each<BrowserName>(['chromium', 'firefox'])('in %s', (browser) => {
  let desk: Desk;
  let other: Desk;
  let stagecue: Stagecue;

  beforeAll(async () => {
    [desk, other] = [await startDesk(), await startDesk()];
    stagecue = await openStagecue({ browser, hosts: ['http://127.0.0.1/*'] });
    await stagecue.enable('page', 'panel', desk.url);
  });
  afterAll(async () => {
    await stagecue.close();
    await desk.close();
    await other.close();
  });

  test('panel only: the panel hears who is there, and nothing is put into the page, whatever is pressed', async () => {
    const user = await User.at(stagecue, `${desk.url}/people`);
    await eventually(async () => expect((await user.state()).seen).toHaveLength(34));
    expect((await user.state()).chips).toEqual([]);
    await user.pointAt('main .h-card .p-name');
    await user.chord('select-leads');
    await eventually(async () => expect((await user.state()).seen.some(({ selected }) => selected)).toBe(true));
    await user.chord('tag-lead');
    await user.press('3');
    expect(await isUntouched(user.page)).toBe(true);
    expect((await stored(stagecue)).leads).toEqual([]);
    await user.page.close();
  });

  test('the same product at another address, which was not enabled, is left alone', async () => {
    const user = await User.at(stagecue, `${other.url}/people`);
    await user.pointAt('main .h-card .p-name');
    await user.chord('tag-lead');
    await user.press('3');
    await expect(user.state()).rejects.toThrow('nothing of ours');
    expect(await isUntouched(user.page)).toBe(true);
    await user.page.close();
  });

  test('on a host that was never granted no script of ours runs at all', async () => {
    const user = await User.at(stagecue, `${desk.url.replace('127.0.0.1', 'localhost')}/people`);
    await expect(user.state()).rejects.toThrow('nothing of ours');
    expect(await isUntouched(user.page)).toBe(true);
    if (browser === 'chromium') {
      expect(await worlds(user.page)).toEqual([]);
      await user.page.goto(`${desk.url}/people`);
      expect((await worlds(user.page)).length).toBe(1); // or the line above could not fail
    }
    await user.page.close();
  });

  test('switched off, our chips leave an open page at once and without a trace', async () => {
    await stagecue.enable('page', 'chips', other.url);
    const user = await User.at(stagecue, `${other.url}/people`);
    await user.ready();
    await user.tagAt('main a.p-name[href="/people/s01"]', ['3'], '3·–');
    expect(await isUntouched(user.page)).toBe(false); // or the next line could not fail
    await stagecue.enable('page', 'off', other.url);
    await eventually(async () => expect(await isUntouched(user.page)).toBe(true));
    await expect(user.state()).rejects.toThrow('nothing of ours');
    await user.page.close();
  });
});
