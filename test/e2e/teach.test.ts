import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserName } from '../browsers/stagecue.ts';
import { type Lesson, School } from './lesson.ts';
import { eventually, type User } from './user.ts';

describe.each<BrowserName>(['chromium', 'firefox'])('in %s', (browser) => {
  let school: School;
  let user: User;
  let lesson: Lesson;

  beforeAll(async () => {
    school = await School.open(browser, 'fellows.js', '/fellows/1');
    ({ user, lesson } = school);
  });
  afterAll(() => school.close());

  const people = async () =>
    (await user.state()).seen.map(({ name, facts, identities }) => ({ name, facts, identities }));
  const web = (id: number) => `web:${new URL(school.url).host}/fellows/${id}`;
  const reached = () => user.page.evaluate(() => (window as unknown as { reached: string[] }).reached);

  test('a page that forges events teaches nothing', async () => {
    await lesson.press('Teach this page');
    await lesson.panelSays('Point at the name');
    await user.page.evaluate(() => (window as unknown as { forge(): void }).forge());
    await lesson.panelSays('Step 1 of 6');
  });

  test('pointing at name, title, company and e-mail teaches a record; no press reaches the page', async () => {
    await lesson.point('Ada Beispiel');
    await lesson.panelSays('Point at the job title');
    await lesson.panelSays('Ada Beispiel');
    await lesson.point('Analyst');
    await lesson.panelSays('Point at the company');
    await lesson.point('Engines Ltd');
    await lesson.panelSays('Point at the e-mail');
    await lesson.point('ada@engines.example');
    await lesson.panelSays('Is there another person?');
    await lesson.press('Only this person');
    await lesson.panelSays('Is this right?');
    expect(await reached()).toEqual([]);
    await lesson.press('Yes');
    await eventually(async () => {
      expect(await people()).toEqual([
        {
          name: 'Ada Beispiel',
          facts: { name: 'Ada Beispiel', title: 'Analyst', company: 'Engines Ltd' },
          identities: ['email:ada@engines.example', web(1)],
        },
      ]);
    });
    await lesson.panelSays('Ada Beispiel');
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
    await lesson.panelSays('Requirements');
  });

  test('the next record is another person, though its fields stand elsewhere', async () => {
    await user.page.goto(`${school.url}/fellows/2`);
    await eventually(async () => {
      expect(await people()).toEqual([
        {
          name: 'Grace Beispiel',
          facts: { name: 'Grace Beispiel', title: 'Admiral', company: 'Compilers Ltd' },
          identities: ['email:grace@compilers.example', web(2)],
        },
      ]);
    });
  });

  test('two names teach a list, by the keyboard alone, too; its people are those of the records', async () => {
    await user.page.goto(`${school.url}/fellows`);
    await lesson.panelSays('Nobody has taught this page yet');
    await lesson.press('Teach this page');
    await lesson.panelSays('Point at the name');
    await lesson.point('Ada Beispiel');
    await lesson.panelSays('Point at the job title');
    await user.press('s', 's', 's');
    await lesson.panelSays('Is there another person?');
    await lesson.tabTo('Mary Beispiel');
    await user.press('Enter');
    await lesson.panelSays('4 people on this page');
    await user.press('Enter');
    await eventually(async () => {
      const seen = await people();
      expect(seen.map(({ name }) => name)).toEqual([
        'Ada Beispiel',
        'Grace Beispiel',
        'Mary Beispiel',
        'Emmy Beispiel',
      ]);
      expect(seen.map(({ identities }) => identities)).toEqual([1, 2, 3, 4].map((id) => [web(id)]));
    });
    await user.chipSays('Ada Beispiel', '3·–');
    expect(await reached()).toEqual([]);
  });

  test('a lesson ends when the page is left, and nothing of it is there on the way back', async () => {
    await user.page.goto(`${school.url}/about`);
    await lesson.panelSays('Nobody has taught this page yet');
    await lesson.press('Teach this page');
    await lesson.panelSays('Point at the name');
    await user.page.goto(`${school.url}/fellows`);
    await lesson.panelSays('Mary Beispiel');
    // By itself Firefox never tells that a page it kept is there again.
    await user.page.evaluate(() => history.back());
    await lesson.panelSays('Nobody has taught this page yet');
    expect(await user.page.$('[popover]')).toBeNull();
  });
});
