import type { Page, Protocol, Target } from 'puppeteer-core';
import { expect } from 'vitest';
import { type DrawnChip, drawnChips } from '../e2e/chips.ts';
import { eventually } from '../e2e/user.ts';

const OURS = 'chrome-extension://';

/** Gathers what goes wrong in scripts of ours, in a page or a worker, from now on: complaints, and errors that nobody caught. */
export async function watchFaults(target: Target): Promise<string[]> {
  const faults: string[] = [];
  const cdp = await target.createCDPSession();
  const isOurs = (trace: Protocol.Runtime.StackTrace | undefined): boolean =>
    trace?.callFrames.some(({ url }) => url.startsWith(OURS)) ?? false;
  cdp.on('Runtime.consoleAPICalled', ({ type, args, stackTrace }) => {
    if (/^(error|warning|assert)$/.test(type) && isOurs(stackTrace))
      faults.push(args.map(({ value, description }) => description ?? String(value)).join(' '));
  });
  cdp.on('Runtime.exceptionThrown', ({ exceptionDetails: { text, url, exception, stackTrace } }) => {
    if (isOurs(stackTrace) || url?.startsWith(OURS)) faults.push(exception?.description ?? text);
  });
  await cdp.send('Runtime.enable');
  return faults;
}

/** Something that belongs to the page itself, and where it stands. */
interface Piece {
  what: string;
  x: number;
  y: number;
}

export type Layout = readonly Piece[];

/** All that belongs to the page itself and takes room, in document order. The pointer is taken away from it before. */
async function pieces(page: Page): Promise<Piece[]> {
  await page.mouse.move(1, 1);
  return page.evaluate(() => {
    const isOurs = (element: Element): boolean =>
      element instanceof HTMLElement &&
      (element.style.getPropertyPriority('margin-inline-end') === 'important' || element.popover === 'manual');
    return [...document.body.querySelectorAll('*')].flatMap((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const takesRoom = width > 0 && height > 0 && element.checkVisibility();
      return takesRoom && !isOurs(element) ? [{ what: `${element.localName}.${element.classList[0]}`, x, y }] : [];
    });
  });
}

/** The same, once it stays as it is. */
export async function layout(page: Page): Promise<Layout> {
  let before = '';
  return eventually(async () => {
    const all = await pieces(page);
    const [last, now] = [before, JSON.stringify(all)];
    before = now;
    if (last !== now) throw new Error('the page does not come to rest');
    await new Promise((done) => setTimeout(done, 500));
    expect(JSON.stringify(await pieces(page))).toBe(now);
    return all;
  });
}

/** What stands elsewhere than it did, by more than the pixel that a chip in a line may cost, or has come or gone. */
export async function moved(page: Page, before: Layout): Promise<string[]> {
  const now = await pieces(page);
  const isMoved = (piece: Piece, was: Piece | undefined): boolean =>
    piece.what !== was?.what || Math.abs(piece.x - was.x) > 1.5 || Math.abs(piece.y - was.y) > 1.5;
  const at = now.findIndex((piece, index) => isMoved(piece, before[index]));
  if (at < 0) return now.length === before.length ? [] : [`${before.length - now.length} pieces have gone`];
  return [before[at], ...now.slice(at, at + 3)].map((piece) => JSON.stringify(piece));
}

/** What a form field says now. */
export function fieldValue(page: Page, selector: string): Promise<string> {
  return page.$eval(selector, (field) => (field instanceof HTMLInputElement ? field.value : ''));
}

/** Has the page any node of ours in it? */
export function isMarked(page: Page): Promise<boolean> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('span')].some(
      ({ style }) => style.getPropertyPriority('margin-inline-end') === 'important',
    ),
  );
}

/** Does a chip stand in the line of this element, or right behind it, where a person would press it? */
export function isBeside(page: Page, selector: string): Promise<boolean> {
  return page.$eval(selector, (name) => {
    const { left, right, top, height } = name.getBoundingClientRect();
    for (let x = left; x < right + 80; x += 4) {
      // A chip answers for its host wherever it is drawn.
      const hit = document.elementFromPoint(x, top + height / 2);
      if (hit instanceof HTMLElement && hit.style.getPropertyPriority('margin-inline-end') === 'important') return true;
    }
    return false;
  });
}

/** The chips that a person sees now. */
export async function chipsInSight(page: Page): Promise<DrawnChip[]> {
  return (await drawnChips(page)).filter(({ hidden }) => !hidden);
}

/**
 * Looks at the page again and again until `field` shows the name `arrived`, and for some looks more: whoever the field shows, at
 * no time may a chip stand there that is another's. `chips` says by name what may stand there; the ring of a stranger always may.
 */
export async function neverAnothersChip(
  page: Page,
  field: string,
  arrived: string,
  chips: Readonly<Record<string, string>>,
  looks = 12,
): Promise<void> {
  for (let more = looks; more > 0; ) {
    const before = await fieldValue(page, field);
    const drawn = await chipsInSight(page);
    const after = await fieldValue(page, field);
    const name = Object.keys(chips).find((one) => after.endsWith(one)) ?? arrived;
    // Between two looks the page may have gone on.
    for (const { text, label } of before === after ? drawn : []) {
      expect(label, `a chip while ${after} is shown`).toContain(name);
      expect([chips[name], '+'], `a chip while ${after} is shown`).toContain(text);
    }
    if (after.endsWith(arrived)) more--;
  }
}
