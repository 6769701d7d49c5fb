import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { browser as chromeApi } from 'wxt/browser';
import type { PageState } from '../../src/messages/protocol.ts';
import { openStagecue, type Stagecue } from '../browsers/stagecue.ts';
import { type Pages, servePages } from './pages/server.ts';
import { eventually, User } from './user.ts';

interface CrmWindow {
  go(path: string): void;
}
interface ShellWindow {
  follow(): void;
}
interface ListenerWindow {
  heard: Array<{ framed: boolean; reading: string }>;
}

/** In pages of the extension. */
declare const chrome: typeof chromeApi;

const PATH = '/crm/org1/tab/';
const FIRST = `${PATH}Leads/4000001`;
const SECOND = `${PATH}Leads/4000002`;

let crm: Pages;
let shell: Pages;
let stagecue: Stagecue;
let user: User;
let frame: Frame;
let panel: Page;
let listener: Page;

const panelSays = (name: string): Promise<void> =>
  eventually(async () => expect(await panel.$eval('h1', (heading) => heading.textContent)).toBe(name));
const panelText = (): Promise<string> => panel.$eval('body', (body) => body.textContent ?? '');

/** The CRM goes there, and the shell around it follows once the panel has; then it has told the panel that it is no page of people. */
async function go(path: string, seen: () => Promise<unknown>): Promise<void> {
  await frame.evaluate((to) => (window as unknown as CrmWindow).go(to), path);
  await seen();
  await listener.evaluate(() => (window as unknown as ListenerWindow).heard.splice(0));
  await user.page.evaluate(() => (window as unknown as ShellWindow).follow());
  await eventually(async () => {
    const heard = await listener.evaluate(() => (window as unknown as ListenerWindow).heard);
    expect(heard).toContainEqual({ framed: false, reading: 'unsupported' });
  });
  // The panel hears it in the same moment, and gives the frame time to answer.
  await panel.evaluate(() => new Promise((done) => setTimeout(done, 1000)));
}

const panelSaysNow = async (name: string): Promise<void> =>
  expect(await panel.$eval('h1', (heading) => heading.textContent)).toBe(name);

/** In a page of the extension: hears what the panel is told. */
function listen(): void {
  const { heard } = Object.assign(window as unknown as ListenerWindow, { heard: [] });
  void chrome.tabs.query({ url: '*://*/zohoone/*' }).then(([tab]) => {
    const port = chrome.tabs.connect(tab?.id ?? -1, { name: 'panel' });
    port.onMessage.addListener(({ state }: { state: PageState }) => {
      heard.push({ framed: state.framed ?? false, reading: state.reading });
    });
  });
}

beforeAll(async () => {
  crm = await servePages('crm.js', '<main></main>');
  shell = await servePages('shell.js', '<main></main>');
  stagecue = await openStagecue({ hosts: ['http://127.0.0.1/*'] });
  await stagecue.enable('zoho', 'chips', crm.url);
  await stagecue.enable('zoho', 'chips', shell.url);
  user = await User.at(stagecue, `${shell.url}/zohoone/acme/home/cxapp${FIRST}?frame=${crm.url}${FIRST}`);
  frame = await eventually(() => {
    const found = user.page.frames().find((one) => one.url().startsWith(crm.url + PATH));
    if (!found) throw new Error('the shell has no frame');
    return found;
  });
});
afterAll(async () => {
  await stagecue.close();
  await crm.close();
  await shell.close();
});

test('in a frame, the keys and chips work as they do in a page, and the panel opens at the person', async () => {
  await (await frame.waitForSelector('#recHeader1'))?.click();
  await user.chord('tag-lead');
  await frame.waitForSelector('div[popover="manual"]');
  await user.press('3', 'Enter');
  panel = await (await stagecue.browser.waitForTarget((one) => one.url().endsWith('/sidepanel.html'))).asPage();
  await panelSays('Ylva Sample');
  await eventually(async () => expect(await panel.$eval('.who .chip', (chip) => chip.textContent)).toBe('3·–'));
});

test('the panel follows the frame from person to person, also when the page around it changes its address later', async () => {
  listener = await stagecue.open('welcome.html');
  await listener.evaluate(listen);
  await user.page.bringToFront();
  await go(SECOND, () => panelSays('Rosa Sample'));
  await panelSaysNow('Rosa Sample');
  await go(FIRST, () => panelSays('Ylva Sample'));
  await panelSaysNow('Ylva Sample');
});

test('when the frame goes where nobody is, nobody is shown', async () => {
  await go(`${PATH}Home/begin`, () => Promise.resolve());
  await eventually(async () => expect(await panelText()).not.toContain('Ylva Sample'));
});

test('without a shell around it all is as it was', async () => {
  const alone = await User.at(stagecue, `${crm.url}${SECOND}`);
  await panelSays('Rosa Sample');
  expect(await alone.ready()).not.toHaveProperty('framed');
  await alone.tagAt('#recHeader1', ['2'], '2·–');
  await eventually(async () => expect(await panel.$eval('.who .chip', (chip) => chip.textContent)).toBe('2·–'));
});
