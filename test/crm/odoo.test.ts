import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stored } from '../e2e/stored.ts';
import { eventually, User } from '../e2e/user.ts';
import type { Crm } from './crm.ts';
import { startOdoo } from './odoo.ts';
import { CUSTOMER, cell, NAME, openRow, signIn, turn, view } from './odoo-pages.ts';
import { Session } from './session.ts';
import { neverAnothersChip } from './watch.ts';

let crm: Crm;
let session: Session;
let page: Page;

const MAREN = 'Maren Tidewell';
const MAREN_ROW = `Brightwater Mills Ltd, ${MAREN}`;
const INES = 'Ines Corbeau';
/** Two people, of two companies. */
const ALEX = 'Alex Fernwood';
const ALEX_OF_MILLS = `Brightwater Mills Ltd, ${ALEX}`;
const ALEX_OF_PAPAYA = `Papaya Analytics GmbH, ${ALEX}`;
const JO = 'Jo Marsh';
const OSKAR = 'Oskar Lindqvist-Røe';

/** Texts of the chips that are drawn, each with the name of its person. */
async function chips(): Promise<string[]> {
  return (await session.user.state()).chips.map(({ name, text }) => `${name} ${text}`).sort();
}

beforeAll(async () => {
  crm = await startOdoo();
  session = await Session.open('odoo', crm);
  page = session.page;
});
afterAll(async () => {
  await session?.close();
  await crm?.close();
});

test('the page that asks for name and password is left alone', async () => {
  await page.goto(`${crm.url}/odoo/contacts`);
  await page.bringToFront();
  await page.waitForSelector('#login', { visible: true });
  await session.showsNobody('unsupported');
  await signIn(page, crm);
});

test('two keys tag a person in the list, and nothing of Odoo moves for the chips', async () => {
  await view(page, 'list');
  const before = await session.layoutWithout();
  await session.tag(cell(MAREN_ROW), ['3', 'd'], MAREN, '3·D');
  await session.tag(cell(ALEX_OF_MILLS), ['1', 'a'], ALEX, '1·A');
  await eventually(async () => expect(await chips()).toEqual([`${ALEX} 1·A`, `${MAREN} 3·D`]));
  await session.nothingMoved(before);
});

test('companies are nobody to tag, and namesakes are two people', async () => {
  const { seen } = await session.user.state();
  expect(seen.map(({ name }) => name).filter((name) => /Mills|Shipping|GmbH/.test(name))).toEqual([]);
  const namesakes = seen.filter(({ name }) => name === ALEX);
  expect(namesakes.map(({ badge }) => badge === null).sort()).toEqual([false, true]);
  await session.tag(cell(ALEX_OF_PAPAYA), ['2'], ALEX, '2·–');
  await eventually(async () => expect(await chips()).toEqual([`${ALEX} 1·A`, `${ALEX} 2·–`, `${MAREN} 3·D`]));
});

test('cards show the chips of the list, and nothing of Odoo moves for them', async () => {
  await view(page, 'kanban');
  await page.waitForSelector(cell(MAREN_ROW), { visible: true });
  const before = await session.layoutWithout();
  await eventually(async () => expect(await chips()).toEqual([`${ALEX} 1·A`, `${ALEX} 2·–`, `${MAREN} 3·D`]));
  await session.nothingMoved(before);
});

test('the record has the chip beside the name, teaches the LinkedIn profile, and the panel opens at it', async () => {
  await openRow(page, MAREN_ROW);
  const before = await session.layoutWithout();
  await session.recordShows(NAME, MAREN, '3·D');
  await session.nothingMoved(before);
  await session.openPanel(NAME);
  await session.panelShows(MAREN, '3·D');
  await eventually(async () => {
    const lead = (await stored(session.stagecue)).leads.find(({ name }) => name === MAREN);
    expect(lead?.identities).toContain('linkedin:in/maren-tidewell-demo');
  });
});

