import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrowserName, openStagecue, type Stagecue } from '../browsers/stagecue.ts';
import { type Pages, servePages } from './pages/server.ts';
import { Soak } from './soak.ts';
import { eventually, User } from './user.ts';

/** So many people take part; every third is a lead. */
const PEOPLE = 120;
/** The root stands in the post of somebody else: whoever does not look into it takes them for the one who is meant. */
const BODY = `<style>.row{line-height:20px}</style><main><div data-testid="mainFeed"><div role="listitem">
  <div><template shadowrootmode="open"><slot name="author"></slot></template>
  <a slot="author" href="https://www.linkedin.com/in/wren-writer-demo/">Wren Writer</a></div>
  <div data-testid="expandable-text-box">News</div><div id="interop-outlet"></div></div></div></main>`;
const row = (n: number): string => `#interop-outlet >>> .row:nth-of-type(${n})`;

describe.each<BrowserName>(['chromium', 'firefox'])('people in an open shadow root, in %s', (browser) => {
  let soak: Soak;
  beforeAll(async () => {
    soak = await Soak.open({ browser, site: 'linkedin', path: '/feed/', body: BODY }, PEOPLE);
  });
  afterAll(() => soak.close());

  const rings = async (): Promise<number[]> =>
    (await soak.strangers()).flatMap(({ shows, isRing, isHidden }) => (isRing && !isHidden ? [shows] : []));
  const focus = async (): Promise<string | undefined> => {
    const { seen, focus } = await soak.user.state();
    return seen.find(({ key }) => key === focus)?.name;
  };

  test('2,000 rows are given to other people or replaced: no chip at a wrong person in any frame', {
    timeout: 240_000,
  }, async () => {
    await soak.settleAt(4);
    let seen = 0;
    for (let step = 0; step < 100; step++) {
      await soak.go(['recycle', 'recycle', 'replant', 'regrow'][step % 4] ?? '', 1 + ((step * 13) % PEOPLE));
      // Only Chromium lets us look into the chips.
      if (browser === 'chromium') seen += await soak.expectRightChips();
    }
    if (browser === 'chromium') expect(seen).toBeGreaterThan(200);
    expect(await soak.faults()).toEqual([]);
    await soak.settleAt(4);
  });

  test('a root that comes late is found', async () => {
    await soak.go('root', 7);
    await soak.user.chipSays('Person 9', '1·–');
  });

  test('whoever is pointed at gets a ring and the tagger, also on the way from row to row', async () => {
    await soak.settleAt(1);
    const { user } = soak;
    for (const n of [1, 2]) {
      await user.pointAt(`${row(n)} a`);
      await eventually(async () => expect(await rings()).toEqual([n]));
    }
    await user.tagAt(`${row(3)} a.p-name`, ['3'], '3·–');
    await soak.pointAway();
  });

  test('whoever is worked with has the focus of the panel, also on the way from row to row', async () => {
    await soak.settleAt(1);
    for (const n of [5, 6]) {
      await soak.user.page.focus(`${row(n)} a.p-name`);
      await eventually(async () => expect(await focus()).toBe(`Person ${n}`));
    }
    await soak.user.openTagger();
    await soak.user.closeTagger();
    const hasFocus = (link: Element) => (link.getRootNode() as ShadowRoot).activeElement === link;
    expect(await soak.user.page.$eval(`${row(6)} a.p-name`, hasFocus)).toBe(true);
  });

  test('a visit that ends lets go of the root: no chip stays, none comes, nothing piles up', async () => {
    const { page } = soak.user;
    const leave = () => page.evaluate(() => history.pushState(null, '', '/jobs/'));
    const comeAndGo = async () => {
      await soak.settleAt(4);
      await leave();
      await eventually(async () => expect((await soak.user.state()).reading).toBe('unsupported'));
      expect(await soak.strangers()).toEqual([]);
    };
    await comeAndGo();
    const before = browser === 'chromium' ? await soak.liveObjects() : undefined;
    for (let time = 0; time < 5; time++) await comeAndGo();
    await soak.go('recycle', 30);
    expect(await soak.strangers()).toEqual([]);
    if (before) {
      await eventually(async () => expect((await soak.liveObjects()).listeners).toBeLessThanOrEqual(before.listeners));
    }
    expect(await soak.faults()).toEqual([]);
  });

  test('a chip is seen beside a name that is shown in a slot', async () => {
    await soak.settleAt(4);
    await soak.user.tagAt('a[slot="author"]', ['3'], '3·–');
  });
});

interface NativeWindow {
  say(words: string): void;
}

const RECORD = `<one-record-home-flexipage2><records-highlights2>
  <template shadowrootmode="open"><h1><slot name="primaryField"></slot></h1></template>
  <lightning-formatted-name slot="primaryField" data-says="Leila Haddad"></lightning-formatted-name>
  </records-highlights2></one-record-home-flexipage2>`;

describe.each<BrowserName>(['chromium', 'firefox'])('a name that a native component draws, in %s', (browser) => {
  let pages: Pages;
  let stagecue: Stagecue;
  beforeAll(async () => {
    pages = await servePages('native.js', RECORD);
    stagecue = await openStagecue({ browser, hosts: ['http://127.0.0.1/*'] });
    await stagecue.enable('salesforce', 'chips', pages.url);
  });
  afterAll(async () => {
    await stagecue.close();
    await pages.close();
  });

  test('it gets a chip that can be seen, and is read again when it changes', async () => {
    const user = await User.at(stagecue, `${pages.url}/lightning/r/Contact/0035g00000DeMo3AAF/view`);
    await user.ready();
    await user.pointAt('lightning-formatted-name');
    await user.openTagger();
    await user.press('3');
    await user.chipSays('Leila Haddad', '3·–');
    await user.closeTagger();
    // The page itself may have changed along with the first one.
    for (const name of ['Leila Example', 'Leila Sample']) {
      await user.page.evaluate((words) => (window as unknown as NativeWindow).say(words), name);
      await user.chipSays(name, '3·–');
    }
  });
});
