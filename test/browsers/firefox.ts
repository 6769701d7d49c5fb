import { type Browser, launch, type Page } from 'puppeteer-core';
import { findBrowser } from './find.ts';

export interface FirefoxOptions {
  /** Folder of an unpacked extension to load. */
  extension?: string;
  /** Profile folder to keep; a temporary one otherwise. */
  profile?: string;
  headless?: boolean;
}

const ADDON_ID = 'stagecue@stagecue.example';
/** Firefox would choose this at random for each profile; a fixed one makes the pages' addresses known. */
const ADDON_UUID = '5c1a0e6e-7d3b-4f52-9d3c-0a5e57a9ec0e';

/** The address of a page of the extension in a Firefox started by us: `firefoxPage('dashboard.html')`. */
function firefoxPage(path: string): string {
  return `moz-extension://${ADDON_UUID}/${path}`;
}

/**
 * Opens a page of the extension in a new tab, ready to be evaluated in, clicked and typed into. `page.url()` and `page.goto()`
 * cannot be used on it, because Firefox reports no navigation of such pages. Throws when it is late; a missing one is empty.
 */
export async function openFirefoxPage(browser: Browser, path: string): Promise<Page> {
  const page = await browser.newPage();
  const address = firefoxPage(path);
  const refused = page.goto(address, { waitUntil: [], timeout: 0 }).then(
    () => undefined,
    (error: unknown) => String(error),
  );
  for (const until = Date.now() + 15_000; Date.now() < until; ) {
    const failure = await Promise.race([refused, new Promise<undefined>((done) => setTimeout(done, 50))]);
    if (failure) throw new Error(failure);
    const there = await page.evaluate(() => [document.documentURI, document.readyState]).catch(() => []);
    if (there[0] === address && there[1] === 'complete') return page;
  }
  throw new Error(`Firefox did not open ${address}`);
}

/** Starts Firefox over BiDi, by default headless. The caller closes it. Throws when there is no browser or it does not start. */
export async function launchFirefox({ extension, profile, headless = true }: FirefoxOptions = {}): Promise<Browser> {
  const browser = await launch({
    browser: 'firefox',
    executablePath: await findBrowser('firefox'),
    headless,
    defaultViewport: headless ? { width: 1400, height: 900 } : null,
    ...(profile ? { userDataDir: profile } : {}),
    // Without it Firefox refuses to open pages of extensions.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [ADDON_ID]: ADDON_UUID }),
      // A kept profile keeps the store of an extension that is loaded anew at each start.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
    },
  });
  try {
    if (extension) await browser.installExtension(extension);
    return browser;
  } catch (error) {
    await browser.close();
    throw error;
  }
}