test('who writes below the record of another gets no chip there', async () => {
  await page.waitForSelector(`::-p-xpath(//*[contains(@class,"o-mail-Message-author")]//*[text()="${JO}"])`);
  await session.recordShows(NAME, MAREN, '3·D');
});

test('the pager leads from person to person, and no chip is ever that of the one before', async () => {
  for (const step of ['previous', 'next', 'previous', 'next'] as const) {
    await turn(page, step);
    await neverAnothersChip(page, NAME, step === 'next' ? MAREN : INES, { [MAREN]: '3·D' });
  }
  await session.recordShows(NAME, MAREN, '3·D');
  await turn(page, 'previous');
  await session.recordShows(NAME, INES, undefined);
  await session.panelShows(INES);
  await turn(page, 'previous');
  await session.recordShows(NAME, ALEX, '1·A');
  await session.panelShows(ALEX, '1·A');
});

test('back and forward lead to the right chips', async () => {
  await page.goBack();
  await session.recordShows(NAME, INES, undefined);
  await page.goForward();
  await session.recordShows(NAME, ALEX, '1·A');
});

test('after the page is loaded again, the record has its chip again', async () => {
  await page.reload();
  await page.waitForSelector(NAME);
  await session.recordShows(NAME, ALEX, '1·A');
});

test('the panel follows to another tab, and back when that one is closed', async () => {
  const other = await User.at(session.stagecue, `${crm.url}/odoo/contacts`);
  await openRow(other.page, MAREN_ROW);
  await session.panelShows(MAREN, '3·D');
  await page.bringToFront();
  await session.panelShows(ALEX, '1·A');
  await other.page.bringToFront();
  await session.panelShows(MAREN, '3·D');
  await other.page.close();
  await page.bringToFront();
  await session.panelShows(ALEX, '1·A');
});

test('the record of a company shows the chips of its people, and none of its own', async () => {
  await page.goto(`${crm.url}/odoo/contacts`);
  await openRow(page, 'Brightwater Mills Ltd');
  await eventually(async () => expect(await chips()).toEqual([`${ALEX} 1·A`, `${MAREN} 3·D`]));
  const { seen } = await session.user.state();
  expect(seen.map(({ name }) => name).sort()).toEqual([ALEX, INES, MAREN, 'Zoë Quillfeather']);
});

test('in the pipeline the chip stands beside the contact of each opportunity', async () => {
  await page.goto(`${crm.url}/odoo/crm`);
  await page.waitForSelector(cell(MAREN_ROW), { visible: true });
  const before = await session.layoutWithout();
  await eventually(async () => expect(await chips()).toEqual([`${MAREN} 3·D`]));
  await session.tag(cell(`Sundfjord Shipping, ${JO}`), ['4'], JO, '4·–');
  await eventually(async () => expect(await chips()).toEqual([`${JO} 4·–`, `${MAREN} 3·D`]));
  await session.nothingMoved(before);
});

test('an opportunity has the chip of the person it is about, and never that of the one before in the pager', async () => {
  await openRow(page, 'Flour line renewal');
  await session.recordShows(CUSTOMER, MAREN, '3·D');
  for (const step of ['previous', 'next', 'previous', 'next', 'previous'] as const) {
    await turn(page, step);
    await neverAnothersChip(page, CUSTOMER, step === 'next' ? MAREN : OSKAR, { [MAREN]: '3·D' });
  }
  await session.recordShows(CUSTOMER, OSKAR, undefined);
  await turn(page, 'next');
  await session.recordShows(CUSTOMER, MAREN, '3·D');
});

test('conversations are left alone', async () => {
  await page.goto(`${crm.url}/odoo/discuss`);
  await page.waitForSelector('.o-mail-Discuss, .o-mail-DiscussContent', { visible: true });
  await session.showsNobody('unsupported');
});

test('all the while, no script of ours complained', () => {
  expect(session.complaints()).toEqual([]);
});
