import type { Page } from 'puppeteer-core';
import { pressToolbarButton, sidebarPicture, sidebarText } from '../browsers/firefox-sidebar.ts';
import type { BrowserName, Stagecue } from '../browsers/stagecue.ts';
import { tagByKeys } from './settle.ts';

/** The real side panel, or sidebar. */
export interface Panel {
  /** What it says, line by line. */
  lines(): Promise<string[]>;
  /** PNG, base64. */
  picture(): Promise<string>;
}

/** Opens the panel as a user does: from the tagger in Chromium, by the toolbar button in Firefox. */
export async function openPanel(stagecue: Stagecue, page: Page, name: BrowserName): Promise<Panel> {
  const { browser } = stagecue;
  if (name === 'firefox') {
    await pressToolbarButton(browser);
    await rest();
    return { lines: async () => linesOf(await sidebarText(browser)), picture: () => sidebarPicture(browser) };
  }
  await tagByKeys(page, 'Enter');
  const target = await browser.waitForTarget((one) => one.url().endsWith('/sidepanel.html'), { timeout: 10_000 });
  const panel = await target.asPage();
  await panel.waitForSelector('h1');
  await rest();
  return {
    // A target that is not in front has no layout to break its text by; its blocks are read one by one.
    lines: () =>
      panel.evaluate(() =>
        [...document.querySelectorAll('h1, h2, p, .chip, .cue-title')]
          .map((one) => one.textContent?.trim() ?? '')
          .filter(Boolean),
      ),
    picture: () => panel.screenshot({ encoding: 'base64' }),
  };
}

const rest = (): Promise<void> => new Promise((done) => setTimeout(done, 1200));

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
