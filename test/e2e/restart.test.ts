import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrowserName, openStagecue } from '../browsers/stagecue.ts';
import { type Desk, startDesk } from '../desk/server.ts';
import { stored } from './stored.ts';
import { User } from './user.ts';

describe.each<BrowserName>(['chromium', 'firefox'])('in %s', (browser) => {
  let desk: Desk;
  let profile: string;

  beforeAll(async () => {
    desk = await startDesk();
    profile = await mkdtemp(join(tmpdir(), 'stagecue-profile-'));
  });
  afterAll(async () => {
    await desk.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  test('the browser is closed and started again: the site is still enabled and the tags are still there', async () => {
    const hosts = ['http://127.0.0.1/*'];
    const first = await openStagecue({ browser, hosts, profile });
    await first.enable('page', 'chips', desk.url);
    const before = await User.at(first, `${desk.url}/people`);
    await before.ready();
    await before.tagAt('main a.p-name[href="/people/s01"]', ['3', 'd'], '3·D');
    const written = await stored(first);
    await first.close();

    const second = await openStagecue({ browser, hosts, profile });
    const after = await User.at(second, `${desk.url}/people`);
    await after.ready();
    await after.chipSays('Zoë Müller-Østergård', '3·D');
    expect(await stored(second)).toEqual(written);
    await second.close();
  });
});
