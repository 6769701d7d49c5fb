import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stored } from '../e2e/stored.ts';
import { eventually } from '../e2e/user.ts';
import type { Crm } from './crm.ts';
import { PEOPLE } from './people.ts';
import { Session } from './session.ts';
import { startTryton } from './tryton.ts';
import { bringTab, closeTab, loadAgain, NAME, openMenu, openRow, pressButton, rowOf, signIn } from './tryton-pages.ts';
import { codeOf } from './tryton-seed.ts';
import { fieldValue, neverAnothersChip } from './watch.ts';

let crm: Crm;
let session: Session;
let page: Page;

const PARTIES = 'Party / Parties';
const MEANS = 'Party / Contact Mechanisms';
const MAREN = 'Maren Tidewell';
const OSKAR = 'Oskar Lindqvist-Røe';
const TOMASZ = 'Tomasz Wiśniorek';
/** Two people. */
const ALEX = 'Alex Fernwood';
const coded = (at: number): string => `tryton:${new URL(crm.url).host}/party.code/${codeOf(at)}`;

beforeAll(async () => {
  crm = await startTryton();
  session = await Session.open('tryton', crm);
  page = session.page;
});
afterAll(async () => {
  await session?.close();
  await crm?.close();
});

test('the page that asks for name and password is left alone, and so is the menu after it', async () => {
  await page.bringToFront();
  await page.waitForSelector('#login', { visible: true });
  await session.showsNobody('unsupported');
  await signIn(page, crm);
  await session.showsNobody('unsupported');
});

test('the list of parties says by their codes who is who, and shows no chip while nobody is a lead', async () => {
  await openMenu(page, 'Party', 'Parties');
  await eventually(async () => {
    const { reading, seen, chips } = await session.user.state();
    expect({ reading, chips }).toEqual({ reading: 'read', chips: [] });
    const people = seen.filter(({ name }) => PEOPLE.some((one) => one.name === name));
    expect(people.flatMap(({ identities }) => identities).toSorted()).toEqual(PEOPLE.map((_, at) => coded(at)));
    expect(seen.map(({ name }) => name)).not.toContain('Brightwater Mills Ltd');
  });
});

test('two keys tag the person whose record is open, and nothing of Tryton moves for the chip beside the name', async () => {
  await openRow(page, MAREN);
  const before = await session.layoutWithout();
  await session.recordShows(NAME, MAREN, undefined);
  await session.tag(NAME, ['3', 'd'], MAREN, '3·D');
  await session.recordShows(NAME, MAREN, '3·D');
  await session.nothingMoved(before);
});

test('who is in the record is known by its number and its code, and by the e-mail address, phone and LinkedIn profile below', async () => {
  await eventually(async () => {
    const [lead] = (await stored(session.stagecue)).leads;
    expect(lead?.identities.toSorted()).toEqual([
      'email:maren.tidewell@brightwater.example',
      'linkedin:in/maren-tidewell-demo',
      'tel:+442079460611',
      coded(0),
      `tryton:${new URL(crm.url).host}/party.party/1`,
    ]);
  });
});

test('the panel opens at the person of the record, and follows to the next one', async () => {
  await session.openPanel(NAME);
  await session.panelShows(MAREN, '3·D');
  await pressButton(page, 'Next');
  await session.panelShows(OSKAR);
  await session.recordShows(NAME, OSKAR, undefined);
  await pressButton(page, 'Previous');
  await session.panelShows(MAREN, '3·D');
});

test('from record to record in one tab, no chip is ever that of the person before', async () => {
  for (const step of ['Next', 'Previous', 'Next', 'Previous'] as const) {
    await pressButton(page, step);
    await neverAnothersChip(page, NAME, step === 'Next' ? OSKAR : MAREN, { [MAREN]: '3·D' });
  }
  await session.recordShows(NAME, MAREN, '3·D');
});

