import { type Browser, launch } from 'puppeteer-core';
import { findBrowser } from './find.ts';

export interface ChromiumOptions {
  /** Folder of an unpacked extension to load. */
  extension?: string;
  /** Profile folder to keep; a temporary one otherwise. */
  profile?: string;
  headless?: boolean;
  args?: readonly string[];
}

/** Nothing but the pages under test may be asked from the network, nor upgraded to https behind our back. */
const QUIET = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable',
];

/** Starts Chromium, by default headless, 1400 by 900. The caller closes it. Throws when there is no browser or it does not start. */
export async function launchChromium({
  extension,
  profile,
  headless = true,
  args = [],
}: ChromiumOptions = {}): Promise<Browser> {
  return launch({
    executablePath: await findBrowser('chromium'),
    headless,
    pipe: true,
    enableExtensions: extension ? [extension] : false,
    defaultViewport: headless ? { width: 1400, height: 900 } : null,
    ...(profile ? { userDataDir: profile } : {}),
    // Chromium refuses its sandbox to root.
    // The window holds the page and the side panel beside it.
    args: [...QUIET, '--window-size=1780,1040', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...args],
  });
}
