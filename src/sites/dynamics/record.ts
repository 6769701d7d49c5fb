import { email, tel } from '../../domain/identity.ts';
import { first, isVisible, shown, text } from '../dom.ts';
import type { OpenRecord } from '../open-record.ts';

const HEADER = 'h1[data-id="header_title"]';

/** The lead or contact whose form is open. */
export function openPerson(document: Document): OpenRecord {
  const scope = first(document, '[data-id="editFormRoot"]', isVisible);
  const anchor = (scope && shown(scope, HEADER)) ?? shown(document, HEADER);
  const value = (field: string): string => {
    const input = scope && shown(scope, `:is(input, textarea)[data-id^="${field}.fieldControl"]`);
    const tag = `[data-id*="${field}.fieldControl-LookupResultsDropdown_${field}_selected_tag"][role="link"]`;
    return text(input ?? (scope && shown(scope, tag))).replace(/^-+$/, '');
  };
  return {
    scope,
    anchor,
    ids: [email(value('emailaddress1')), tel(value('telephone1')), tel(value('mobilephone'))],
    more: {
      // The text goes on to say whether the record is saved.
      name: anchor?.getAttribute('title')?.trim() || text(anchor).replace(/ ?- (Saved|Unsaved)$/, ''),
      title: value('jobtitle'),
      company: value('companyname') || value('parentcustomerid'),
    },
  };
}
