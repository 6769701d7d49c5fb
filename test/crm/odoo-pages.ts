import type { Page } from 'puppeteer-core';
import type { Crm } from './crm.ts';

const FORM = '.o_action_manager .o_form_view';

/** The field that shows whose contact is open. */
export const NAME = `${FORM} .o_field_widget[name="name"] input`;
/** The field that shows whom an opportunity is about: company and person. */
export const CUSTOMER = `${FORM} .o_field_widget[name="partner_id"] input`;

/** Where a row or card says these words. */
export const cell = (words: string): string =>
  `::-p-xpath(//*[contains(@class,"o_data_row") or contains(@class,"o_kanban_record")]//*[text()="${words}"])`;

/** Types name and password, and waits for the page that was asked for. */
export async function signIn(page: Page, { user, password }: Crm): Promise<void> {
  await page.bringToFront();
  await page.waitForSelector('#login', { visible: true });
  await page.type('#login', user);
  await page.type('#password', password);
  await page.keyboard.press('Enter');
  await page.waitForSelector('.o_data_row, .o_kanban_record', { visible: true });
}

/** Shows contacts as rows or as cards. */
export async function view(page: Page, kind: 'list' | 'kanban'): Promise<void> {
  await page.bringToFront();
  await page.click(`.o_switch_view.o_${kind}`);
  await page.waitForSelector(`.o_${kind}_renderer`, { visible: true });
}

/** Opens the row or card that says these words, and waits for its form. */
export async function openRow(page: Page, words: string): Promise<void> {
  await page.bringToFront();
  await page.waitForSelector(cell(words), { visible: true });
  await page.click(cell(words));
  await page.waitForSelector(FORM, { visible: true });
}

/** Goes to the next record or the one before, with the pager of the form. */
export async function turn(page: Page, to: 'next' | 'previous'): Promise<void> {
  await page.bringToFront();
  await page.click(`.o_pager_${to}`);
}
