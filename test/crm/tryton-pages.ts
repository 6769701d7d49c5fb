import type { Page } from 'puppeteer-core';
import type { Crm } from './crm.ts';

const TAB = '#tabcontent > .tab-pane.active';

/** The field that shows whose party is open. */
export const NAME = `${TAB} .form input[name="name"]:not(.form-one2many *)`;

/** Waits until Tryton has got what it asked for; one of its requests waits for news from the server, and never ends. */
async function atRest(page: Page): Promise<void> {
  await page.waitForNetworkIdle({ concurrency: 1 });
}

/** Types name and password, as Tryton asks for them, and waits for its menu. */
export async function signIn(page: Page, { user, password }: Crm): Promise<void> {
  await page.bringToFront();
  await page.waitForSelector('#login', { visible: true });
  await page.type('#login', user);
  await page.keyboard.press('Enter');
  const field = await page.waitForSelector('input[type="password"]', { visible: true });
  await field?.type(password);
  await page.keyboard.press('Enter');
  await page.waitForSelector(entry('Party'), { visible: true });
}

const entry = (title: string): string => `#menu .column-char[title="${title}"]`;

/** Opens an entry of the menu in a tab of Tryton's own, and waits for its rows. */
export async function openMenu(page: Page, group: string, title: string): Promise<void> {
  await page.bringToFront();
  await atRest(page);
  if (!(await page.$(entry(title)))) await page.click(`#menu tr:has(.column-char[title="${group}"]) .expander`);
  await page.waitForSelector(entry(title), { visible: true });
  await atRest(page);
  await page.click(entry(title), { count: 2 });
  await page.waitForSelector(`::-p-xpath(//li[contains(@class,"active")]//span[@title="${group} / ${title}"])`);
  await page.waitForSelector(`${TAB} table.tree > tbody > tr`);
  await atRest(page);
}

/** The first cell of a list that says these words. */
export const rowOf = (words: string): string => `${TAB} table.tree > tbody > tr .column-char[title="${words}"]`;

/** Opens the first row of a list in which a cell says these words, and waits for its form. */
export async function openRow(page: Page, words: string): Promise<void> {
  await page.bringToFront();
  const cell = rowOf(words);
  await page.waitForSelector(cell, { visible: true });
  await atRest(page);
  // At the beginning of the words, where no chip can be in the way.
  await page.click(cell, { count: 2, offset: { x: 4, y: 8 } });
  await page.waitForSelector(`${TAB} .form`, { visible: true });
  await atRest(page);
}

/** Presses a button of the tab in front. */
export async function pressButton(page: Page, title: 'Previous' | 'Next' | 'Switch'): Promise<void> {
  await page.bringToFront();
  await page.click(`${TAB} > .tab-form > nav button[title="${title}"]`);
}

/** Loads the page again, and says yes to Tryton, which asks before anybody leaves it. */
export async function loadAgain(page: Page): Promise<void> {
  page.once('dialog', (dialog) => void dialog.accept());
  await page.reload();
}

/** Brings one of Tryton's own tabs to the front. */
export async function bringTab(page: Page, title: string): Promise<void> {
  await page.bringToFront();
  await page.click(`#tablist span[title="${title}"]`);
  await page.waitForSelector(`#tablist li.active span[title="${title}"]`);
}

/** Closes one of Tryton's own tabs. */
export async function closeTab(page: Page, title: string): Promise<void> {
  await page.bringToFront();
  await page.click(`#tablist li:has(span[title="${title}"]) button.close`);
  await page.waitForSelector(`#tablist span[title="${title}"]`, { hidden: true });
}
