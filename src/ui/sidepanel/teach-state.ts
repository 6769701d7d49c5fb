import { effect, signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type Browser, browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { TaughtPage } from '../../domain/taught.ts';
import { nudgePages } from '../../messages/changes.ts';
import { TEACH_PORT, TEACH_STEPS, type TeachOrder, type TeachState } from '../../messages/teach.ts';
import { saveSetups } from '../../store/deeds.ts';
import type { Panel } from './panel-state.ts';

const Said = z.string().check(z.maxLength(400));
const Word = z.union([
  z.object({
    state: z.object({
      step: z.enum(TEACH_STEPS),
      found: z.partialRecord(z.enum(['name', 'title', 'company', 'email', 'row']), Said),
      page: z.optional(z.enum(['record', 'list'])),
      people: z.array(Said).check(z.maxLength(50)),
      count: z.number(),
      wrong: z.optional(Said),
    }),
  }),
  z.object({ taught: TaughtPage }),
  z.object({ ended: z.literal(true) }),
]);

/** The lesson that is given in the page of the active tab, if one is. */
export class Teaching {
  /** null while nothing is taught. */
  readonly state = signal<TeachState | null>(null);
  private readonly panel: Panel;
  private port: Browser.runtime.Port | undefined;
  private origin = '';

  constructor(panel: Panel) {
    this.panel = panel;
  }

  /** Ends the lesson when another tab is shown. Gives what ends that. */
  follow(): () => void {
    let tab = this.panel.link.tab.peek()?.id;
    const end = effect(() => {
      const now = this.panel.link.tab.value?.id;
      if (now !== tab) this.end();
      tab = now;
    });
    return () => {
      end();
      this.end();
    };
  }

  /** Begins a lesson in the page of the active tab. Its host must have been allowed. Says what is wrong, and never rejects. */
  async start(): Promise<void> {
    this.end();
    const tab = this.panel.link.tab.peek();
    const url = URL.parse(tab?.url ?? '');
    if (!tab || !url) return;
    try {
      await browser.scripting.executeScript({ target: { tabId: tab.id }, files: ['/teach.js'] });
    } catch {
      this.panel.said.fail(new Error('This page cannot be reached. Reload it and try again.'));
      return;
    }
    const port = browser.tabs.connect(tab.id, { name: TEACH_PORT, frameId: 0 });
    port.onMessage.addListener((word: unknown) => this.port === port && this.hear(word));
    port.onDisconnect.addListener(() => this.port === port && this.end());
    this.port = port;
    this.origin = url.origin;
    const taught = this.panel.team.peek()?.workspace.taught ?? [];
    this.send({ do: 'open', known: taught.filter(({ origin }) => origin === url.origin) });
  }

  /** Tells the page what was pressed here. */
  send(order: TeachOrder): void {
    this.port?.postMessage(order);
  }

  /** Ends the lesson; nothing of it is kept. */
  end(): void {
    const { port } = this;
    this.port = undefined;
    this.state.value = null;
    port?.disconnect();
  }

  private hear(message: unknown): void {
    const word = z.safeParse(Word, message).data;
    if (!word) return;
    // Sent messages drop what is undefined, so that an optional key is never there without a value.
    if ('state' in word) this.state.value = word.state as TeachState;
    else if ('taught' in word) void this.keep(word.taught);
    else this.end();
  }

  private async keep(doc: TaughtPage): Promise<void> {
    const { panel } = this;
    if (doc.origin !== this.origin) return;
    const before = await panel.store.setup(`taught/${doc.id}`);
    const put = (page: TaughtPage, said: string, undo?: () => void) =>
      panel.save(() => saveSetups(panel.store, [{ kind: 'taught', doc: page }]), said, undo ? { undo } : {});
    const undo = async (): Promise<void> => {
      if (await put(before?.kind === 'taught' ? before.doc : { ...doc, retired: true }, 'Taken back'))
        await nudgePages('settings');
    };
    const saved = await put(
      doc,
      doc.page === 'list' ? 'This list is learnt' : 'This page is learnt',
      () => void undo(),
    );
    if (!saved) return;
    this.end();
    await nudgePages('settings');
  }
}

export const TeachContext = createContext<Teaching | null>(null);

/** The lesson of the panel that a view belongs to. Throws outside of one. */
export function useTeaching(): Teaching {
  const teaching = useContext(TeachContext);
  if (!teaching) throw new Error('This view belongs into the panel.');
  return teaching;
}
