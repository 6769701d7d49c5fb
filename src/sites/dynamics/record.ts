import { email, tel } from '../../domain/identity.ts';
import { facts, identities, isLeftover, isVisible, shown, text } from '../dom.ts';
import type { Reading } from '../site.ts';
import { personAt } from './address.ts';

const FORM = '[data-id="editFormRoot"]';
const HEADER = 'h1[data-id="header_title"]';

/** The lead or contact whose form is open. */
export function readPerson(document: Document, url: URL): Reading {
  const page = 'record';
  const own = personAt(url, url);
  const form = [...document.querySelectorAll(FORM)].find(isVisible);
  if (!own || !form) return { state: 'loading', page };
  const anchor = shown(form, HEADER) ?? shown(document, HEADER);
  if (!anchor) return { state: 'broken', page, field: 'name' };
  // The text goes on to say whether the record is saved.
  const name = anchor.getAttribute('title')?.trim() || text(anchor).replace(/ ?- (Saved|Unsaved)$/, '');
  const value = (field: string): string => {
    const input = shown(form, `:is(input, textarea)[data-id^="${field}.fieldControl"]`);
    const tag = `[data-id*="${field}.fieldControl-LookupResultsDropdown_${field}_selected_tag"][role="link"]`;
    return text(input ?? shown(form, tag)).replace(/^-+$/, '');
  };
  const reach = [email(value('emailaddress1')), tel(value('telephone1')), tel(value('mobilephone'))];
  const said = { title: value('jobtitle'), company: value('companyname') || value('parentcustomerid') };
  if (isLeftover(form, own, JSON.stringify([name, said, reach]))) return { state: 'loading', page };
  const all = identities(own, ...reach);
  return {
    state: 'read',
    page,
    sightings: [{ identities: all, name, ...facts(said), anchor, scope: form, main: true }],
  };
}
