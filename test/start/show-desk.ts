import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { siteById } from '../../src/sites/enabled.ts';
import { type BrowserName, openStagecue, type Stagecue } from '../browsers/stagecue.ts';
import { startDesk } from '../desk/server.ts';
import { openPanel, type Panel } from './panel.ts';
import { sideBySide } from './picture.ts';
import { readingOf, settled, tagByKeys } from './settle.ts';
import { welcome } from './welcome.ts';

export interface ShowDeskOptions {
  browser: BrowserName;
  headless: boolean;
  /** Folder for pictures and the summary. */
  shots?: string;
}

/** The same port each time: a page's address is part of who its people are. */
const PORT = 18_377;

/**
 * Opens the sample desk with the extension. With a display it leaves the browser to the user; without, it does the main job by
 * itself and gives a summary of what it saw.
 */
export async function showDesk({ browser: name, headless, shots }: ShowDeskOptions): Promise<object | undefined> {
  const desk = await startDesk({ port: PORT }).catch(() => startDesk());
  const stagecue = await openStagecue({ browser: name, headless, hosts: ['http://127.0.0.1/*'] });
  try {
    const site = siteById('page');
    if (!site) throw new Error('The adapter of the sample desk is not registered.');
    const start = await welcome(stagecue, site, new URL(desk.url), { samples: true });
    if (shots) await start.screenshot({ path: join(shots, '1-welcome.png') as `${string}.png`, fullPage: true });
    const page = await stagecue.browser.newPage();
    await page.bringToFront();
    await page.goto(new URL('/people', desk.url).href);
    if (!headless) {
      for (const other of await stagecue.browser.pages()) if (other !== page && other !== start) await other.close();
      await page.bringToFront();
      console.error(
        `The sample desk is at ${page.url()}. Point at a person and press Alt+Shift+S. Close the browser to end.`,
      );
      await new Promise((done) => stagecue.browser.on('disconnected', done));
      return undefined;
    }
    const summary = await new DeskRun(stagecue, page, name, shots).run();
    if (shots) await writeFile(join(shots, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`);
    return summary;
  } finally {
    await stagecue.close().catch(() => {});
    await desk.close();
  }
}

/** The main job, step by step, each with its picture. */
class DeskRun {
  private readonly stagecue: Stagecue;
  private readonly page: Page;
  private readonly name: BrowserName;
  private readonly shots: string | undefined;
  private shot = 1;

  constructor(stagecue: Stagecue, page: Page, name: BrowserName, shots: string | undefined) {
    this.stagecue = stagecue;
    this.page = page;
    this.name = name;
    this.shots = shots;
  }

  async run(): Promise<Record<string, unknown>> {
    const { page } = this;
    const summary: Record<string, unknown> = {};
    summary.list = await this.seen('list');
    // Somebody whom nobody has tagged yet: a stage each for the buyer's and the seller's view, by keyboard.
    const unknown = (await settled(this.stagecue, page))?.seen.find(({ badge }) => !badge);
    await page.locator(`::-p-text(${unknown?.name ?? ''})`).hover();
    await tagByKeys(page, '3');
    await this.picture('tagger');
    await page.keyboard.press('d');
    await new Promise((done) => setTimeout(done, 500));
    await page.keyboard.press('Escape');
    summary.tagged = await this.chipOf(unknown?.name);
    await page.locator(`::-p-text(${unknown?.name ?? ''})`).click();
    await page.waitForSelector('h1.p-name');
    summary.record = await this.seen('record');
    const panel = await openPanel(this.stagecue, page, this.name);
    summary.panel = await panel.lines();
    await this.pictureWithPanel('record-with-panel', panel);
    await page.goto(new URL('/people', page.url()).href);
    const known = (await settled(this.stagecue, page))?.seen.find(
      ({ badge, name }) => badge?.ahead === 'seller' && badge.persona && name !== unknown?.name,
    );
    // A click beside the name: the panel follows, and the list stays.
    await page
      .locator(`::-p-xpath(//tr[contains(., "${known?.name ?? ''}")]//span[contains(@class, "p-job-title")])`)
      .click();
    await this.pictureWithPanel('list-with-panel', panel);
    await page.goto(new URL('/posts/warehouse', page.url()).href);
    summary.thread = await this.seen('thread');
    await page.goto(new URL('/people', page.url()).href);
    await page.reload();
    await settled(this.stagecue, page);
    summary.afterReload = await this.chipOf(unknown?.name);
    return summary;
  }

  private async seen(name: string): Promise<object> {
    const state = await settled(this.stagecue, this.page);
    await this.picture(name);
    const chips = state?.chips ?? [];
    return {
      url: this.page.url(),
      reading: readingOf(state),
      people: state?.seen.length ?? 0,
      chips: chips.map((chip) => `${chip.name} ${chip.text}`),
    };
  }

  private async chipOf(name: string | undefined): Promise<string> {
    const chip = (await settled(this.stagecue, this.page))?.chips.find((candidate) => candidate.name === name);
    return chip ? `${chip.name} ${chip.text}` : `${name}: no chip`;
  }

  private async picture(name: string): Promise<void> {
    this.shot += 1;
    if (this.shots)
      await this.page.screenshot({ path: join(this.shots, `${this.shot}-${name}.png`) as `${string}.png` });
  }

  private async pictureWithPanel(name: string, panel: Panel): Promise<void> {
    await settled(this.stagecue, this.page);
    await new Promise((done) => setTimeout(done, 600));
    this.shot += 1;
    if (!this.shots) return;
    await sideBySide(
      this.stagecue.browser,
      this.page,
      await panel.picture(),
      join(this.shots, `${this.shot}-${name}.png`),
    );
  }
}
