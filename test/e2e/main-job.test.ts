import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrowserName, openStagecue, type Stagecue } from '../browsers/stagecue.ts';
import { type Desk, startDesk } from '../desk/server.ts';
import { drawnChips, rowsWithOurs, taggerWords } from './chips.ts';
import { leadEvents, stored } from './stored.ts';
import { eventually, User } from './user.ts';

const HOSTS = ['http://127.0.0.1/*'];
const ZOE = 'Zoë Müller-Østergård';
const JOERG = 'Jörg Weißenfels';
const LINNEA = 'Linnéa Bergström';
const HEDWIG = 'Hedwig Kröger-Abendroth';

const link = (id: string) => `main a.p-name[href="/people/${id}"]`;

describe.each<BrowserName>(['chromium', 'firefox'])('in %s', (browser) => {
  let desk: Desk;
  let stagecue: Stagecue;
  let user: User;

  beforeAll(async () => {
    desk = await startDesk();
    stagecue = await openStagecue({ browser, hosts: HOSTS });
    await stagecue.enable('page', 'chips', desk.url);
    user = await User.at(stagecue, `${desk.url}/people`);
    await user.ready();
  });
  afterAll(async () => {
    await stagecue.close();
    await desk.close();
  });

  test('two keys tag a stranger on the list, and the chip stands beside that name alone', async () => {
    await user.tagAt(link('s01'), ['3', 'd'], '3·D');
    await user.pointAt('h1');
    await eventually(async () => expect(await rowsWithOurs(user.page)).toEqual([ZOE]));
    if (browser === 'chromium') {
      const [chip] = await drawnChips(user.page);
      expect(chip).toEqual({ text: '3·D', label: expect.stringContaining(ZOE), beside: ZOE, hidden: false });
    }
  });

  test('the stranger became one lead with the name, title, company and identities of the page', async () => {
    const { leads } = await stored(stagecue);
    expect(leads).toHaveLength(1);
    expect(leads[0]).toMatchObject({
      name: ZOE,
      title: 'Head of Procurement',
      company: 'Nordwind Lager GmbH',
      place: 'Hamburg, Germany',
    });
    expect(leads[0]?.identities).toContain('email:zoe.mueller-ostergard@nordwind-lager.example');
    const events = (await leadEvents(stagecue)).map(({ type }) => type);
    expect(events).toEqual(['lead.added', 'stage.tagged', 'stage.tagged']);
  });

  test('the record, opened by a link of the app without loading a page, shows the same chip beside its heading', async () => {
    await user.page.evaluate(() => Object.assign(window, { notReloaded: true }));
    await user.page.bringToFront();
    await user.page.click(link('s01'));
    await user.page.waitForSelector('main h1.p-name');
    await user.chipSays(ZOE, '3·D');
    expect(await rowsWithOurs(user.page)).toEqual([ZOE]);
    expect((await user.state()).seen.find(({ main }) => main)?.name).toBe(ZOE);
    expect(await user.page.evaluate(() => 'notReloaded' in window)).toBe(true);
  });

  test('what the record says besides is learned: its phone and LinkedIn profile belong to the lead', async () => {
    await eventually(async () => {
      const [lead] = (await stored(stagecue)).leads;
      expect(lead?.identities).toEqual(
        expect.arrayContaining(['tel:+494066969014', 'linkedin:in/zoe-mueller-ostergard-demo']),
      );
    });
    await user.page.bringToFront();
  });

  test('Z takes the last tag back, and back on the list the chip says so', async () => {
    await user.page.goBack();
    await user.page.waitForSelector(link('s01'));
    await user.pointAt(link('s01')); // at once: the pointer may be there before anybody was read
    await user.chipSays(ZOE, '3·D');
    await user.openTagger();
    await user.press('e');
    await user.chipSays(ZOE, '3·E');
    await user.press('z');
    await user.chipSays(ZOE, '3·D');
    if (browser === 'chromium')
      await eventually(async () =>
        expect((await taggerWords(user.page))?.html).toMatch(/aria-pressed="true"[^>]*><b>D</),
      );
    await user.closeTagger();
  });

  test('a click and a shift-click on chips select all between, one key tags them, one Z takes it all back', async () => {
    await user.tagAt(link('s04'), ['1'], '1·–');
    await user.tagAt(link('s02'), ['2'], '2·–');
    await user.shiftClickChip(link('s04'));
    await user.shiftClickChip(link('s02'));
    const between = (await user.ready()).seen.filter(({ selected }) => selected);
    const names = between.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining([LINNEA, JOERG]));
    expect(names.length).toBeGreaterThan(2);
    const before = await leadEvents(stagecue);
    await user.openTagger();
    await user.press('b');
    for (const name of names) await user.chipSays(name, name === LINNEA ? '1·B' : name === JOERG ? '2·B' : '–·B');
    const added = (await leadEvents(stagecue)).slice(before.length);
    expect(new Set(added.map(({ batch }) => batch)).size).toBe(1);
    await user.press('z');
    await user.chipSays(LINNEA, '1·–');
    await user.chipSays(JOERG, '2·–');
    const strangers = names.filter((name) => ![LINNEA, JOERG, ZOE].includes(name));
    for (const name of strangers)
      expect((await user.state()).seen.find((seen) => seen.name === name)?.badge, name).toBeNull();
    await user.closeTagger();
  });

  test('the shortcut for a list selects everybody in sight, one key tags them all and one Z takes it back; again it selects nobody', async () => {
    await user.press('Escape');
    await user.chord('select-leads');
    const inSight = await user.page.evaluate(() =>
      [...document.querySelectorAll('main .h-card .p-name')]
        .filter((name) => name.getBoundingClientRect().bottom > 0 && name.getBoundingClientRect().top < innerHeight)
        .map((name) => name.textContent?.trim()),
    );
    const selected = async () => (await user.state()).seen.flatMap(({ selected, name }) => (selected ? [name] : []));
    await eventually(async () => expect(await selected()).toEqual(inSight));
    expect(inSight.length).toBeGreaterThan(10);
    await user.openTagger();
    await user.press('f');
    await eventually(async () => {
      const { chips } = await user.state();
      expect(chips.flatMap(({ text, name }) => (text.endsWith('·F') ? [name] : [])).sort()).toEqual(inSight.toSorted());
    });
    await user.press('z');
    await eventually(async () => {
      expect((await user.state()).chips.filter(({ text }) => text.endsWith('·F'))).toEqual([]);
    });
    await user.chipSays(ZOE, '3·D');
    await user.closeTagger();
    await user.chord('select-leads');
    await eventually(async () => expect(await selected()).toEqual([]));
  });

  test('in a conversation every post of a lead has the chip, and a stranger is tagged beside the own post', async () => {
    await user.page.bringToFront();
    await user.page.click('header nav a[href="/posts/warehouse"]');
    await user.page.waitForSelector('main article.h-entry');
    await user.tagAt('main article a.p-name[href="https://x.com/hedwigk_demo"]', ['1', 'a'], '1·A');
    await user.pointAt('h1');
    const posts = await user.page.$$eval('main article .p-name', (names) =>
      names.map((name) => name.textContent?.trim()),
    );
    const leads = new Set((await user.state()).chips.map(({ name }) => name));
    await eventually(async () =>
      expect(await rowsWithOurs(user.page)).toEqual(posts.filter((name) => leads.has(name ?? ''))),
    );
    expect(leads).toContain(HEDWIG);
  });
});
