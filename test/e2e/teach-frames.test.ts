import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserName } from '../browsers/stagecue.ts';
import { rowsWithOurs } from './chips.ts';
import { type Lesson, School } from './lesson.ts';
import { eventually, type User } from './user.ts';

describe.each<BrowserName>(['chromium', 'firefox'])('in %s, people in a frame', (browser) => {
  let school: School;
  let user: User;
  let lesson: Lesson;

  beforeAll(async () => {
    school = await School.open(browser, 'framed.js', '/fellows/1');
    ({ user, lesson } = school);
  });
  afterAll(() => school.close());

  const frame = async () => {
    const [inner] = user.page
      .frames()
      .filter((one) => one.url().includes('127.0.0.1') && one.url().includes('/inner/'));
    if (!inner) throw new Error('no frame');
    return inner;
  };

  test('frames that cannot be read say what to do', async () => {
    await lesson.press('Teach this page');
    await lesson.panelSays('Point at the name');
    await lesson.pointAt('#elsewhere');
    await lesson.panelSays('This part is a frame of another site. Open it in a tab of its own and teach it there.');
    await lesson.pointAt('#nameless');
    await lesson.panelSays('This part is a frame without an address of its own');
    await lesson.panelSays('Step 1 of 6');
  });

  test('the name in a frame of the same site teaches the frame, and its person is in the panel', async () => {
    await lesson.point('Ada Beispiel');
    await lesson.panelSays('Point at the job title');
    await lesson.point('The desk');
    await lesson.panelSays('Point at the company');
    await user.press('s', 's', 's');
    await lesson.panelSays('That stands in another frame than the name.');
    await user.press('s');
    await lesson.panelSays('Is this right?');
    await user.press('Enter');
    await lesson.panelSays(/Ada Beispiel.*not a lead yet/s);
  });

  test('a tag beside the name stays with the person; the next one in the frame is another', async () => {
    await (await frame()).click('dd');
    await user.chord('tag-lead');
    await eventually(async () => expect(await (await frame()).$('[popover]')).not.toBeNull());
    await user.press('3', 'Escape');
    await lesson.panelSays('3·–');
    await (await frame()).evaluate(() => location.assign('/inner/fellows'));
    await lesson.panelSays('Nobody has taught this page yet');
    await (await frame()).evaluate(() => location.assign('/inner/fellows/2'));
    await lesson.panelSays(/Grace Beispiel.*not a lead yet/s);
    await user.page.reload();
    await lesson.panelSays(/Ada Beispiel.*3·–/s);
    expect(await rowsWithOurs(user.page)).toEqual([]);
  });

  test('two names teach a list in the frame', async () => {
    await user.page.goto(`${school.url}/fellows`);
    await lesson.panelSays('Nobody has taught this page yet');
    await lesson.press('Teach this page');
    await lesson.panelSays('Point at the name');
    await lesson.point('Grace Beispiel');
    await lesson.panelSays('Point at the job title');
    await user.press('s', 's', 's');
    await lesson.panelSays('Is there another person?');
    await lesson.tabTo('Mary Beispiel');
    await user.press('Enter');
    await lesson.panelSays('3 people on this page');
    await user.press('Enter');
    await lesson.panelSays(/Ada Beispiel.*Grace Beispiel.*Mary Beispiel/s);
  });

  test('a frame that goes on while it is taught is pointed at once more', async () => {
    await user.page.goto(`${school.url}/fellows/1`);
    await lesson.panelSays('Ada Beispiel');
    await lesson.begin('Ada Beispiel', 's', 's', 's');
    await lesson.panelSays('Is there another person?');
    await (await frame()).evaluate(() => location.assign('/inner/fellows/2'));
    await eventually(async () => expect(await (await frame()).$eval('dd', (one) => one.textContent)).toMatch('Grace'));
    await user.press('s');
    await lesson.panelSays('The page has changed meanwhile. Point at it once more.');
    await user.press('Escape');
  });
});
