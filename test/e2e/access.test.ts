import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { siteById } from '../../src/sites/enabled.ts';
import { openStagecue, type Stagecue } from '../browsers/stagecue.ts';
import { type Desk, startDesk } from '../desk/server.ts';
import { welcome } from '../start/welcome.ts';
import { faults, look, SCHEMES, tooWide } from './faults.ts';
import { eventually, User } from './user.ts';

let desk: Desk;
let stagecue: Stagecue;
let start: Page;
let panel: Page;
let user: User;

const person = 'main tr:has(a[href="/people/s01"])';

beforeAll(async () => {
  const site = siteById('page');
  if (!site) throw new Error('the sample desk speaks h-card');
  desk = await startDesk();
  stagecue = await openStagecue({ hosts: ['http://127.0.0.1/*'] });
  start = await welcome(stagecue, site, new URL(desk.url), { samples: true });
  user = await User.at(stagecue, `${desk.url}/people`);
  await user.ready();
  await user.pointAt(`${person} a.p-name`);
  await user.openTagger();
  await user.press('Enter');
  panel = await (await stagecue.browser.waitForTarget((one) => one.url().endsWith('/sidepanel.html'))).asPage();
});
afterAll(async () => {
  await stagecue.close();
  await desk.close();
});

test.each(SCHEMES)('a lead in the panel can be read by everybody, %s, 320 pixels wide', async (scheme) => {
  await user.page.bringToFront();
  await user.page.click(`${person} .p-job-title`);
  await eventually(async () => expect(await panel.$eval('h1', (heading) => heading.textContent)).toContain('Zoë'));
  await look(panel, scheme, 320);
  expect(await faults(panel)).toEqual([]);
  expect(await tooWide(panel)).toEqual([]);
});

test.each(SCHEMES)('so can the list of the page, %s, 320 pixels wide', async (scheme) => {
  await panel.keyboard.press('Escape');
  await eventually(async () => expect(await panel.$$('input[type="checkbox"]')).not.toHaveLength(0));
  await look(panel, scheme, 320);
  expect(await faults(panel)).toEqual([]);
  expect(await tooWide(panel)).toEqual([]);
  await user.page.bringToFront();
});

test.each(SCHEMES)('so can the welcome page, %s, wide and narrow', async (scheme) => {
  await start.bringToFront();
  for (const width of [1280, 360]) {
    await look(start, scheme, width);
    expect(await faults(start)).toEqual([]);
    expect(await tooWide(start)).toEqual([]);
  }
});
