import { email, fromHref, type Identity, record, tel } from '../domain/identity.ts';
import { isCompany, spells } from './by-address.ts';
import { facts, identities, isLeftover, isVisible, onePerPerson, rows, shown, text } from './dom.ts';
import type { Adapter, Memo, Reading, Sighting } from './site.ts';

/** The tab in front; the others stay in the page. */
const TAB = '#tabcontent > .tab-pane.active';
const ROW = `${TAB} table.tree > tbody > tr`;
const PARTY = '.column-many2one a';

/** `#crm/model/party.party/5;name=…`: what is in front, and the number of the record if it is one. */
function at(url: URL): { model: string; id?: string } | undefined {
  const hash = url.hash.replace(/%2f/gi, '/').replace(/%3b/gi, ';');
  const [, model, id] = /^#[\w.-]+\/model\/(party\.(?:party|contact_mechanism))(?:\/(\d+))?(?:;|$)/.exec(hash) ?? [];
  return model ? { model, ...(id ? { id } : {}) } : undefined;
}

const cells = (row: Element): string[] => [...row.querySelectorAll('td .cell')].map(text);

/** A row of means of contact. A party that its e-mail address is not made of may be a company. */
function readRow(row: Element): Sighting | undefined {
  const [mail] = identities(...cells(row).map(email));
  const anchor = shown(row, PARTY);
  return mail && anchor && spells(mail, text(anchor))
    ? { identities: [mail], name: text(anchor), anchor, scope: row }
    : undefined;
}

/** Rows of parties say neither who they are nor how to reach them; those of means of contact do. */
function readList(document: Document, _url: URL, memo: Memo): Reading {
  const page = 'list';
  if (!shown(document, `${TAB} table.tree thead`)) return { state: 'loading', page };
  return { state: 'read', page, sightings: onePerPerson(rows(document, ROW, memo, readRow)) };
}

/** How to reach the party `name`: the rows below a form may still be those of the party before, which they name. */
function reach(form: Element, name: string): Identity[] {
  const own = [...form.querySelectorAll('table.tree > tbody > tr')].filter((row) => {
    const party = text(row.querySelector(PARTY));
    return !party || party === name;
  });
  return identities(...own.flatMap(cells).map((said) => email(said) ?? tel(said) ?? fromHref(said)));
}

function readParty(document: Document, url: URL): Reading {
  const page = 'record';
  const { model = '', id = '' } = at(url) ?? {};
  const own = record('tryton', url.host, model, id);
  const form = [...document.querySelectorAll(`${TAB} .form`)].find(isVisible);
  if (!form || !own) return { state: 'loading', page };
  const anchor = [...form.querySelectorAll('input[name="name"]')].find((input) => !input.closest('.form-one2many'));
  if (!anchor || !isVisible(anchor)) return { state: 'broken', page, field: 'name' };
  const name = text(anchor);
  const all = identities(own, ...reach(form, name));
  if (!name || isLeftover(form, own, all.slice(1).join() + name)) return { state: 'loading', page };
  if (isCompany(name)) return { state: 'read', page, sightings: [] };
  const company = text(form.querySelector('input[name="party_name"]'));
  return {
    state: 'read',
    page,
    sightings: [{ identities: all, name, ...facts({ company }), anchor, scope: form, main: true }],
  };
}

/** Tryton: parties, in the tab in front. Lists of parties show neither numbers nor addresses. */
export const tryton: Adapter = {
  id: 'tryton',
  recognise: (document) => !!document.querySelector('#user-preferences') && !!document.querySelector('#tabcontent'),
  pages: {
    party: {
      kind: 'record',
      key: (url) => {
        const { model, id } = at(url) ?? {};
        return model === 'party.party' && id ? `${model}/${id}` : undefined;
      },
      read: readParty,
    },
    list: {
      kind: 'list',
      key: (url) => {
        const { model, id } = at(url) ?? {};
        return id ? undefined : model;
      },
      read: readList,
    },
  },
};
