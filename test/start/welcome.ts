import type { Page } from 'puppeteer-core';
import type { Site } from '../../src/sites/site.ts';
import type { Stagecue } from '../browsers/stagecue.ts';

/** Goes through the welcome page as a newcomer does: picks the site, enables it, loads the sample leads if wished. */
export async function welcome(stagecue: Stagecue, site: Site, address: URL, { samples = false } = {}): Promise<Page> {
  const page = await stagecue.open('welcome.html');
  await page.bringToFront();
  await page.waitForSelector('#address');
  if (site.hosts.length === 0) {
    await page.type('#address', address.href);
    await page.select('select[aria-label="Product"]', site.id);
    await page.click('form.address button[type="submit"]');
  } else await page.locator(`::-p-xpath(//label[contains(., "${site.name}")]//input)`).click();
  await press(page, 'Enable the picked sites');
  await page.locator('::-p-xpath(//h3[text()="Enabled"])').setTimeout(15_000).wait();
  if (samples) {
    await press(page, 'Load sample leads');
    await page.locator('::-p-xpath(//button[contains(., "Remove sample leads")])').setTimeout(30_000).wait();
  }
  return page;
}

async function press(page: Page, label: string): Promise<void> {
  await page.locator(`::-p-xpath(//button[contains(., "${label}")])`).click();
}
