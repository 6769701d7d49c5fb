import { fromHref, tel } from '../../domain/identity.ts';
import { facts, identities, isLeftover, isVisible, linkedinOn, rows, shown, text } from '../dom.ts';
import { sameNames } from '../linked.ts';
import type { Memo, Reading, Sighting } from '../site.ts';
import { ownerAt, personAt } from './address.ts';
import { ACCOUNT, readRow, SPLIT } from './list.ts';

const HEADER = 'records-highlights2';
const NAME = `${HEADER} [slot="primaryField"], .slds-page-header__title lightning-formatted-name`;
const PAGE = 'one-record-home-flexipage2, .windowViewMode-normal, .windowViewMode-maximized';
const ITEM = 'records-record-layout-item';

/** The lead or contact whose record is open, and who is in the list beside it. */
export function readPerson(document: Document, url: URL, memo: Memo): Reading {
  const page = 'record';
  const own = personAt(url.pathname);
  // Records of before and of other tabs stay in the page; a title in full names the one in front.
  const titled = /^(.+?) \| [^|]+ \| /.exec(document.title)?.[1] ?? '';
  const names = [...document.querySelectorAll(NAME)].filter((name) => text(name) && isVisible(name));
  const anchor = names.find((name) => text(name).includes(titled) || titled.includes(text(name)));
  if (!own || !anchor) {
    const header = [...document.querySelectorAll(HEADER)].some(isVisible);
    return header && !names.length ? { state: 'broken', page, field: 'name' } : { state: 'loading', page };
  }
  const panel = anchor.closest(PAGE) ?? anchor.closest('.slds-page-header') ?? anchor;
  const lists = [...panel.querySelectorAll('a[href*="/related/"]')];
  const people = identities(
    ...lists.map((link) => ownerAt(URL.parse(link.getAttribute('href') ?? '', url)?.pathname ?? '')),
  );
  if (people.length && !people.includes(own)) return { state: 'loading', page };

  const field = (label: string): string =>
    text(
      shown(panel, `${HEADER} :has(> [title="${label}"]) .fieldComponent`) ??
        shown(panel, `${ITEM}[field-label="${label}"] [slot="outputField"]`),
    );
  const mail = shown(panel, `:is(${HEADER}, ${ITEM}) a[href^="mailto:"]`)?.getAttribute('href');
  const details = panel.querySelector('records-lwc-detail-panel');
  const all = identities(
    own,
    fromHref(mail ?? ''),
    ...['Phone', 'Mobile'].map((label) => tel(field(label))),
    details ? linkedinOn(details) : undefined,
  );
  const said = {
    title: field('Title'),
    company: text(shown(panel, `:is(${HEADER}, ${ITEM}) ${ACCOUNT}`)) || field('Company'),
  };
  const name = titled && text(anchor).includes(titled) ? titled : text(anchor);
  if (isLeftover(panel, own, JSON.stringify([name, said, all.slice(1)]))) return { state: 'loading', page };
  const main: Sighting = { identities: all, name, ...facts(said), anchor, scope: panel, main: true };
  const beside = rows(document, SPLIT, memo, (row) => readRow(row, url));
  return { state: 'read', page, sightings: sameNames([main, ...beside]) };
}
