import type { KeyInput, Page } from 'puppeteer-core';
import { expect } from 'vitest';
import {
  type Drawn,
  drawnInFirefox,
  pressInSidebar,
  pressToolbarButton,
  sidebarText,
} from '../browsers/firefox-sidebar.ts';
import { type BrowserName, openStagecue, type Stagecue } from '../browsers/stagecue.ts';
import { drawnInChromium } from './chips.ts';
import { type Pages, servePages } from './pages/server.ts';
import { eventually, User } from './user.ts';

/** The real panel, beside the page. */
interface Panel {
  /** What its main part says. */
  text(): Promise<string>;
  /** Presses the button with these words; false while there is none. */
  press(words: string): Promise<boolean>;
}

/** A user who teaches a page: what they see in the panel and on the page, and how they point. */
export class Lesson {
  private readonly browser: BrowserName;
  private readonly stagecue: Stagecue;
  private readonly user: User;
  private readonly panel: Panel;

  private constructor(browser: BrowserName, stagecue: Stagecue, user: User, panel: Panel) {
    this.browser = browser;
    this.stagecue = stagecue;
    this.user = user;
    this.panel = panel;
  }

  /** Opens the panel as a user does who has nobody on the page: from the empty tagger in Chromium, by the toolbar in Firefox. */
  static async beside(user: User, browser: BrowserName, stagecue: Stagecue): Promise<Lesson> {
    await eventually(async () => expect((await user.state()).reading).toBe('unsupported'));
    return new Lesson(
      browser,
      stagecue,
      user,
      await (browser === 'firefox' ? sidebar(stagecue) : sidePanel(user, stagecue)),
    );
  }

  panelSays(words: string | RegExp): Promise<void> {
    return eventually(async () => expect(await this.panel.text()).toMatch(words));
  }

  /** Presses a button of the panel by its words. */
  press(words: string): Promise<void> {
    return eventually(async () => expect(await this.panel.press(words), `a button “${words}”`).toBe(true));
  }

  /** Begins the lesson, points at the name, then presses these keys for what else is asked. */
  async begin(name: string, ...keys: KeyInput[]): Promise<void> {
    await this.press('Teach');
    await this.panelSays('Point at the name');
    await this.point(name);
    await this.panelSays('Point at the job title');
    await this.user.press(...keys);
  }

  /** Clicks where the page shows this text, with a real pointer; also in open shadow roots and frames. */
  async point(text: string): Promise<void> {
    const { page } = this.user;
    await page.bringToFront();
    const place = await page.evaluate((wanted) => {
      const inside = (one: Element): ParentNode | null | undefined =>
        one.shadowRoot ?? (one as Partial<HTMLIFrameElement>).contentDocument?.querySelector('main');
      const below = (root: ParentNode | null | undefined): Element[] =>
        [...(root?.querySelectorAll('*') ?? [])].flatMap((one) => [one, ...below(inside(one))]);
      const at = below(document.querySelector('main')).findLast((one) => one.textContent === wanted);
      if (!at) return undefined;
      const { left, top, width, height } = at.getBoundingClientRect();
      const frame = at.ownerDocument === document ? undefined : at.ownerDocument.defaultView?.frameElement;
      const around = frame?.getBoundingClientRect() ?? { left: 0, top: 0 };
      const { clientLeft = 0, clientTop = 0 } = frame ?? {};
      return { x: around.left + clientLeft + left + width / 2, y: around.top + clientTop + top + height / 2 };
    }, text);
    if (!place) throw new Error(`nothing shows ${text}`);
    await this.click(place);
  }

  /** Clicks in the middle of an element. */
  async pointAt(selector: string): Promise<void> {
    const box = await this.user.page.$eval(selector, (one) => {
      const { left, top, width, height } = one.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    });
    await this.click(box);
  }

  private async click({ x, y }: { x: number; y: number }): Promise<void> {
    const { mouse } = this.user.page;
    await mouse.move(x - 1, y);
    await mouse.click(x, y);
  }

  /** Goes through the texts of the page by the Tab key, until a screen reader would say this one. */
  async tabTo(text: string): Promise<void> {
    for (let steps = 0; steps < 40; steps++) {
      await this.user.press('Tab');
      if ((await this.drawn('.status'))[0]?.text === text) return;
    }
    throw new Error(`the Tab key never comes to ${text}`);
  }

  /** Clicks a button of the bar over the page, by its words. */
  async clickBar(words: string): Promise<void> {
    const button = (await this.drawn('button')).find(({ text }) => text.includes(words));
    if (!button) throw new Error(`the bar has no button ${words}`);
    await this.click({ x: button.x + button.width / 2, y: button.y + button.height / 2 });
  }

  /** What a selector tells of the bar and the frames that lie over the page. */
  drawn(selector: string): Promise<Drawn[]> {
    if (this.browser === 'firefox') return drawnInFirefox(this.stagecue.browser, selector);
    return drawnInChromium(this.user.page, selector);
  }
}

/** A site that nobody has taught us yet, in a browser with Stagecue, and a user who is about to. */
export class School {
  readonly url: string;
  readonly stagecue: Stagecue;
  readonly user: User;
  readonly lesson: Lesson;
  private readonly pages: Pages;

  private constructor(pages: Pages, stagecue: Stagecue, user: User, lesson: Lesson) {
    this.url = pages.url;
    this.pages = pages;
    this.stagecue = stagecue;
    this.user = user;
    this.lesson = lesson;
  }

  /** Serves the pages of a script and opens the one at `path`, with the panel beside it. The caller closes it all. */
  static async open(browser: BrowserName, script: string, path: string, body = '<main></main>'): Promise<School> {
    const pages = await servePages(script, body);
    const stagecue = await openStagecue({ browser, hosts: ['http://127.0.0.1/*'] });
    await stagecue.enable('taught', 'chips', pages.url);
    const user = await User.at(stagecue, pages.url + path);
    return new School(pages, stagecue, user, await Lesson.beside(user, browser, stagecue));
  }

  async close(): Promise<void> {
    await this.stagecue.close();
    await this.pages.close();
  }
}

async function sidePanel(user: User, { browser }: Stagecue): Promise<Panel> {
  await user.openTagger();
  await user.press('Enter');
  const target = await browser.waitForTarget((one) => one.url().endsWith('/sidepanel.html'));
  const panel: Page = await target.asPage();
  return {
    text: () => panel.$eval('main', (main) => main.textContent ?? ''),
    press: (words) =>
      panel.evaluate((text) => {
        const button = [...document.querySelectorAll('button')].find((one) => one.textContent?.includes(text));
        if (button instanceof HTMLElement) button.click();
        return Boolean(button);
      }, words),
  };
}

async function sidebar({ browser }: Stagecue): Promise<Panel> {
  await pressToolbarButton(browser);
  return { text: () => sidebarText(browser), press: (words) => pressInSidebar(browser, words) };
}
