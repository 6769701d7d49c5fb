import { fromHref, personAccount, salesforce, tel } from '../../domain/identity.ts';
import { facts, identities, isLeftover, isVisible, linkedinOn, rows, text } from '../dom.ts';
import { sameNames } from '../linked.ts';
import type { Memo, Reading, Sighting } from '../site.ts';
import { ownerAt, personAt } from './address.ts';
import { ACCOUNT, readLinks, readRow, SPLIT } from './list.ts';
import { closest, type Place, panelOf, placeOf, treesOf } from './trees.ts';

const HEADER = 'records-highlights2';
const NAME = `${HEADER} [slot="primaryField"], .slds-page-header__title lightning-formatted-name`;
const ITEM = 'records-record-layout-item';
const OWN = `:is(${HEADER}, ${ITEM})`;

/** A name made of parts, which of all accounts only persons have: those of companies are a plain text. */
const PERSON = `${HEADER} [slot="primaryField"]:is(lightning-formatted-name, :has(lightning-formatted-name))`;

/** The record that is open, of those whose names match and whose ids `identify` knows, and who is in the list beside it. */
function readRecord(document: Document, url: URL, memo: Memo, title = NAME, identify = salesforce): Reading {
  const page = 'record';
  const own = personAt(url.pathname, identify);
  // Records of before and of other tabs stay in the page; a title in full names the one in front.
  const titled = /^(.+?) \| [^|]+ \| /.exec(document.title)?.[1] ?? '';
  const isPlain = [...document.querySelectorAll(NAME)].some((at) => text(at) && isVisible(at));
  const trees = isPlain ? [document] : treesOf(document, memo);
  const places = (selector: string): Place[] =>
    trees
      .flatMap((tree) => [...tree.querySelectorAll(selector)])
      .flatMap((at) => (isPlain && !text(at) ? [] : (placeOf(at) ?? [])))
      .filter(({ at }) => isVisible(at));
  const names = places(title);
  const place = names.find(({ said }) => said.includes(titled) || titled.includes(said));
  if (!own || !place) {
    const header = [...document.querySelectorAll(HEADER)].some(isVisible);
    return header && !names.length ? { state: 'broken', page, field: 'name' } : { state: 'loading', page };
  }
  const panel = panelOf(place.at);
  const links = trees.flatMap((tree) => [...tree.querySelectorAll('a[href*="/related/"]')]);
  const people = identities(
    ...links
      .filter((link) => panelOf(link) === panel)
      .map((link) => ownerAt(URL.parse(link.getAttribute('href') ?? '', url)?.pathname ?? '', identify)),
  );
  if (people.length && !people.includes(own)) return { state: 'loading', page };

  const first = (selector: string, around = OWN): Place | undefined =>
    places(selector).find(({ at }) => panelOf(at) === panel && closest(at, around));
  const field = (label: string): string =>
    (
      first(`:has(> [title="${label}"]) .fieldComponent`, HEADER) ??
      first(`${ITEM}[field-label="${label}"] [slot="outputField"]`)
    )?.said ?? '';
  const mail = first('a[href^="mailto:"]')?.at.closest('a')?.getAttribute('href');
  const details = panel.querySelector('records-lwc-detail-panel');
  const all = identities(
    own,
    fromHref(mail ?? ''),
    ...['Phone', 'Mobile'].map((label) => tel(field(label))),
    details ? linkedinOn(details) : undefined,
  );
  // An account that is linked on an account is a household, or the like.
  const company = identify === salesforce ? first(ACCOUNT)?.said : undefined;
  const said = { title: field('Title'), company: company ?? field('Company') };
  const name = titled && place.said.includes(titled) ? titled : place.said;
  if (isLeftover(panel, own, JSON.stringify([name, said, all.slice(1)]))) return { state: 'loading', page };
  const main: Sighting = { identities: all, name, ...facts(said), anchor: place.at, scope: panel, main: true };
  const beside = rows(document, SPLIT, memo, (row) => readRow(row, url));
  return { state: 'read', page, sightings: sameNames([main, ...beside]) };
}

/** The lead or contact whose record is open, and who is in the list beside it. */
export const readPerson = (document: Document, url: URL, memo: Memo): Reading => readRecord(document, url, memo);

/** Who is linked on the record of something else, and whose it is when it is an account that is a person. */
export function readAround(document: Document, url: URL, memo: Memo): Reading {
  const around = readLinks(document, url, memo);
  const own = personAt(url.pathname, personAccount) && readRecord(document, url, memo, PERSON, personAccount);
  if (own?.state !== 'read') return around;
  return { ...own, sightings: sameNames([...own.sightings, ...(around.state === 'read' ? around.sightings : [])]) };
}
