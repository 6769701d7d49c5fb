import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStagecue, type Stagecue } from '../browsers/stagecue.ts';
import { type Desk, startDesk } from '../desk/server.ts';
import { eventually, User } from './user.ts';

let desk: Desk;
let stagecue: Stagecue;
let user: User;

/** A name that has just room, one that is cut off by its cell, and a short one. */
const PEOPLE = ['s23', 's03', 's05'];
const link = (id: string) => `main a.p-name[href="/people/${id}"]`;

/** For each person: does the chip lie within the cell of the name? Undefined while there is no chip. */
function within(): Promise<Array<boolean | undefined>> {
  return user.page.evaluate(
    (ids) =>
      ids.map((id) => {
        const cell = document.querySelector(`main a.p-name[href="/people/${id}"]`)?.closest('td');
        const host = [...(cell?.querySelectorAll('span') ?? [])].find((span) =>
          /margin-inline/.test(span.style.cssText),
        );
        if (!cell || !host) return undefined;
        const { left } = host.getBoundingClientRect();
        const box = cell.getBoundingClientRect();
        return left >= box.left && left + 34 <= box.right + 1;
      }),
    PEOPLE,
  );
}

const layout = (): Promise<string> =>
  user.page.$$eval('main tr, main th, main td', (boxes) =>
    boxes.map((box) => Object.values<number>(box.getBoundingClientRect().toJSON()).map(Math.round).join()).join(' '),
  );

beforeAll(async () => {
  desk = await startDesk();
  stagecue = await openStagecue({ hosts: ['http://127.0.0.1/*'] });
  await stagecue.enable('page', 'chips', desk.url);
  user = await User.at(stagecue, `${desk.url}/people`);
  await user.ready();
});
afterAll(async () => {
  await stagecue.close();
  await desk.close();
});

test('chips lie within the cell of the name, and move no row and no column', async () => {
  const before = await layout();
  for (const id of PEOPLE) await user.tagAt(link(id), ['3'], '3·–');
  await eventually(async () => expect(await within()).toEqual(PEOPLE.map(() => true)));
  expect(await layout()).toBe(before);
});

test('they find their place again when the window becomes narrower, as it does when the panel opens', async () => {
  await user.page.setViewport({ width: 1180, height: 900 });
  await eventually(async () => expect(await within()).toEqual(PEOPLE.map(() => true)));
});
