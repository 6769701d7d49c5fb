import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserName } from '../browsers/stagecue.ts';
import { type Lesson, School } from './lesson.ts';
import { servePages } from './pages/server.ts';
import { eventually, type User } from './user.ts';

describe.each<BrowserName>(['chromium', 'firefox'])('in %s, teaching', (browser) => {
  let school: School;
  let user: User;
  let lesson: Lesson;

  beforeAll(async () => {
    school = await School.open(browser, 'odd.js', '/none');
    ({ user, lesson } = school);
  });
  afterAll(() => school.close());

  const open = async (path: string) => {
    await user.page.goto(school.url + path);
    await lesson.panelSays('Nobody has taught this page yet');
  };
  const go = (path: string) => user.page.evaluate((to) => window.open(to), path);
  const people = async () => (await user.state()).seen.map(({ name, identities }) => [name, ...identities]);
  const web = (path: string) => `web:${new URL(school.url).host}${path}`;
  const sees = (...expected: string[][]) => eventually(async () => expect(await people()).toEqual(expected));
  /** All that is asked after the name is skipped, and the preview is right. */
  const learn = async (name: string) => {
    await lesson.begin(name, 's', 's', 's', 's');
    await lesson.panelSays('Is this right?');
    await user.press('Enter');
  };

  test('a record behind a query or a hash is told by it', async () => {
    await open('/query?id=1&tab=notes');
    await learn('Ada Beispiel');
    await sees(['Ada Beispiel', web('/query/id=1')]);
    await go('/query?id=2');
    await sees(['Grace Beispiel', web('/query/id=2')]);
    await open('/hash#/people/1');
    await learn('Ada Beispiel');
    await sees(['Ada Beispiel', web('/hash/people/1')]);
    await user.page.evaluate(() => location.assign('#/people/2'));
    await sees(['Grace Beispiel', web('/hash/people/2')]);
  });

  test('Escape takes back step by step, and ends the lesson at the first', async () => {
    await open('/fields/1');
    await lesson.begin('Ada Beispiel', 's', 's', 's', 's');
    for (const step of [
      'Is there another person?',
      'Point at the e-mail',
      'Point at the company',
      'Point at the job title',
    ]) {
      await user.press('Escape');
      await lesson.panelSays(step);
    }
    await user.press('Escape', 'Escape');
    await lesson.panelSays('Nobody has taught this page yet');
    expect(await user.page.$('[popover]')).toBeNull();
  });

  test('a page that goes on to the next person while it is taught asks again for what is gone', async () => {
    await lesson.begin('Ada Beispiel', 's', 's', 's');
    await lesson.panelSays('Is there another person?');
    await go('/fields/2');
    await user.press('s');
    await lesson.panelSays('The page has changed meanwhile. Point at it once more.');
    await lesson.point('Grace Beispiel');
    await lesson.panelSays('Is this right?');
    await go('/fields/3');
    await user.press('Enter');
    await sees(['Mary Beispiel', web('/fields/3')]);
    await go('/fields/2');
    await sees(['Grace Beispiel', web('/fields/2')]);
  });

  test('a page that was taught can be taught again, with chips on it', async () => {
    await user.openTagger();
    await user.press('3');
    await user.chipSays('Grace Beispiel', '3·–');
    await user.closeTagger();
    await lesson.press('Teach it again');
    await lesson.panelSays('Point at the name');
    await lesson.point('Grace Beispiel');
    await lesson.panelSays('Point at the job title');
    await lesson.point('Olga Muster');
    await lesson.panelSays('Point at the company');
    await user.press('s', 's', 's');
    await lesson.panelSays('Is this right?');
    await user.press('Enter');
    await eventually(async () => expect((await user.state()).seen[0]?.facts.title).toBe('Olga Muster'));
    await user.chipSays('Grace Beispiel', '3·–');
  });

  test('a taught page that changes says so, marks nobody, and is taught again', async () => {
    await open('/changed/1');
    await learn('Ada Beispiel');
    await sees(['Ada Beispiel', web('/changed/1')]);
    await user.page.evaluate(() => Object.assign(sessionStorage, { changed: 'yes' }));
    await user.page.goto(`${school.url}/changed/2`);
    await lesson.panelSays('This page has changed');
    expect((await user.state()).seen).toEqual([]);
    await learn('Grace Beispiel');
    await sees(['Grace Beispiel', web('/changed/2')]);
    await go('/changed/1');
    await sees(['Ada Beispiel', web('/changed/1')]);
  });

  test('a dialog of the page over everything can be taught, and the bar can be clicked', async () => {
    await open('/dialog/1');
    await lesson.begin('Ada Beispiel', 's', 's', 's', 's');
    await lesson.panelSays('Is this right?');
    await lesson.clickBar('Yes');
    await sees(['Ada Beispiel', web('/dialog/1')]);
  });

  test('values of fields are read as they are shown', async () => {
    await open('/inputs/1');
    await lesson.press('Teach');
    await lesson.panelSays('Point at the name');
    await lesson.pointAt('input');
    await lesson.panelSays('Point at the job title');
    await lesson.pointAt('select');
    await lesson.panelSays('Point at the company');
    await user.press('s', 's', 's');
    await lesson.panelSays('Is this right?');
    await user.press('Enter');
    await eventually(async () =>
      expect((await user.state()).seen[0]?.facts).toEqual({ name: 'Ada Beispiel', title: 'Analyst' }),
    );
  });

  /** The frames over the page, each with the box of what it is to be around. */
  const framesFit = async (name: string) => {
    const at = await user.page.evaluate((text) => {
      const found = [...document.querySelectorAll('main *')].findLast((one) => one.textContent === text);
      return found?.getBoundingClientRect().toJSON() as DOMRect;
    }, name);
    await eventually(async () => {
      const [box] = await lesson.drawn('.box');
      for (const [side, more] of [
        ['x', -4],
        ['y', -3],
        ['width', 8],
        ['height', 6],
      ] as const)
        expect(box?.[side], side).toBeCloseTo(at[side] + more, 0);
    });
  };

  test('frames lie around what they mean, in boxes that scroll and on pages that are zoomed', async () => {
    await open('/zoomed/1');
    await lesson.begin('Ada Beispiel');
    await framesFit('Ada Beispiel');
    await user.press('Escape', 'Escape');
    await open('/scrolled/1');
    await lesson.press('Teach');
    await lesson.panelSays('Point at the name');
    const box = await user.page.$('#box');
    await box?.hover();
    for (let turns = 0; turns < 5; turns++) await user.page.mouse.wheel({ deltaY: 400 });
    await eventually(async () =>
      expect(await user.page.$eval('#box', ({ scrollTop }) => scrollTop)).toBeGreaterThan(500),
    );
    expect(await user.page.evaluate(() => scrollY)).toBe(0);
    await lesson.point('Ada Beispiel');
    await lesson.panelSays('Point at the job title');
    await framesFit('Ada Beispiel');
    await user.press('Escape', 'Escape');
  });

  test('the wheel with Ctrl is the browser’s own', async () => {
    await open('/scrolled/1');
    await lesson.press('Teach');
    await lesson.panelSays('Point at the name');
    await (await user.page.$('#box'))?.hover();
    await user.page.keyboard.down('Control');
    await user.page.mouse.wheel({ deltaY: 400 });
    await user.page.mouse.wheel({ deltaY: -300 });
    await user.page.keyboard.up('Control');
    expect(await user.page.$eval('#box', ({ scrollTop }) => scrollTop)).toBe(0);
    await user.press('Escape');
  });

  test('on a page from right to left the names of the frames are in the window', async () => {
    await open('/rtl/1');
    await lesson.begin('Ada Beispiel');
    await eventually(async () => {
      const [tab] = await lesson.drawn('.tab');
      const width = await user.page.evaluate(() => innerWidth);
      expect(tab?.text).toBe('Name');
      expect(tab?.x).toBeGreaterThan(0);
      expect((tab?.x ?? 0) + (tab?.width ?? 0)).toBeLessThanOrEqual(width);
    });
    await user.press('Escape', 'Escape');
  });

  test('a page that allows no styles but its own has the bar as it is to be', async () => {
    const strict = await servePages('odd.js', '<main></main>', "default-src 'none'; script-src 'self'");
    await school.stagecue.enable('taught', 'chips', strict.url);
    await user.page.goto(`${strict.url}/fields/1`);
    await lesson.begin('Ada Beispiel');
    const [bar] = await lesson.drawn('.bar');
    const [box] = await lesson.drawn('.box');
    const height = await user.page.evaluate(() => innerHeight);
    expect(bar?.width).toBe(520);
    expect(bar?.y).toBeGreaterThan(height / 2);
    expect(box?.width).toBeLessThan(200);
    await user.press('Escape', 'Escape');
    await strict.close();
  });

  test('a name in pieces is taken as a whole: the arrow takes in more, and a click picks it', async () => {
    await open('/split/1');
    await lesson.press('Teach');
    await lesson.panelSays('↑ takes in more');
    await user.page.hover('main h1 span');
    await user.press('ArrowUp');
    await user.page.mouse.down();
    await user.page.mouse.up();
    await lesson.panelSays('Point at the job title');
    await lesson.panelSays('Ada Beispiel');
    await user.press('s', 's', 's', 's', 'Enter');
    await sees(['Ada Beispiel', web('/split/1')]);
  });

  test('a page that puts another body in does not take the bar away', async () => {
    await open('/fields');
    await lesson.press('Teach this page');
    await lesson.panelSays('Point at the name');
    await user.page.evaluate(() => document.body.replaceChildren());
    await user.page.waitForSelector('[popover]');
    await user.press('Escape');
    await lesson.panelSays('Nobody has taught this page yet');
  });

  test('a list whose rows are given to others in view marks those who are there', async () => {
    await open('/virtual');
    await lesson.begin('Person b', 's', 's', 's');
    await lesson.panelSays('Is there another person?');
    await lesson.point('Person c');
    await lesson.panelSays('4 people on this page');
    await user.press('Enter');
    await eventually(async () => expect((await people())[0]).toEqual(['Person b', web('/fields/1')]));
    await user.page.$eval('#list', (list) => list.scrollTo(0, 300));
    await eventually(async () => expect((await people())[0]).toEqual(['Person l', web('/fields/11')]));
  });

  test('one row twice is one person, and two of the same name are two', async () => {
    await open('/rows');
    await lesson.begin('Ada Beispiel', 's', 's', 's');
    await lesson.panelSays('Is there another person?');
    await lesson.point('Mary Beispiel');
    await lesson.panelSays('3 people on this page');
    await user.press('Enter');
    await sees(...[1, 2, 3].map((id) => [expect.any(String), web(`/fields/${id}`)]));
    await open('/namesakes');
    await lesson.begin('Ada Beispiel', 's', 's', 's');
    await lesson.panelSays('Is there another person?');
    await lesson.pointAt('main li:first-child a');
    await lesson.panelSays('2 people on this page');
    await user.press('Escape', 'Escape', 'Escape', 'Escape', 'Escape', 'Escape');
  });

  test('rows whose links lead nowhere ask for what tells people apart', async () => {
    await open('/linkless');
    await lesson.begin('Ada Beispiel', 's', 's', 's');
    await lesson.panelSays('Is there another person?');
    await lesson.point('Mary Beispiel');
    await lesson.panelSays('Nothing here tells one person from another.');
    await user.press('Escape', 'Escape', 'Escape', 'Escape', 'Escape');
  });
});
