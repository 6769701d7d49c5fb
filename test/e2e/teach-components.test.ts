import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserName } from '../browsers/stagecue.ts';
import { type Lesson, School } from './lesson.ts';
import { eventually, type User } from './user.ts';

describe.each<BrowserName>(['chromium', 'firefox'])('in %s, a page of web components', (browser) => {
  let school: School;
  let user: User;
  let lesson: Lesson;

  beforeAll(async () => {
    school = await School.open(
      browser,
      'components.js',
      '/members/1',
      '<main></main><p id="empty" style="height: 60px"></p>',
    );
    ({ user, lesson } = school);
  });
  afterAll(() => school.close());

  const people = async () => (await user.state()).seen.map(({ name, facts, identities }) => [name, facts, identities]);
  const web = (id: number) => [`web:${new URL(school.url).host}/members/${id}`];
  const inPage = (call: string) => user.page.evaluate(call);

  test('a part that is closed to us says so, and so does one without words', async () => {
    await lesson.press('Teach this page');
    await lesson.panelSays('Point at the name');
    await lesson.pointAt('>>> club-secret');
    await lesson.panelSays('This part of the page is closed to us. Point at another place that shows it.');
    await lesson.pointAt('#empty');
    await lesson.panelSays('There are no short words here. Point at the words themselves.');
    await user.press('Escape');
    await lesson.panelSays('Nobody has taught this page yet');
  });

  test('what stands in open shadow roots can be pointed at and is learnt', async () => {
    await lesson.press('Teach this page');
    await lesson.panelSays('Point at the name');
    await lesson.point('Ada Beispiel');
    await lesson.panelSays('Point at the job title');
    await lesson.point('Analyst');
    await lesson.panelSays('Point at the company');
    await lesson.point('Engines Ltd');
    await lesson.panelSays('Point at the e-mail');
    await user.press('s', 's');
    await lesson.panelSays('Is this right?');
    await user.press('Enter');
    await eventually(async () => {
      const facts = { name: 'Ada Beispiel', title: 'Analyst', company: 'Engines Ltd' };
      expect(await people()).toEqual([['Ada Beispiel', facts, web(1)]]);
    });
    await user.openTagger();
    await user.press('3');
    await user.chipSays('Ada Beispiel', '3·–');
    await user.closeTagger();
  });

  test('the next person is another one, whether the page is loaded or only drawn anew', async () => {
    await inPage("window.open('/members/2')");
    const facts = { name: 'Grace Beispiel', title: 'Admiral', company: 'Compilers Ltd' };
    await eventually(async () => expect(await people()).toEqual([['Grace Beispiel', facts, web(2)]]));
    await user.chipSays('Ada Beispiel', undefined);
    await user.page.reload();
    await eventually(async () => expect(await people()).toEqual([['Grace Beispiel', facts, web(2)]]));
  });

  test('two names teach the rows, by the keyboard, too; somebody else in a row is somebody else', async () => {
    await user.page.goto(`${school.url}/members`);
    await lesson.panelSays('Nobody has taught this page yet');
    await lesson.press('Teach this page');
    await lesson.panelSays('Point at the name');
    await lesson.point('Ada Beispiel');
    await lesson.panelSays('Point at the job title');
    await lesson.point('Analyst');
    await lesson.panelSays('Point at the company');
    await user.press('s', 's');
    await lesson.panelSays('Is there another person?');
    await lesson.tabTo('Grace Beispiel');
    await user.press('Enter');
    await lesson.panelSays('3 people on this page');
    await user.press('Enter');
    await eventually(async () => {
      expect(await people()).toEqual([
        ['Ada Beispiel', { name: 'Ada Beispiel', title: 'Analyst' }, web(1)],
        ['Grace Beispiel', { name: 'Grace Beispiel', title: 'Admiral' }, web(2)],
        ['Mary Beispiel', { name: 'Mary Beispiel', title: 'Writer' }, web(3)],
      ]);
    });
    await user.chipSays('Ada Beispiel', '3·–');
    await inPage('window.recycle()');
    await eventually(async () => expect((await people())[0]).toEqual(['Emmy Beispiel', expect.anything(), web(9)]));
    await user.chipSays('Ada Beispiel', undefined);
    await user.chipSays('Emmy Beispiel', undefined);
  });
});
