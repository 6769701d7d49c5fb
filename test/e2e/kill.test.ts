import { starterStore } from '../unit/starter-store.ts';
import 'fake-indexeddb/auto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { KeyInput } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStagecue, type Stagecue } from '../browsers/stagecue.ts';
import { readDeskData } from '../desk/data.ts';
import { type Desk, startDesk } from '../desk/server.ts';
import { projectionsOf, stored } from './stored.ts';
import { eventually, User } from './user.ts';

const HOSTS = ['http://127.0.0.1/*'];
const KEYS: KeyInput[] = ['1', 'a', '2', 'b', '3', 'c', '4', 'd', '5', 'e'];

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk.close());

/** Stops the background worker again and again, at any moment, until told to end. Gives how often. */
function killer({ browser }: Stagecue): () => Promise<number> {
  let over = false;
  const killing = (async () => {
    let times = 0;
    while (!over) {
      const target = browser.targets().find((one) => one.type() === 'service_worker');
      const worker = await target?.worker().catch(() => null);
      await new Promise((done) => setTimeout(done, Math.random() * 700));
      if (!worker) continue;
      times += await worker.close().then(
        () => 1,
        () => 0, // it had gone by itself
      );
    }
    return times;
  })();
  return () => {
    over = true;
    return killing;
  };
}

test('300 tags while the background is stopped at any moment: what was shown as saved is in the journal, and the journal gives what is shown', async () => {
  const stagecue = await openStagecue({ hosts: HOSTS });
  await stagecue.enable('page', 'chips', desk.url);
  const user = await User.at(stagecue, `${desk.url}/people`);
  await user.ready();
  const people = (await readDeskData()).people.slice(0, 30);
  const shown: string[] = [];
  let refused = 0;
  const stop = killer(stagecue);
  for (const { id, name } of people) {
    for (const key of KEYS) {
      while (!(await user.tagAndLook(`main a.p-name[href="/people/${id}"]`, key))) refused++;
      shown.push(`${name} ${key.toUpperCase()}`);
    }
    await user.press('Escape');
  }
  const stopped = await stop();
  expect(stopped).toBeGreaterThan(20);
  console.info(`worker stopped ${stopped} times; ${refused} tags were refused and pressed again`);

  const { journal, ...projections } = await stored(stagecue);
  const names = new Map(projections.leads.flatMap((lead) => lead.members.map((member) => [member, lead.name])));
  const kept = journal.flatMap(({ event }) =>
    event.type === 'stage.tagged' ? [`${names.get(event.lead)} ${event.stage}`] : [],
  );
  expect(shown).toHaveLength(300);
  expect(shown.filter((one) => !kept.includes(one))).toEqual([]);
  expect(projections.leads).toHaveLength(people.length);
  const replayed = starterStore('replayed');
  await replayed.merge(journal.map(({ event }) => event));
  await replayed.close();
  expect(await projectionsOf('replayed')).toEqual(projections);
  await stagecue.close();
});

test('the browser is killed right after "saved" was shown: after the restart the tag is there, five times out of five', async () => {
  const profile = await mkdtemp(join(tmpdir(), 'stagecue-profile-'));
  for (let time = 1; time <= 5; time++) {
    const stagecue = await openStagecue({ hosts: HOSTS, profile });
    await stagecue.enable('page', 'chips', desk.url);
    const user = await User.at(stagecue, `${desk.url}/people`);
    await user.ready();
    const before = Array.from({ length: time - 1 }, (_, at) => `${at + 1}·–`);
    await eventually(async () => expect((await user.state()).chips.map(({ text }) => text).sort()).toEqual(before));
    const saved = await user.tagAndLook(`main a.p-name[href="/people/s0${time}"]`, `${time}` as KeyInput);
    const gone = new Promise((done) => stagecue.browser.process()?.once('exit', done));
    stagecue.browser.process()?.kill('SIGKILL');
    await gone;
    expect(saved).toBe(true);
  }
  const last = await openStagecue({ hosts: HOSTS, profile });
  const codes = (await stored(last)).journal.flatMap(({ event }) =>
    event.type === 'stage.tagged' ? [event.stage] : [],
  );
  expect(codes).toEqual(['1', '2', '3', '4', '5']);
  await last.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});
