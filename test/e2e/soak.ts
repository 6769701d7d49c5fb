import { expect } from 'vitest';
import { type BrowserName, openStagecue, type Stagecue } from '../browsers/stagecue.ts';
import { drawnChips } from './chips.ts';
import { type Pages, servePages } from './pages/server.ts';
import { eventually, User } from './user.ts';

/** A node in a row that the app did not make. */
interface Stranger {
  shows: number;
  isRing: boolean;
  isHidden: boolean;
}

interface SoakWindow {
  soak: { faults: string[]; strangers(): Stranger[]; go(step: string, n: number): Promise<void> };
}

/** Numbers of people; every third is a lead. */
export const PEOPLE = 360;

interface Soaked {
  browser?: BrowserName;
  site: string;
  /** Of the list of people. */
  path: string;
  body: string;
}

/** A browser at the app of soak.js, in which the leads carry one of three stages. */
export class Soak {
  readonly stagecue: Stagecue;
  readonly user: User;
  private readonly pages: Pages;

  private constructor(stagecue: Stagecue, user: User, pages: Pages) {
    this.stagecue = stagecue;
    this.user = user;
    this.pages = pages;
  }

  /** Opens it and tags leads among the first `people`. */
  static async open({ site, path, body, browser = 'chromium' }: Soaked, people = PEOPLE): Promise<Soak> {
    const pages = await servePages('soak.js', body);
    const stagecue = await openStagecue({ browser, hosts: ['http://127.0.0.1/*'] });
    await stagecue.enable(site, 'chips', pages.url);
    const user = await User.at(stagecue, `${pages.url}${path}`);
    await user.ready();
    const soak = new Soak(stagecue, user, pages);
    for (let first = 1; first < people + 40; first += 40) await soak.tagLeads(first);
    await user.select([]);
    await soak.pointAway();
    return soak;
  }

  /** Moves the pointer off the rows: whoever is pointed at gets a ring. */
  async pointAway(): Promise<void> {
    await this.user.page.mouse.move(1390, 890);
  }

  /** Has the app do one step, and waits until it is drawn. */
  async go(step: string, n: number): Promise<void> {
    await this.user.page.evaluate((...args) => (window as unknown as SoakWindow).soak.go(...args), step, n);
  }

  /** What the app stumbled over, and which frames showed a chip where there is no lead. */
  faults(): Promise<string[]> {
    return this.user.page.evaluate(() => (window as unknown as SoakWindow).soak.faults);
  }

  /** The nodes of ours in the rows, as the app can see them. */
  strangers(): Promise<Stranger[]> {
    return this.user.page.evaluate(() => (window as unknown as SoakWindow).soak.strangers());
  }

  /** No chip that can be seen says anything of somebody else than the person in whose row it stands. Gives how many there are. */
  async expectRightChips(): Promise<number> {
    const drawn = (await drawnChips(this.user.page)).filter(({ hidden, text }) => !hidden && text !== '+');
    expect(drawn.filter(({ label, beside }) => !label.startsWith(`${beside}:`))).toEqual([]);
    return drawn.length;
  }

  /** What the browser keeps in memory for the page. */
  async liveObjects(): Promise<{ listeners: number; nodes: number }> {
    const cdp = await this.user.page.createCDPSession();
    await cdp.send('Performance.enable');
    for (let time = 0; time < 2; time++) await cdp.send('HeapProfiler.collectGarbage');
    const { metrics } = await cdp.send('Performance.getMetrics');
    await cdp.detach();
    const value = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
    return { listeners: value('JSEventListeners'), nodes: value('Nodes') };
  }

  /** Waits until so many chips can be seen. */
  async shows(chips: number): Promise<void> {
    await eventually(async () =>
      expect((await this.user.state()).chips.filter(({ visible }) => visible)).toHaveLength(chips),
    );
  }

  /** Lists forty people from that one on, and waits for the chips of the leads. */
  async settleAt(first: number): Promise<void> {
    await this.go('replace', first);
    await this.shows(13);
  }

  async close(): Promise<void> {
    await this.stagecue.close();
    await this.pages.close();
  }

  private async tagLeads(first: number): Promise<void> {
    const { user } = this;
    await this.go('replace', first);
    const leads = Array.from({ length: 40 }, (_, at) => first + at).filter((n) => n % 3 === 0);
    await eventually(async () =>
      expect((await user.state()).seen.map(({ name }) => name)).toContain(`Person ${leads.at(-1)}`),
    );
    for (const [turn, key] of (['1', '2', '3'] as const).entries()) {
      const chosen = leads.filter((n) => (n / 3) % 3 === turn);
      await user.select(chosen.map((n) => `Person ${n}`));
      await user.openTagger();
      await user.press(key);
      for (const n of chosen) await user.chipSays(`Person ${n}`, `${key}·–`);
      await user.closeTagger();
    }
  }
}
