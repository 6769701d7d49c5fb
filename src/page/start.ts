import { browser } from 'wxt/browser';
import { call } from '../messages/call.ts';
import type { Nudge, NudgeMessage } from '../messages/protocol.ts';
import { openPage, type Page } from './page.ts';
import { world } from './world.ts';

/** Starts in a page, once: an older copy (from before an update of the extension) is stopped first, and its chips go with it. */
export function startPage(): void {
  world.stagecue?.stop();
  const life = new AbortController();
  world.stagecue = { stop: () => life.abort() };
  new Greeter(life.signal).greet();
}

/** Asks whether this page is enabled and opens it; again when the user changes the settings. */
class Greeter {
  #page: Page | undefined;
  #stay: AbortController | undefined;
  readonly #signal: AbortSignal;

  constructor(signal: AbortSignal) {
    this.#signal = signal;
    const hear = (message: unknown) => this.#hear((message as NudgeMessage | null)?.nudge);
    browser.runtime.onMessage.addListener(hear);
    signal.addEventListener('abort', () => {
      this.#stay?.abort();
      browser.runtime.onMessage.removeListener(hear);
    });
  }

  async greet(): Promise<void> {
    this.#stay?.abort();
    this.#page = undefined;
    const stay = new AbortController();
    this.#stay = stay;
    const hello = await call('hello').catch(() => null);
    const own = world.stagecueSites?.[hello?.site ?? ''];
    if (!hello || !own) return;
    const site = (hello.taught && world.stagecueSites?.taught?.learn?.(hello.taught, own)) || own;
    await bodyThere();
    if (this.#signal.aborted || stay.signal.aborted) return;
    this.#page = openPage(hello, site, stay.signal, () => world.stagecue?.stop());
  }

  #hear(nudge: Nudge | undefined): undefined {
    if (nudge === 'settings') void this.greet();
    else if (nudge) this.#page?.hear(nudge);
  }
}

/** Resolves once the page has a body to look at. */
function bodyThere(): Promise<void> {
  if (document.readyState !== 'loading') return Promise.resolve();
  return new Promise((resolve) => document.addEventListener('DOMContentLoaded', () => resolve(), { once: true }));
}
