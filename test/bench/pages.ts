import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { BrowserName, Stagecue } from '../browsers/stagecue.ts';
import { startDesk } from '../desk/server.ts';
import type { Figure } from './figures.ts';
import type { InsidePage } from './inside.ts';
import { keyFigures } from './keypress.ts';
import { paintFigures, peopleFor, plainFigures } from './paint.ts';
import { roundTripFigures } from './round-trip.ts';
import { taskFigures } from './tasks.ts';

/** The longest that a task of ours may be on a page of 200 rows. */
const LONGEST_TASK_MS = 50;

/** Switches the desk on and waits until pages of it get our scripts. */
async function enableDesk(stagecue: Stagecue, own: Page, desk: string): Promise<void> {
  await stagecue.enable('page', 'chips', desk);
  const registered = 'chrome.scripting.getRegisteredContentScripts().then((scripts) => scripts.length)';
  for (let tries = 0; tries < 50; tries++, await pause(100)) if (await own.evaluate(registered)) return;
  throw new Error('the desk was not switched on');
}

/** What a person at a page of rows notices: chips, stutter, and keys. `own` is a page of the extension that `inside` is in. */
export async function pageFigures(stagecue: Stagecue, { name, own, inside, quick, say }: PageBench): Promise<Figure[]> {
  const desk = await startDesk();
  const { browser } = stagecue;
  const figures: Figure[] = [];
  const sizes = [
    { browser, desk: desk.url, rows: 200, visits: quick ? 2 : 8, batches: quick ? 5 : 10 },
    { browser, desk: desk.url, rows: 2000, visits: quick ? 1 : 4, batches: quick ? 5 : 10 },
  ];
  try {
    for (const options of sizes) {
      say(`${options.rows} rows without Stagecue`);
      figures.push(...(await plainFigures(options)));
    }
    await enableDesk(stagecue, own, desk.url);
    if (name === 'chromium') {
      say('key presses');
      figures.push(...(await keyFigures(browser, { desk: desk.url, presses: quick ? 8 : 40 })));
    }
    const people = sizes.map(peopleFor).reduce((a, b) => (a.length > b.length ? a : b));
    say(`making ${people.length} people leads`);
    for (let at = 0; at < people.length; at += 100) await inside.addLeads(people.slice(at, at + 100));
    for (const options of sizes) {
      say(`${options.rows} rows with Stagecue`);
      figures.push(...(await paintFigures(options)));
      if (name !== 'chromium') continue;
      const { rows, visits } = options;
      const bar = rows === 200 ? { bar: LONGEST_TASK_MS } : {};
      figures.push(...(await taskFigures(browser, { desk: desk.url, rows, visits: Math.ceil(visits / 2), ...bar })));
    }
    if (name === 'chromium') {
      say('messages');
      const emails = people.slice(0, 200).map(({ email }) => email);
      figures.push(...(await roundTripFigures(browser, { desk: desk.url, emails, rounds: quick ? 20 : 60 })));
    }
    return figures;
  } finally {
    await desk.close();
  }
}

interface PageBench {
  name: BrowserName;
  own: Page;
  inside: InsidePage;
  quick: boolean;
  say(line: string): void;
}
