import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStagecue, type Stagecue } from '../browsers/stagecue.ts';
import { taggerWords } from './chips.ts';
import { type Pages, servePages } from './pages/server.ts';
import { eventually, User } from './user.ts';

let club: Pages;
let stagecue: Stagecue;
let user: User;
let panel: Page;

beforeAll(async () => {
  club = await servePages('fellows.js', '<main></main>');
  stagecue = await openStagecue({ hosts: ['http://127.0.0.1/*'] });
  await stagecue.enable('taught', 'chips', club.url);
  user = await User.at(stagecue, `${club.url}/fellows/1`);
  panel = await openPanel();
});
afterAll(async () => {
  await stagecue.close();
  await club.close();
});

/** The panel, opened as a user does who has nobody on the page: from the empty tagger. */
async function openPanel(): Promise<Page> {
  await eventually(async () => expect((await user.state()).reading).toBe('unsupported'));
  await user.openTagger();
  await user.press('Enter');
  const target = await stagecue.browser.waitForTarget((one) => one.url().endsWith('/sidepanel.html'));
  return target.asPage();
}

const panelSays = (words: string | RegExp) =>
  eventually(async () => expect(await panel.$eval('main', (main) => main.textContent)).toMatch(words));

/** Presses a button of the panel by its words. */
async function press(words: string): Promise<void> {
  await eventually(async () => {
    const found = await panel.evaluate((text) => {
      const button = [...document.querySelectorAll('main button')].find((one) => one.textContent?.includes(text));
      if (button instanceof HTMLElement) button.click();
      return Boolean(button);
    }, words);
    expect(found, `a button “${words}”`).toBe(true);
  });
}

/** Clicks where the page shows this text, with a real pointer. */
async function point(text: string): Promise<void> {
  await user.page.bringToFront();
  const place = await user.page.evaluate((wanted) => {
    const at = [...document.querySelectorAll('main *')].findLast((one) => one.textContent === wanted);
    const box = at?.getBoundingClientRect();
    return box ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : undefined;
  }, text);
  if (!place) throw new Error(`nothing shows ${text}`);
  await user.page.mouse.move(place.x - 1, place.y);
  await user.page.mouse.click(place.x, place.y);
}

/** Goes through the texts of the page by the Tab key, until a screen reader would say this one. */
async function tabTo(text: string): Promise<void> {
  for (let steps = 0; steps < 40; steps++) {
    await user.press('Tab');
    if ((await taggerWords(user.page))?.status === text) return;
  }
  throw new Error(`the Tab key never comes to ${text}`);
}

const people = async () =>
  (await user.state()).seen.map(({ name, facts, identities }) => ({ name, facts, identities }));
const host = () => new URL(club.url).host;

test('a page that forges events teaches nothing', async () => {
  await press('Teach this page');
  await panelSays('Point at the name');
  await user.page.evaluate(() => (window as unknown as { forge(): void }).forge());
  await panelSays('Step 1 of 6');
});

test('pointing at a name, a title and nothing else teaches a record; no press reaches the page', async () => {
  await point('Ada Beispiel');
  await panelSays('Point at the job title');
  await panelSays('Ada Beispiel');
  await point('Analyst');
  await press('Skip');
  await press('Skip');
  await panelSays('Is there another person?');
  await press('Only this person');
  await panelSays('Is this right?');
  expect(await user.page.evaluate(() => (window as unknown as { reached: string[] }).reached)).toEqual([]);
  await press('Yes');
  await eventually(async () => {
    expect(await people()).toEqual([
      {
        name: 'Ada Beispiel',
        facts: { name: 'Ada Beispiel', title: 'Analyst' },
        identities: [`web:${host()}/fellows/1`],
      },
    ]);
  });
});

test('it is known after a reload with new classes, and a tag stays with the person', async () => {
  await user.page.reload();
  await user.ready();
  await user.page.bringToFront();
  await user.openTagger();
  await user.press('3');
  await user.chipSays('Ada Beispiel', '3·–');
  await user.closeTagger();
  await user.page.reload();
  await user.chipSays('Ada Beispiel', '3·–');
});

test('the next record is another person, though its fields stand elsewhere', async () => {
  await user.page.goto(`${club.url}/fellows/2`);
  await eventually(async () => {
    expect(await people()).toEqual([
      {
        name: 'Grace Beispiel',
        facts: { name: 'Grace Beispiel', title: 'Admiral' },
        identities: [`web:${host()}/fellows/2`],
      },
    ]);
  });
});

test('two names teach a list, by the keyboard alone, too; its people are those of the records', async () => {
  await user.page.goto(`${club.url}/fellows`);
  await panelSays('Nobody has taught this page yet');
  await press('Teach this page');
  await panelSays('Point at the name');
  await user.page.bringToFront();
  await point('Ada Beispiel');
  await panelSays('Point at the job title');
  await user.press('s', 's', 's');
  await panelSays('Is there another person?');
  await tabTo('Mary Beispiel');
  await user.press('Enter');
  await panelSays('4 people on this page');
  await user.press('Enter');
  await eventually(async () => {
    const seen = await people();
    expect(seen.map(({ name }) => name)).toEqual(['Ada Beispiel', 'Grace Beispiel', 'Mary Beispiel', 'Emmy Beispiel']);
    expect(seen.map(({ identities }) => identities)).toEqual([1, 2, 3, 4].map((id) => [`web:${host()}/fellows/${id}`]));
  });
  await user.chipSays('Ada Beispiel', '3·–');
  expect(await user.page.evaluate(() => (window as unknown as { reached: string[] }).reached)).toEqual([]);
});
