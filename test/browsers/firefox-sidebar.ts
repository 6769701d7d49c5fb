import type { Browser } from 'puppeteer-core';

/** What of puppeteer's wire to Firefox is needed here; it has no public name. */
interface Wire {
  send(method: string, params: object): Promise<{ result: unknown }>;
}

const ADDON_ID = 'stagecue@stagecue.example';
const SIDEBAR =
  "(window.SidebarController.isOpen && document.getElementById('sidebar').contentDocument.querySelector('browser'))";
const TAB = 'window.gBrowser.selectedBrowser';

/** Runs code in Firefox's own window, where the toolbar and the sidebar are. Throws what the code throws. */
async function inWindow<T>(browser: Browser, body: string): Promise<T> {
  const { connection } = browser as unknown as { connection: Wire };
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [{ context } = { context: '' }] = (tree.result as { contexts: Array<{ context: string }> }).contexts;
  const answer = await connection.send('script.evaluate', {
    expression: `(async () => { ${body} })()`,
    target: { context },
    awaitPromise: true,
    userActivation: true,
  });
  const said = answer.result as { type: string; result?: { value: T }; exceptionDetails?: { text: string } };
  if (said.type !== 'success') throw new Error(said.exceptionDetails?.text ?? 'Firefox did not answer.');
  return said.result?.value as T;
}

let asked = 0;

/** What an expression gives in a document that Firefox shows, where `content` is the window; empty while there is none. */
function inDocument(browser: Browser, shown: string, expression: string): Promise<string> {
  asked += 1;
  const name = `stagecue-${asked}`;
  const script = `data:,${encodeURIComponent(`sendAsyncMessage("${name}", String(${expression}))`)}`;
  return inWindow(
    browser,
    `const shown = ${shown};
     if (!shown) return '';
     return new Promise((done) => {
       shown.messageManager.addMessageListener('${name}', ({ data }) => done(data));
       shown.messageManager.loadFrameScript(${JSON.stringify(script)}, false);
     });`,
  );
}

/** Presses the extension's button in the toolbar, which is the one thing that may open the sidebar. */
export async function pressToolbarButton(browser: Browser): Promise<void> {
  await inWindow(
    browser,
    `const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
     const { extension } = WebExtensionPolicy.getByID('${ADDON_ID}');
     ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);`,
  );
}

/** The text of the open sidebar, as a person reads it; empty while it is closed. */
export function sidebarText(browser: Browser): Promise<string> {
  return inDocument(browser, SIDEBAR, 'content.document.body?.innerText ?? ""');
}

/** Presses the button of the sidebar that has these words; false while there is none. */
export async function pressInSidebar(browser: Browser, words: string): Promise<boolean> {
  const buttons = "[...content.document.querySelectorAll('button')]";
  const press = `(button) => { button?.click(); return Boolean(button); }`;
  const wanted = JSON.stringify(words);
  return (
    (await inDocument(
      browser,
      SIDEBAR,
      `(${press})(${buttons}.find((one) => one.textContent.includes(${wanted})))`,
    )) === 'true'
  );
}

/** Something of ours in a closed shadow root of the page: what it says, and where it is drawn in the window. */
export interface Drawn {
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What a selector tells in the closed shadow roots of popovers that we put into the page in front. */
export async function drawnInFirefox(browser: Browser, selector: string): Promise<Drawn[]> {
  const hosts = `[...content.document.querySelectorAll('[popover="manual"]')]`;
  const told = `(host) => [...(host.openOrClosedShadowRoot?.querySelectorAll(${JSON.stringify(selector)}) ?? [])]`;
  const drawn = `(one) => ({ text: one.textContent, ...one.getBoundingClientRect().toJSON() })`;
  const all = await inDocument(browser, TAB, `JSON.stringify(${hosts}.flatMap(${told}).map(${drawn}))`);
  return JSON.parse(all || '[]') as Drawn[];
}

/** A picture of the open sidebar, PNG in base64. */
export async function sidebarPicture(browser: Browser): Promise<string> {
  const address = await inWindow<string>(
    browser,
    `const drawn = await ${SIDEBAR}.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white');
     const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
     Object.assign(canvas, { width: drawn.width, height: drawn.height });
     canvas.getContext('2d').drawImage(drawn, 0, 0);
     return canvas.toDataURL();`,
  );
  return address.slice(address.indexOf(',') + 1);
}
