import type { Browser, CDPSession, HTTPRequest, Page } from 'puppeteer-core';
import type { TaughtPage } from '../../src/domain/taught.ts';
import { ADAPTERS, adaptersBundle } from './adapters-bundle.ts';
import type { PageReport } from './adapters-entry.ts';

/** A saved page standing in a browser at the address it was saved from. */
export interface GoldenPage {
  page: Page;
  /** Who the adapters see; `site` chooses one by its id, `taught` are pages that a user showed us. */
  report(site?: string, taught?: readonly TaughtPage[]): Promise<PageReport>;
  /** Milliseconds of each of `rounds` readings of the page made `size` characters of HTML long; it stays that long. */
  timeReading(site: string, size: number, rounds: number, taught?: readonly TaughtPage[]): Promise<number[]>;
  /** Is the element at `path` visible, and the same as, inside or around an element of one of the selectors? */
  showsAt(path: string, selectors: readonly string[]): Promise<boolean>;
  close(): Promise<void>;
}

/** Our adapters run in a world of their own, which the policy does not bind; scripts of the page never run. */
const HEADERS = { 'content-security-policy': "script-src 'none'; frame-src 'none'" };

/**
 * Opens `html` at `address` (its hash included) without touching the network. Throws when the page cannot stand at that address.
 */
export async function openGolden(browser: Browser, html: string | Uint8Array, address: string): Promise<GoldenPage> {
  const page = await browser.newPage();
  try {
    await page.setViewport({ width: 1400, height: 900 });
    await page.setRequestInterception(true);
    let answered = false;
    page.on('request', (request: HTTPRequest) => {
      if (answered || !request.isNavigationRequest() || request.frame() !== page.mainFrame()) {
        void request.abort().catch(() => undefined);
        return;
      }
      answered = true;
      void request.respond({ status: 200, contentType: 'text/html; charset=utf-8', headers: HEADERS, body: html });
    });
    await page.goto(address, { waitUntil: 'load', timeout: 20_000 });
    if (page.url() !== new URL(address).href) throw new Error(`the page stands at ${page.url()}, not at ${address}`);
    const world = await adaptersIn(page);
    return {
      page,
      report: (site, taught = []) => world.call('report', [site ?? null, taught]) as Promise<PageReport>,
      timeReading: (...input) => world.call('timeReading', input) as Promise<number[]>,
      showsAt: (path, selectors) => world.call('showsAt', [path, selectors]) as Promise<boolean>,
      close: () => page.close(),
    };
  } catch (error) {
    await page.close();
    throw error;
  }
}

/** What adapters-entry.ts exports, to be called in a world of its own in the page that is open now. */
export async function adaptersIn(page: Page): Promise<{ call(name: string, args: unknown[]): Promise<unknown> }> {
  const session = await page.createCDPSession();
  const { frameTree } = await session.send('Page.getFrameTree');
  const world = { frameId: frameTree.frame.id, worldName: 'stagecue' };
  const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', world);
  await evaluate(session, contextId, await adaptersBundle());
  return { call: (name, args) => evaluate(session, contextId, `${ADAPTERS}.${name}(...${JSON.stringify(args)})`) };
}

async function evaluate(session: CDPSession, contextId: number, expression: string): Promise<unknown> {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression,
    contextId,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}
