import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStagecue, type Stagecue } from '../browsers/stagecue.ts';
import { type Desk, startDesk } from '../desk/server.ts';
import { eventually, User } from './user.ts';

let desk: Desk;
let stagecue: Stagecue;
let user: User;
let panel: Page;

const link = (id: string) => `main a.p-name[href="/people/${id}"]`;
/** A cell of the row that is no link. */
const cell = (id: string) => `main tr:has(a[href="/people/${id}"]) .p-job-title`;

/** Waits until the panel is about this person, with this chip. */
async function panelShows(name: string, chip?: string): Promise<void> {
  await eventually(async () => {
    expect(await panel.$eval('h1', (heading) => heading.textContent)).toBe(name);
    if (chip) expect(await panel.$eval('.who .chip', (shown) => shown.textContent)).toBe(chip);
  });
}

beforeAll(async () => {
  desk = await startDesk();
  stagecue = await openStagecue({ hosts: ['http://127.0.0.1/*'] });
  await stagecue.enable('page', 'chips', desk.url);
  user = await User.at(stagecue, `${desk.url}/people`);
  await user.ready();
  await user.tagAt(link('s01'), ['3', 'd'], '3·D');
});
afterAll(async () => {
  await stagecue.close();
  await desk.close();
});

test('Enter in the tagger opens the side panel at the person the tagger is about', async () => {
  await user.pointAt(link('s01'));
  await user.openTagger();
  await user.press('Enter');
  const target = await stagecue.browser.waitForTarget((one) => one.url().endsWith('/sidepanel.html'));
  panel = await target.asPage();
  await panelShows('Zoë Müller-Østergård', '3·D');
});

test('the panel follows to the row that is worked in, lead or stranger', async () => {
  await user.page.bringToFront();
  await user.page.click(cell('s02'));
  await panelShows('Jörg Weißenfels');
  expect(await panel.$eval('main', (main) => main.textContent)).toContain('not a lead yet');
  await user.page.click(cell('s01'));
  await panelShows('Zoë Müller-Østergård', '3·D');
});

test('a key in the panel tags: the chip on the page says it, and Z in the panel takes it back', async () => {
  await panel.keyboard.press('4');
  await panelShows('Zoë Müller-Østergård', '4·D');
  await user.chipSays('Zoë Müller-Østergård', '4·D');
  await panel.keyboard.press('z');
  await panelShows('Zoë Müller-Østergård', '3·D');
  await user.chipSays('Zoë Müller-Østergård', '3·D');
});

test('a tag on the page shows in the panel without asking for it', async () => {
  await user.tagAt(link('s01'), ['e'], '3·E');
  await panelShows('Zoë Müller-Østergård', '3·E');
});

test('what they did proposes stages, and a key each accepts them: the chip on the page moves', async () => {
  await user.page.bringToFront();
  await user.tagAt(link('s02'), ['1', 'a'], '1·A');
  const name = await user.page.$eval(link('s02'), (one) => one.textContent ?? '');
  await panelShows(name, '1·A');
  await panel.locator('::-p-xpath(//button[contains(., "touchpoint")])').click();
  await panel.select('select[aria-label="What happened"]', 'in demo request');
  await panel.locator('.touch-form button[type="submit"]').click();
  await eventually(async () => expect(await panel.$eval('main', (main) => main.textContent)).toMatch(/Accept/));
  await user.chipSays(name, '1·A');
  await panel.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await panel.keyboard.press('y');
  await user.chipSays(name, '4·A');
  await panel.keyboard.press('y');
  await user.chipSays(name, '4·D');
  await panel.keyboard.press('z');
  await user.chipSays(name, '4·A');
  await user.page.bringToFront();
  await user.page.click(cell('s01'));
  await panelShows('Zoë Müller-Østergård', '3·E');
});

test('the panel follows to another tab and back, and to the next record in the same tab', async () => {
  const second = await User.at(stagecue, `${desk.url}/people/s04`);
  await panelShows('Linnéa Bergström');
  await user.page.bringToFront();
  await panelShows('Zoë Müller-Østergård', '3·E');
  await second.page.bringToFront();
  await panelShows('Linnéa Bergström');
  await second.page.click('main nav a[href="/people"]');
  await second.page.waitForSelector('main tr a[href="/people/s05"]');
  await second.page.click(link('s05'));
  const name = await second.page
    .waitForSelector('main h1.p-name')
    .then((heading) => heading?.evaluate((one) => one.textContent));
  await panelShows(name ?? '');
});
