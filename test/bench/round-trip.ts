import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, CDPSession } from 'puppeteer-core';
import { type Figure, spread } from './figures.ts';

/** The world of our content script in a page. Throws when we do not run there. */
async function contentWorld(session: CDPSession): Promise<number> {
  let found: number | undefined;
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension:')) found = context.id;
  });
  await session.send('Runtime.enable');
  for (let tries = 0; found === undefined && tries < 50; tries++) await pause(100);
  if (found === undefined) throw new Error('no script of ours runs in the page');
  return found;
}

/** Runs in the content script's world: asks the background as the page script does. */
async function ask(emails: readonly string[], rounds: number): Promise<number[]> {
  const runtime = (
    globalThis as unknown as { chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } } }
  ).chrome.runtime;
  const people = emails.map((email) => [`email:${email}`]);
  const times: number[] = [];
  for (let at = -3; at < rounds; at++) {
    const start = performance.now();
    const reply = (await runtime.sendMessage({ call: 'lookup', input: { people } })) as { value?: unknown[] };
    if (reply.value?.length !== people.length) throw new Error('the background did not answer');
    if (at >= 0) times.push(performance.now() - start);
  }
  return times;
}

/** From page to background and back: one look-up of all these people, with the background awake. */
export async function roundTripFigures(
  browser: Browser,
  { desk, emails, rounds }: { desk: string; emails: readonly string[]; rounds: number },
): Promise<Figure[]> {
  const page = await browser.newPage();
  try {
    await page.goto(`${desk}/rows?count=1&all=1`);
    const session = await page.createCDPSession();
    const contextId = await contentWorld(session);
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression: `(${ask})(${JSON.stringify(emails)}, ${rounds})`,
      contextId,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return spread('Look-up from page to background and back', `${emails.length} people`, result.value as number[]);
  } finally {
    await page.close();
  }
}
