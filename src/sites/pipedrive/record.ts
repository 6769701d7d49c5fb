import type { Identity } from '../../domain/identity.ts';
import { readTitled } from '../by-address.ts';
import { isLeftover, text } from '../dom.ts';
import type { OpenRecord } from '../open-record.ts';
import type { Memo, Reading } from '../site.ts';
import { organization, reach } from './parts.ts';

/** The person whose record is open. */
export function openPerson(document: Document, url: URL, _memo: Memo, own: Identity): OpenRecord | Reading {
  const { ids = [], ...open } = readTitled(document, url);
  // A title of two parts names the section: the person is still to come.
  const isSection = /^[^-]* - Pipedrive$/.test(document.title);
  if (isSection || (open.anchor && isLeftover(open.anchor, own, `${text(open.anchor)} ${ids}`))) {
    return { state: 'loading', page: 'record' };
  }
  const possible = reach([document], own);
  const theirs = [...ids.filter((id) => id && possible.includes(id)), ...reach([document], own, true)];
  return { ...open, said: [own], ids: theirs, more: { company: organization([document]) } };
}
