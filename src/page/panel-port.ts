import { type Browser, browser } from 'wxt/browser';
import { PANEL_PORT, type PageState, type PanelOrder } from '../messages/protocol.ts';

/** A list of thousands is told at most this often. */
const GAP_MS = 120;

/**
 * The wire to our panel, when one is open: it hears what is on the page, and asks for things. Gives the function that tells it
 * the news. Only our own extension can connect.
 */
export function servePanel(
  state: () => PageState | undefined,
  obey: (order: PanelOrder) => boolean | undefined,
  signal: AbortSignal,
): () => void {
  const ports = new Set<Browser.runtime.Port>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: PageState | undefined;
  const tell = (now: PageState | undefined) => {
    timer = undefined;
    // The wire of a frame may be that of the whole tab: who stood there is gone only when it is said.
    const word = now ? { state: now } : last?.framed && { gone: true };
    last = now;
    if (word) for (const port of ports) port.postMessage(word);
  };
  const connect = (port: Browser.runtime.Port) => {
    if (port.name !== PANEL_PORT) return;
    if (!port.sender?.url?.startsWith(browser.runtime.getURL('/'))) return port.disconnect();
    ports.add(port);
    port.onDisconnect.addListener(() => ports.delete(port));
    port.onMessage.addListener((order: PanelOrder) => {
      const inserted = obey(order);
      if (inserted !== undefined) port.postMessage({ inserted });
    });
    last = state();
    if (last) port.postMessage({ state: last });
  };
  const hangUp = () => {
    tell(undefined);
    for (const port of ports) port.disconnect();
    ports.clear();
  };
  browser.runtime.onConnect.addListener(connect);
  // Firefox keeps a page that was left for the way back, and its wires with it.
  addEventListener('pagehide', hangUp, { signal });
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    browser.runtime.onConnect.removeListener(connect);
    hangUp();
  });
  return () => {
    if (ports.size > 0) timer ??= setTimeout(() => tell(state()), GAP_MS);
  };
}
