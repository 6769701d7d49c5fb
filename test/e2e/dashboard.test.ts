import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { siteById } from '../../src/sites/enabled.ts';
import { SAMPLE_COUNT } from '../../src/store/samples.ts';
import { ROOMS } from '../../src/ui/dashboard/route.ts';
import { openStagecue, type Stagecue } from '../browsers/stagecue.ts';
import { type Desk, startDesk } from '../desk/server.ts';
import { welcome } from '../start/welcome.ts';
import { faults, look, SCHEMES, tooWide } from './faults.ts';
import { eventually, User } from './user.ts';

let desk: Desk;
let stagecue: Stagecue;
let board: Page;

const open = async (path: string): Promise<void> => {
  await board.bringToFront();
  await board.evaluate((hash) => {
    location.hash = hash;
  }, path);
};
const text = (): Promise<string> => board.$eval('main', (main) => main.textContent ?? '');
const sees = (words: RegExp): Promise<void> => eventually(async () => expect(await text()).toMatch(words));

beforeAll(async () => {
  const site = siteById('page');
  if (!site) throw new Error('the sample desk is read by the reader of any page');
  desk = await startDesk();
  stagecue = await openStagecue({ hosts: ['http://127.0.0.1/*'] });
  await welcome(stagecue, site, new URL(desk.url), { samples: true });
  board = await stagecue.open('dashboard.html');
  await board.bringToFront();
});
afterAll(async () => {
  await stagecue.close();
  await desk.close();
});

describe.each(ROOMS)('the room %s', (room) => {
  test.each(SCHEMES)('can be read by everybody, %s, wide and at 320 pixels', async (scheme) => {
    await open(`#/${room}`);
    await eventually(async () => expect((await text()).length).toBeGreaterThan(80));
    for (const width of [1280, 320]) {
      await look(board, scheme, width);
      expect(await faults(board)).toEqual([]);
      expect(await tooWide(board)).toEqual([]);
    }
  });
});

test('every room is reached by the keyboard alone', async () => {
  await look(board, 'light', 1280);
  await open('#/matrix');
  await board.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const reached = new Set<string>();
  for (let tabs = 0; tabs < ROOMS.length + 3 && reached.size < ROOMS.length; tabs++) {
    await board.keyboard.press('Tab');
    const href = await board.evaluate(() => document.activeElement?.getAttribute('href') ?? '');
    if (href.startsWith('#/')) reached.add(href.slice(2));
  }
  expect([...reached].sort()).toEqual([...ROOMS].sort());
});

test('the matrix shows where leads wait without content, gaps with leads first', async () => {
  await open('#/matrix');
  await sees(/Procurement/);
  await sees(/leads? waits?/i);
});

test('another journey on the chip shows at once on the pages that are open, and undo gives back the old one', async () => {
  const user = await User.at(stagecue, `${desk.url}/people`);
  await user.ready();
  const chips = async (): Promise<string[]> => (await user.state()).chips.map((chip) => chip.text).sort();
  const before = await eventually(async () => {
    const now = await chips();
    expect(now).toHaveLength(SAMPLE_COUNT);
    return now;
  });
  await open('#/models');
  await sees(/Customer journey/);
  await board.evaluate(() => {
    const select = [...document.querySelectorAll<HTMLSelectElement>('.models-picks select')].find((one) =>
      [...one.options].some(({ value }) => value === 'customer-journey'),
    );
    if (!select) throw new Error('there is no choice of journeys');
    select.value = 'customer-journey';
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await board.locator('::-p-xpath(//main//button[contains(., "Show these")])').click();
  await user.page.bringToFront();
  await eventually(async () => expect(await chips()).not.toEqual(before));
  await board.bringToFront();
  await board.locator('::-p-xpath(//div[contains(@class, "notices")]//button[contains(., "Undo")])').click();
  await user.page.bringToFront();
  await eventually(async () => expect(await chips()).toEqual(before));
  await user.page.close();
});

test('two whom a page shows by one picture come up as duplicates, with the picture as the reason', async () => {
  const user = await User.at(stagecue, `${desk.url}/people`);
  await user.ready();
  // As LinkedIn names somebody on a profile and in Sales Navigator. The images are never loaded.
  const people = { profile: 'ada-winterly-demo', sales: 'ACwAADemoAdaWinterly' };
  await user.page.evaluate((ids) => {
    const rows = Object.entries(ids).map(
      ([id, name], at) => `<tr class="h-card"><td>
        <img hidden loading="lazy" alt="" src="https://media.licdn.com/dms/image/v2/D4E03AQDemo-Winterly/profile-displayphoto-shrink_${at + 1}00_${at + 1}00/0/1?e=${at}">
        <a id="${id}" class="p-name u-url" href="https://www.linkedin.com/in/${name}/">Ada Winterly</a></td></tr>`,
    );
    document.querySelector('main tbody')?.insertAdjacentHTML('afterbegin', rows.join(''));
  }, people);
  for (const id of Object.keys(people)) await user.tagAt(`#${id}`, ['3'], '3·–');
  await user.page.close();
  await open('#/people');
  await sees(/Almost certainly one person, 90%/);
  await sees(/Both have the same picture on .?LinkedIn/);
});
