import { afterAll, beforeAll, expect, test } from 'vitest';
import { pressToolbarButton, sidebarText } from '../browsers/firefox-sidebar.ts';
import { openStagecue, type Stagecue } from '../browsers/stagecue.ts';
import { type Desk, startDesk } from '../desk/server.ts';
import { eventually, User } from './user.ts';

let desk: Desk;
let stagecue: Stagecue;
let user: User;

const link = (id: string) => `main a.p-name[href="/people/${id}"]`;
const sidebarSays = (...words: string[]) =>
  eventually(async () => {
    const text = await sidebarText(stagecue.browser);
    for (const word of words) expect(text).toContain(word);
  });

beforeAll(async () => {
  desk = await startDesk();
  stagecue = await openStagecue({ browser: 'firefox', hosts: ['http://127.0.0.1/*'] });
  await stagecue.enable('page', 'chips', desk.url);
  user = await User.at(stagecue, `${desk.url}/people`);
  await user.ready();
});
afterAll(async () => {
  await stagecue.close();
  await desk.close();
});

test('the toolbar button opens the sidebar at the people of the page', async () => {
  await pressToolbarButton(stagecue.browser);
  await sidebarSays('Zoë Müller-Østergård', 'Jörg Weißenfels');
});

test('the sidebar follows to the row that is worked in, and says what to tell them once they are tagged', async () => {
  await user.tagAt(link('s01'), ['3', 'd'], '3·D');
  await user.page.click(`main tr:has(${link('s01').replace('main ', '')}) .p-job-title`);
  await sidebarSays('Zoë Müller-Østergård', '3 Requirements', 'D Intent', 'Seller ahead by 1', 'Say next', 'checklist');
});

test('the sidebar follows into the record, without a reload', async () => {
  await user.page.click(link('s04'));
  await sidebarSays('Linnéa Bergström', 'not a lead yet');
});
