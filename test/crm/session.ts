import type { KeyInput, Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { openStagecue, type Stagecue } from '../browsers/stagecue.ts';
import { eventually, User } from '../e2e/user.ts';
import type { Crm } from './crm.ts';
import { chipsInSight, fieldValue, isBeside, isMarked, type Layout, layout, moved, watchFaults } from './watch.ts';

/** Waits for the tab that a fresh install opens: later, it would come up in front of the CRM, which stands still in a tab behind. */
async function settleDown({ browser }: Stagecue): Promise<void> {
  const isWelcome = (page: Page): boolean => page.url().endsWith('/welcome.html');
  // The first one was opened for the tests.
  await eventually(async () => expect((await browser.pages()).filter(isWelcome).length).toBeGreaterThan(1));
}

/** A person at a CRM, in a browser that has Stagecue. */
export class Session {
  readonly stagecue: Stagecue;
  readonly user: User;
  readonly page: Page;
  private readonly site: string;
  private readonly crm: Crm;
  private readonly faults: string[][] = [];
  private panel: Page | undefined;

  private constructor(stagecue: Stagecue, user: User, site: string, crm: Crm) {
    this.stagecue = stagecue;
    this.user = user;
    this.page = user.page;
    this.site = site;
    this.crm = crm;
  }

  /** Opens the CRM, where `site` is enabled with chips. The caller closes it. */
  static async open(site: string, crm: Crm): Promise<Session> {
    const stagecue = await openStagecue({ hosts: ['http://127.0.0.1/*'] });
    await stagecue.enable(site, 'chips', crm.url);
    await settleDown(stagecue);
    const session = new Session(stagecue, await User.at(stagecue, crm.url), site, crm);
    session.page.setDefaultTimeout(60_000);
    const worker = await stagecue.browser.waitForTarget((one) => one.type() === 'service_worker');
    session.faults.push(await watchFaults(session.page.target()), await watchFaults(worker));
    return session;
  }

  /** What scripts of ours complained about so far. */
  complaints(): string[] {
    return this.faults.flat();
  }

  /** Where all that is the page's own stands while Stagecue is switched off; it is on again afterwards. */
  async layoutWithout(): Promise<Layout> {
    await this.stagecue.enable(this.site, 'off', this.crm.url);
    await eventually(async () => expect(await isMarked(this.page)).toBe(false));
    const bare = await layout(this.page);
    await this.stagecue.enable(this.site, 'chips', this.crm.url);
    return bare;
  }

  /** Waits until all that is the page's own stands where it stood. */
  async nothingMoved(before: Layout): Promise<void> {
    await eventually(async () => expect(await moved(this.page, before)).toEqual([]));
  }

  /** Waits until the page is read, and nobody is on it. */
  async showsNobody(reading: 'read' | 'unsupported'): Promise<void> {
    await eventually(async () => expect(await this.user.state()).toMatchObject({ reading, seen: [], chips: [] }));
    expect(await isMarked(this.page)).toBe(false);
  }

  /**
   * Waits until the page is the record of this person, and a person sees one chip there, in the line of the field that shows the
   * name; undefined: the ring of somebody who is no lead.
   */
  async recordShows(field: string, name: string, chip: string | undefined): Promise<void> {
    await eventually(async () => {
      expect(await fieldValue(this.page, field)).toContain(name);
      const { seen } = await this.user.state();
      expect(seen.map((one) => [one.name, one.badge === null])).toEqual([[name, chip === undefined]]);
      const chips = await chipsInSight(this.page);
      expect(chips).toMatchObject([{ text: chip ?? '+', label: expect.stringContaining(name) }]);
      expect(await isBeside(this.page, field), `the chip can be seen and pressed beside ${name}`).toBe(true);
    });
  }

  /** Waits until these chips, and no others, are drawn; each as `text identity`, with the first of its identities. */
  async chipsAre(...expected: string[]): Promise<void> {
    await eventually(async () => {
      const { chips } = await this.user.state();
      const drawn = chips.map(({ text, identities }) => `${text} ${identities[0]}`);
      expect(drawn.sort()).toEqual(expected.toSorted());
      const inSight = (await chipsInSight(this.page)).map(({ text }) => text);
      expect(inSight).toEqual(expect.arrayContaining(chips.map(({ text }) => text)));
    });
  }

  /** Points at the name, opens the tagger, presses keys one after the other, and closes it when the chip says so. */
  async tag(selector: string, keys: KeyInput[], name: string, chip: string): Promise<void> {
    await this.user.pointAt(selector);
    await this.user.openTagger();
    await this.user.press(...keys);
    await eventually(async () => {
      const { chips } = await this.user.state();
      expect(chips).toContainEqual(expect.objectContaining({ name, text: chip, visible: true }));
    });
    await this.user.closeTagger();
  }

  /** Opens the panel at the name, by Enter in the tagger. */
  async openPanel(selector: string): Promise<void> {
    await this.user.pointAt(selector);
    await this.user.openTagger();
    await this.user.press('Enter');
    const target = await this.stagecue.browser.waitForTarget((one) => one.url().endsWith('/sidepanel.html'));
    this.faults.push(await watchFaults(target));
    this.panel = await target.asPage();
  }

  /** Waits until the panel is about this person, with this chip when it is given. */
  async panelShows(name: string, chip?: string): Promise<void> {
    const { panel } = this;
    if (!panel) throw new Error('the panel is not open');
    await eventually(async () => {
      // Without a heading, all that it says tells what is wrong.
      const head = await panel.evaluate(() => (document.querySelector('h1') ?? document.body).textContent);
      expect(head).toBe(name);
      if (chip) expect(await panel.$eval('.who .chip', (shown) => shown.textContent)).toBe(chip);
    });
  }

  async close(): Promise<void> {
    await this.stagecue.close();
  }
}
