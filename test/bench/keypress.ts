import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { type Figure, spread } from './figures.ts';
import { watchKeys } from './in-page.ts';

const PATIENCE_MS = 5000;
const DIGITS = ['1', '2', '3', '4'] as const;

/** Asks again until it gives something. Throws after five seconds. */
async function until<T>(what: string, ask: () => Promise<T | undefined>): Promise<T> {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await pause(20)) {
    const given = await ask();
    if (given !== undefined) return given;
  }
  throw new Error(`${what} did not come`);
}

/** The drawn part of the chip in row `at`: only the debugger sees into its closed shadow root. */
async function pillOf(session: CDPSession, at: number): Promise<string | undefined> {
  const { result } = await session.send('Runtime.evaluate', {
    expression: `[...document.querySelectorAll('.row.h-card')][${at}].querySelector('span:empty[style*="important"]')`,
  });
  if (!result.objectId) return undefined;
  const { node } = await session.send('DOM.describeNode', { objectId: result.objectId, depth: -1, pierce: true });
  const backendNodeId = node.shadowRoots?.[0]?.children?.[0]?.backendNodeId;
  if (backendNodeId === undefined) return undefined;
  return (await session.send('DOM.resolveNode', { backendNodeId })).object.objectId;
}

/** Gives the moment after the frame in which the chip's text has become another one. */
function painted(this: Element): Promise<number> {
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      observer.disconnect();
      requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now())));
    });
    observer.observe(this, { childList: true, characterData: true, subtree: true });
  });
}

async function tagRow(page: Page, session: CDPSession, at: number): Promise<number> {
  const names = await page.$$('.row.h-card .p-name');
  await names[at]?.scrollIntoView();
  await names[at]?.hover();
  const objectId = await until('the ring', () => pillOf(session, at));
  const seen = session.send('Runtime.callFunctionOn', {
    objectId,
    functionDeclaration: painted.toString(),
    awaitPromise: true,
    returnByValue: true,
  });
  await page.keyboard.down('Alt');
  await page.keyboard.down('Shift');
  await page.keyboard.press('KeyS');
  await page.keyboard.up('Shift');
  await page.keyboard.up('Alt');
  await until('the tagger', async () => ((await page.$('[popover="manual"]')) ? true : undefined));
  await page.keyboard.press(DIGITS[at % DIGITS.length] ?? '1');
  const { result } = await seen;
  const pressed = await page.evaluate(() => window.benchKeys.at(-1));
  await page.keyboard.press('Escape');
  await until('the end of the tagger', async () => ((await page.$('[popover="manual"]')) ? undefined : true));
  if (pressed === undefined) throw new Error('the key press was not noted');
  return Number(result.value) - pressed;
}

/** From the digit's key press until the chip shows the stage, which it does only after the event is on disk. */
export async function keyFigures(
  browser: Browser,
  { desk, presses }: { desk: string; presses: number },
): Promise<Figure[]> {
  const page = await browser.newPage();
  try {
    await page.evaluateOnNewDocument(watchKeys);
    await page.goto(`${desk}/rows?count=${presses + 1}&all=1`);
    await page.bringToFront();
    const session = await page.createCDPSession();
    await session.send('DOM.enable');
    const times: number[] = [];
    // The first one loads the tagger into the page.
    for (let at = 0; at <= presses; at++) {
      const took = await tagRow(page, session, at);
      if (at > 0) times.push(took);
    }
    return spread('From key press to saved and painted', 'one digit, a new lead', times);
  } finally {
    await page.close();
  }
}
