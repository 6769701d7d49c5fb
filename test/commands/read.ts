import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { SITES } from '../../src/sites/catalogue.ts';
import { launchChromium } from '../browsers/chromium.ts';
import { openGolden } from '../browsers/golden.ts';

/** `npm run read -- FILE --url ADDRESS [--site ID]`: who the adapters see on a saved page, as JSON on standard output. */

const USAGE = 'Usage: npm run read -- FILE --url ADDRESS [--site ID]';

/** What the person who typed the command can put right. */
class Misuse extends Error {}

function request(): { file: string; url: string; site?: string } {
  const { values, positionals } = parsed();
  const [file, ...rest] = positionals;
  if (!file || rest.length || !values.url) throw new Misuse(USAGE);
  const url = URL.parse(values.url);
  if (!url || !/^https?:$/.test(url.protocol))
    throw new Misuse(`--url must be an http or https address, not "${values.url}"`);
  const ids = SITES.map((site) => site.id);
  if (values.site !== undefined && !ids.includes(values.site)) {
    throw new Misuse(`There is no site "${values.site}". Known sites: ${ids.join(', ')}`);
  }
  return { file, url: url.href, ...(values.site ? { site: values.site } : {}) };
}

function parsed() {
  try {
    return parseArgs({ allowPositionals: true, options: { url: { type: 'string' }, site: { type: 'string' } } });
  } catch (error) {
    throw new Misuse(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
}

async function saved(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new Misuse(`Cannot read ${file}: ${error instanceof Error ? error.message : error}`);
  }
}

async function main(): Promise<void> {
  const { file, url, site } = request();
  const html = await saved(file);
  const browser = await launchChromium();
  try {
    const golden = await openGolden(browser, html, url);
    process.stdout.write(`${JSON.stringify(await golden.report(site), null, 2)}\n`);
  } finally {
    await browser.close();
  }
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = error instanceof Misuse ? 2 : 1;
}
