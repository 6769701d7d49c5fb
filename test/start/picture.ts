import { writeFile } from 'node:fs/promises';
import type { Browser, Page } from 'puppeteer-core';

/** Saves the page and a picture of the panel (PNG, base64) beside it as one picture, as they stand in the browser's window. */
export async function sideBySide(browser: Browser, page: Page, right: string, file: string): Promise<void> {
  const left = await page.screenshot({ encoding: 'base64' });
  const board = await browser.newPage();
  try {
    await board.setContent(
      `<style>body{margin:0;display:inline-flex;align-items:flex-start;background:#cbd5e1;gap:1px}img{display:block}</style>
       <img src="data:image/png;base64,${left}"><img src="data:image/png;base64,${right}">`,
    );
    const size = await board.evaluate(() => ({ width: document.body.scrollWidth, height: document.body.scrollHeight }));
    await board.setViewport(size);
    await writeFile(file, await board.screenshot());
  } finally {
    await board.close();
    await page.bringToFront();
  }
}