test('namesakes who follow each other are two people with a chip each', async () => {
  await pressButton(page, 'Switch');
  await openRow(page, ALEX);
  await session.tag(NAME, ['1', 'a'], ALEX, '1·A');
  await pressButton(page, 'Next');
  await session.recordShows(NAME, ALEX, undefined);
  await session.tag(NAME, ['2'], ALEX, '2·–');
  await pressButton(page, 'Previous');
  await session.recordShows(NAME, ALEX, '1·A');
  await pressButton(page, 'Next');
  await session.recordShows(NAME, ALEX, '2·–');
  const leads = (await stored(session.stagecue)).leads.filter(({ name }) => name === ALEX);
  const mails = leads.map(({ identities }) => identities.filter((id) => id.startsWith('email:')).join());
  expect(mails.sort()).toEqual([
    'email:alex.fernwood@brightwater.example',
    'email:alex.fernwood@papaya-analytics.example',
  ]);
});

test('the list of parties shows the chips of those who were tagged in their records, and of namesakes each their own', async () => {
  await pressButton(page, 'Switch');
  const [one, other] = PEOPLE.flatMap(({ name }, at) => (name === ALEX ? [coded(at)] : []));
  await session.chipsAre(`3·D ${coded(0)}`, `1·A ${one}`, `2·– ${other}`);
});

test('who was tagged in the list has the chip in their record', async () => {
  const row = rowOf(TOMASZ);
  await session.tag(row, ['4', 'e'], TOMASZ, '4·E');
  await openRow(page, TOMASZ);
  await session.recordShows(NAME, TOMASZ, '4·E');
  // What the record says besides is learnt once it has stood for a moment.
  await eventually(async () => {
    const lead = (await stored(session.stagecue)).leads.find(({ name }) => name === TOMASZ);
    expect(lead?.identities).toContain('email:tomasz.wisniorek@papaya-analytics.example');
  });
  await pressButton(page, 'Switch');
  await openRow(page, ALEX);
  await pressButton(page, 'Next');
  await session.recordShows(NAME, ALEX, '2·–');
});

test('the list of contact mechanisms, in a second tab of Tryton, shows the chips of those whose e-mail address it says', async () => {
  await openMenu(page, 'Party', 'Contact Mechanisms');
  await session.chipsAre(
    '1·A email:alex.fernwood@brightwater.example',
    '2·– email:alex.fernwood@papaya-analytics.example',
  );
});

test('a tab of Tryton that comes to the front shows its own person, also after another one was closed', async () => {
  await bringTab(page, PARTIES);
  await session.recordShows(NAME, ALEX, '2·–');
  await bringTab(page, MEANS);
  await eventually(async () => expect((await session.user.state()).page).toBe('list'));
  await bringTab(page, PARTIES);
  await pressButton(page, 'Previous');
  await session.recordShows(NAME, ALEX, '1·A');
  await closeTab(page, MEANS);
  await session.recordShows(NAME, ALEX, '1·A');
  await session.panelShows(ALEX, '1·A');
});

test('after the page is loaded again, the record has its chip again', async () => {
  await loadAgain(page);
  await page.waitForSelector(NAME);
  await session.recordShows(NAME, ALEX, '1·A');
});

test('a company is nobody to tag', async () => {
  await closeTab(page, PARTIES);
  await openMenu(page, 'Party', 'Parties');
  await openRow(page, 'Brightwater Mills Ltd');
  await eventually(async () => expect(await fieldValue(page, NAME)).toBe('Brightwater Mills Ltd'));
  await session.showsNobody('read');
});

test('opportunities are left alone, in their list and in their form', async () => {
  await openMenu(page, 'Sales', 'Leads and Opportunities');
  await session.showsNobody('unsupported');
  await openRow(page, 'Flour line renewal');
  await session.showsNobody('unsupported');
});

test('all the while, no script of ours complained', () => {
  expect(session.complaints()).toEqual([]);
});
