import { batch, signal } from '@preact/signals';
import { type Browser, browser } from 'wxt/browser';
import { type CallMessage, PANEL_PORT, type PanelOrder } from '../../messages/protocol.ts';
import { type PanelPage, parseWord } from './page-wire.ts';

export interface PanelTab {
  id: number;
  /** Told only for sites that were granted, or where the toolbar button was pressed. */
  url: string | undefined;
}

/** A page script may still be starting when its tab is already shown. */
const RETRIES_MS = [0, 100, 250, 500, 1000, 1500];
const ANSWER_MS = 3000;
/** A frame that has people on it says so in that time. */
const FRAME_MS = 500;

/** The wire to the page in the active tab of the panel's own window. */
export class PageLink {
  readonly tab = signal<PanelTab | null>(null);
  /** What the page last said; kept when the wire breaks, until another page is open. */
  readonly page = signal<PanelPage | null>(null);
  readonly wire = signal<'trying' | 'open' | 'closed'>('trying');
  private port: Browser.runtime.Port | undefined;
  private pageUrl: string | undefined;
  private attempt: ReturnType<typeof setTimeout> | undefined;
  private asked = 0;
  private parting: ReturnType<typeof setTimeout> | undefined;
  private answer: ((inserted: boolean) => void) | undefined;
  /** Frames of the page that have looked people up since the wire was opened, with their addresses. */
  private readonly frames = new Set<string>();

  /** Follows the active tab from now on. */
  start(): void {
    browser.tabs.onActivated.addListener(() => void this.look());
    browser.windows.onFocusChanged.addListener(() => void this.look());
    browser.tabs.onUpdated.addListener((tabId, change) => {
      if (tabId === this.tab.value?.id && (change.status || change.url)) void this.look();
    });
    browser.runtime.onMessage.addListener((message, sender) => this.overhear(message as unknown, sender));
    void this.look();
  }

  /** A page that opens in a frame is not at the end of a wire that was there before it. */
  private overhear(message: unknown, { tab, frameId, url }: Browser.runtime.MessageSender): undefined {
    const isLookup = (message as Partial<CallMessage> | null)?.call === 'lookup';
    if (!isLookup || !frameId || tab?.id !== this.tab.peek()?.id || this.frames.has(`${frameId} ${url}`)) return;
    this.drop();
    this.frames.add(`${frameId} ${url}`);
    this.connect();
  }

  /** Finds out which tab is shown, and connects when there is no wire yet. */
  async look(): Promise<void> {
    this.asked += 1;
    const mine = this.asked;
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true }).catch(() => []);
    if (mine !== this.asked) return;
    const next = tab?.id === undefined ? null : { id: tab.id, url: tab.url };
    const before = this.tab.peek();
    if (next?.id !== before?.id) {
      this.drop();
      batch(() => {
        this.tab.value = next;
        this.page.value = null;
      });
    } else if (next?.url !== before?.url) this.tab.value = next;
    if (!this.port) this.connect();
  }

  /** Asks something of the page; lost when there is no wire. */
  send(order: PanelOrder): void {
    this.port?.postMessage(order);
  }

  /** Puts text into the field the user last wrote in. False when the page could not. */
  insert(text: string): Promise<boolean> {
    if (!this.port) return Promise.resolve(false);
    return new Promise((resolve) => {
      const late = setTimeout(() => this.answer?.(false), ANSWER_MS);
      this.answer = (inserted) => {
        clearTimeout(late);
        this.answer = undefined;
        resolve(inserted);
      };
      this.send({ do: 'insert', text });
    });
  }

  /** Changes what is known of the page until the page itself says more. */
  patch(change: (page: PanelPage) => PanelPage): void {
    if (this.page.value) this.page.value = change(this.page.value);
  }

  /** Lets go of what the page said: it may not be read any more. */
  forget(): void {
    this.page.value = null;
  }

  private connect(tries = 0): void {
    clearTimeout(this.attempt);
    const tab = this.tab.peek();
    const wait = RETRIES_MS[tries];
    if (!tab || wait === undefined) {
      batch(() => {
        this.wire.value = 'closed';
        if (this.pageUrl !== tab?.url) this.page.value = null;
      });
      return;
    }
    this.wire.value = 'trying';
    this.attempt = setTimeout(() => this.open(tab.id, tries), wait);
  }

  private open(tabId: number, tries: number): void {
    const port = browser.tabs.connect(tabId, { name: PANEL_PORT });
    this.port = port;
    port.onMessage.addListener((message: unknown) => {
      if (this.port === port) this.hear(message);
    });
    port.onDisconnect.addListener(() => {
      // Reading it tells the browser that nobody at the other end is no surprise.
      void browser.runtime.lastError;
      if (this.port !== port) return;
      const wasOpen = this.wire.peek() === 'open';
      this.port = undefined;
      this.answer?.(false);
      this.connect(wasOpen ? 0 : tries + 1);
    });
  }

  private hear(message: unknown): void {
    const word = parseWord(message);
    if (!word) return;
    if ('inserted' in word) this.answer?.(word.inserted);
    else if ('gone' in word) this.leaveFrame();
    else {
      const url = this.tab.peek()?.url;
      // The page around a frame of people has nobody of its own to show.
      const isAround = this.page.peek()?.framed && !word.state.framed && word.state.reading === 'unsupported';
      const isElsewhere = url !== this.pageUrl;
      this.pageUrl = url;
      if (isAround && isElsewhere) this.askFrames(word.state);
      else if (!isAround) clearTimeout(this.parting);
      batch(() => {
        this.wire.value = 'open';
        if (!isAround) this.page.value = word.state;
      });
    }
  }

  /** Nobody stands in the frame any more; whoever comes next will be heard. */
  private leaveFrame(): void {
    this.frames.clear();
    this.patch(({ framed, ...page }) => (framed ? { ...page, reading: 'unsupported', seen: [], focus: null } : page));
  }

  /** The page around went elsewhere, and its frame too, maybe: shows `otherwise` unless there still is a frame of people. */
  private askFrames(otherwise: PanelPage): void {
    this.drop();
    this.connect();
    this.parting = setTimeout(() => {
      this.page.value = otherwise;
    }, FRAME_MS);
  }

  private drop(): void {
    clearTimeout(this.attempt);
    clearTimeout(this.parting);
    const port = this.port;
    this.port = undefined;
    this.answer?.(false);
    this.frames.clear();
    port?.disconnect();
    this.wire.value = 'trying';
  }
}
