import { email, fromHref, type Identity, record, tel } from '../domain/identity.ts';
import { isCompany, spells } from './by-address.ts';
import { first, isVisible, seen, shown, text } from './dom.ts';
import type { OpenRecord } from './open-record.ts';
import { peoplePage, recordPage } from './pages.ts';
import type { Adapter, Reading, Sighting } from './site.ts';

const PLACE = /^#[\w.-]+\/model\/party\.(party|contact_mechanism)(?:\/(\d+))?(?:;|$)/;
/** The tab in front; the others stay in the page. */
const TABLE = '#tabcontent > .tab-pane.active table.tree';
const FORM = '#tabcontent > .tab-pane.active .form';
/** Parties begin with their code, then the name. Words say neither: they are those of the user's language. */
const PARTIES = `${TABLE}:has(> thead > tr > .selection-state + .char + .char) > tbody > tr`;
const MEANS = `${TABLE} > tbody > tr`;
const PARTY = '.column-many2one a';

/** `party`, `party/5`, `contact_mechanism`: the list or the record in front. */
const at = ({ hash }: URL): string | undefined =>
  PLACE.exec(hash.replace(/%2f/gi, '/').replace(/%3b/gi, ';'))?.slice(1).filter(Boolean).join('/');
const listAt = (name: string) => (url: URL) => (at(url) === name ? name : undefined);
const personAt = (url: URL): Identity | undefined =>
  record('tryton', url.host, 'party.party', /^party\/(\d+)$/.exec(at(url) ?? '')?.[1] ?? '');

/** A code is unique, and on the record as well as in the list. */
const coded = (at: Element | null | undefined, { host }: URL): Identity | undefined =>
  /\d/.test(text(at)) ? record('tryton', host, 'party.code', encodeURIComponent(text(at))) : undefined;

const cells = (row: Element): string[] => [...row.querySelectorAll('td .cell')].map(text);

/** A row of means of contact. A party that its e-mail address is not made of may be a company. */
function readMeans(row: Element): Sighting | undefined {
  const mail = cells(row).map(email).find(Boolean);
  const anchor = shown(row, PARTY);
  return mail && spells(mail, text(anchor)) ? seen(row, anchor, [mail]) : undefined;
}

function readParty(row: Element, url: URL): Sighting | undefined {
  const [code, anchor] = row.querySelectorAll('.selection-state ~ td > .cell .column-char');
  const isPerson = /\p{L}/u.test(text(anchor)) && !isCompany(text(anchor));
  return code && isPerson ? seen(row, anchor, [coded(code, url)]) : undefined;
}

const listed = { name: 'td', empty: `${TABLE} > thead` };

/** How to reach the party `name`: the rows below a form may still be those of the party before, which they name. */
function reach(form: Element, name: string): Array<Identity | undefined> {
  const isTheirs = (row: Element): boolean => ['', name].includes(text(row.querySelector(PARTY)));
  const own = [...form.querySelectorAll('table.tree > tbody > tr')].filter(isTheirs);
  return own.flatMap(cells).map((said) => email(said) ?? tel(said) ?? fromHref(said));
}

function openParty(document: Document, url: URL): OpenRecord | Reading {
  const scope = first(document, FORM, isVisible);
  const isOwn = (at: Element): boolean => !at.closest('.form-one2many') && isVisible(at);
  const field = (name: string) => scope && first(scope, `input[name="${name}"]`, isOwn);
  const anchor = field('name');
  if (isCompany(text(anchor))) return { state: 'read', page: 'record', sightings: [] };
  const ids = scope ? [...reach(scope, text(anchor)), coded(field('code'), url)] : [];
  return { scope, anchor, ids, more: { company: text(scope?.querySelector('input[name="party_name"]')) } };
}

/** Tryton: parties and their means of contact, in the tab in front. */
export const tryton: Adapter = {
  id: 'tryton',
  recognise: (document) => !!document.querySelector('#user-preferences') && !!document.querySelector('#tabcontent'),
  pages: {
    party: recordPage(personAt, openParty),
    parties: peoplePage('list', listAt('party'), { ...listed, row: PARTIES, person: readParty }),
    means: peoplePage('list', listAt('contact_mechanism'), { ...listed, row: MEANS, person: readMeans }),
  },
};
