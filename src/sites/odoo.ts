import { email, type Identity, record, tel } from '../domain/identity.ts';
import { isNobodys } from '../domain/mailboxes.ts';
import { clean, identities, isVisible, linkedinOn, onePerPerson, rows, seen, shown, text } from './dom.ts';
import { ownPage, recordPage } from './pages.ts';
import type { Adapter, Memo, Reading, Sighting } from './site.ts';

const PARTNER = 'res.partner';
const MODELS = new Map([
  ['contacts', PARTNER],
  [PARTNER, PARTNER],
  [`m-${PARTNER}`, PARTNER],
  ['crm', 'crm.lead'],
  ['crm.lead', 'crm.lead'],
  ['m-crm.lead', 'crm.lead'],
]);
const MAIN = '.o_action_manager';
const ROW = '.o_data_row, .o_kanban_record:not(.o_kanban_ghost, .o-kanban-button-new)';
const NAME = '[name="complete_name"], [name="display_name"], td[name="name"], .fw-bold, .o_kanban_record_title';
/** Pictures carry the only id in a row. A smaller one of the company can stand upon that of the person. */
const PICTURE = ':is([name^="avatar"], [name^="image"]) img, [style*="/web/image/res.partner/"]';
const PARTNER_NAME = '[name="partner_id"] + span, td[name="partner_id"]';
/** What stands after the last comma of a company's or an address's own name. */
const NO_PERSON =
  /^((inc|ltd|llc|llp|plc|corp|co|gmbh|ag|kg|sa|sas|sarl|srl|spa|s\.?p\.?a|bv|nv|oy|ab|as|aps|kk|pty|limited)\.?|.* (and|&) .*|(.* )?(partners|associates|sons|group|company|address)|invoice|delivery|other)$/i;

interface At {
  model: string;
  id?: string;
}

/** The record or list that an address names: the last action of `/odoo/crm/45/res.partner/43`, or the hash of older versions. */
function at(url: URL): At | undefined {
  const hash = new URLSearchParams(url.hash.slice(1));
  const old = /^\/web\/?$/.test(url.pathname) && MODELS.get(hash.get('model') ?? '');
  if (old) {
    const id = hash.get('id') ?? '';
    return /^\d+$/.test(id)
      ? { model: old, id }
      : /^(list|kanban)$/.test(hash.get('view_type') ?? 'list')
        ? { model: old }
        : undefined;
  }
  const [app, ...path] = url.pathname.split('/').filter(Boolean);
  if (app !== 'odoo' && app !== 'scoped_app') return undefined;
  const last = path.at(-1) ?? '';
  const id = /^\d+$/.test(last) ? { id: last } : {};
  const model = MODELS.get('id' in id ? (path.at(-2) ?? '') : last);
  return model ? { model, ...id } : undefined;
}

/** The contact that a picture below `root` shows. */
function pictured(root: ParentNode, url: URL, selector = PICTURE): Identity | undefined {
  const picture = root.querySelector(selector);
  const id = /\/res\.partner\/(\d+)\//.exec(picture?.getAttribute('src') ?? picture?.getAttribute('style') ?? '')?.[1];
  return id ? record('odoo', url.host, PARTNER, id) : undefined;
}

interface Who {
  name: string;
  company: string;
}

/** `Company, Person` → both; undefined for what may be a company. */
function person(full: string, company = ''): Who | undefined {
  const comma = company && full.startsWith(`${company}, `) ? company.length : full.lastIndexOf(', ');
  const name = full.slice(comma + 2);
  return comma > 0 && !NO_PERSON.test(name) ? { name, company: full.slice(0, comma) } : undefined;
}

/** `jane.doe@` or `j.doe@` shows that Jane Doe is a person: a company's mail box is seldom called so. */
function hasOwnBox(name: string, mails: Identity[]): boolean {
  const words = name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').split(' ');
  const called = (part: string) => words.some((word) => word === part || (part.length === 1 && word.startsWith(part)));
  if (words.length < 2 || words.some((word) => NO_PERSON.test(word))) return false;
  return mails.some((mail) => {
    const parts = mail.replace(/^email:|@.*/g, '').split(/[._-]/);
    return parts.length > 1 && parts.every(called);
  });
}

/** E-mail addresses and phone numbers that stand in a row or card as text. */
function written(row: Element): Identity[] {
  const leaves = [...row.querySelectorAll('td, span, a')].filter((leaf) => !leaf.childElementCount);
  return identities(...leaves.map((leaf) => email(text(leaf)) ?? tel(text(leaf))));
}

/** A row or card of contacts. `employer` is the company whose record lists its people. */
function readPartner(row: Element, url: URL, employer?: string): Sighting | undefined {
  const anchor = shown(row, employer ? `[name="name"], ${NAME}` : NAME);
  const avatar = row.querySelector('[name="avatar_128"]');
  // A company's picture stands bare, a person's is wrapped, since the employer's is laid upon it. Padding marks mere addresses.
  const bare = avatar?.parentElement?.localName === 'aside';
  if (!anchor || (employer ? avatar?.querySelector('img.p-2') : bare)) return undefined;
  const full = text(anchor);
  const own = written(row);
  const title = text(row.querySelector('td[name="function"], .fa-suitcase + span'));
  const parent =
    text(row.querySelector('td[name="parent_id"]')) ||
    clean(row.querySelector('[name="parent_id"] img')?.getAttribute('alt'));
  const alone = employer ?? (parent || title || avatar?.closest('aside') || hasOwnBox(full, own) ? parent : undefined);
  const who =
    (employer ? undefined : person(full, parent)) ?? (alone === undefined ? undefined : { name: full, company: alone });
  const all = identities(pictured(row, url), ...own);
  return who && !NO_PERSON.test(who.name) ? seen(row, anchor, all, { ...who, title }) : undefined;
}

/** A row or card of opportunities, which is about its contact. */
function readLead(row: Element, url: URL): Sighting | undefined {
  const partner = shown(row, PARTNER_NAME);
  const contact = shown(row, 'td[name="contact_name"]');
  const linked = partner && person(text(partner));
  const company = text(row.querySelector('td[name="partner_name"]')) || text(partner);
  const who = linked ?? (contact && { name: text(contact), company });
  const anchor = linked ? partner : contact;
  const picture = linked && pictured(row, url, '[name="partner_id"] img');
  const all = identities(picture, ...written(row)).filter((id) => !isNobodys(id));
  return who ? seen(row, anchor, all, { ...who, title: text(row.querySelector('td[name="function"]')) }) : undefined;
}

/** Each person once, without the user. */
function people(document: Document, url: URL, found: Sighting[]): Sighting[] {
  const user = pictured(document, url, '.o_user_menu img');
  return onePerPerson(found.filter(({ identities }) => !user || !identities.includes(user)));
}

function readList(document: Document, url: URL, memo: Memo): Reading {
  const page = 'list';
  const main = document.querySelector(MAIN);
  if (!main?.querySelector('.o_action')) return { state: 'loading', page };
  const view = main.querySelector('.o_list_renderer, .o_kanban_renderer');
  // Calendars and charts show no rows, and an empty list is filled with samples.
  if (!view?.querySelector(ROW) || main.querySelector('.o_view_sample_data'))
    return { state: 'read', page, sightings: [] };
  const leads = at(url)?.model !== PARTNER;
  const found = rows(view, ROW, memo, (row) => (leads ? readLead(row, url) : readPartner(row, url)));
  const named = leads ? !view.querySelector('[name="partner_id"] img') || shown(view, PARTNER_NAME) : shown(view, NAME);
  if (!found.length && !named) return { state: 'broken', page, field: 'name' };
  // What other rows name as their company is one, also with a comma in its name.
  const companies = new Set(found.map(({ company }) => company));
  const sightings = found.filter(({ anchor }) => leads || !companies.has(text(anchor)));
  return { state: 'read', page, sightings: people(document, url, sightings) };
}

function field(form: ParentNode, name: string): Element | undefined {
  const widget = form.querySelector(`.o_field_widget[name="${name}"]`);
  const at = widget?.querySelector('input:not([type="file"]), textarea') ?? widget;
  return at && text(at) && isVisible(at) ? at : undefined;
}

interface Told {
  own: Identity | undefined;
  name: string;
  reach: string;
  /** All that its fields say. */
  all: string;
}

/** What each form said last, when it fitted its address. */
const told = new WeakMap<Element, Told>();

/**
 * Is a form about the record at its address? Nothing in that of an opportunity has the number. The pager fills the form part by part, and the
 * address comes last: `apart` when name and means of contact are of another, `half` when only the name is. Going back, the address
 * comes first: `early`. A customer who was changed by hand looks like the pager at work, until the next record is opened.
 */
function fit(form: Element, now: Told): 'whole' | 'apart' | 'half' | 'early' {
  const before = told.get(form);
  if (before && before.own !== now.own && before.all === now.all) return 'early';
  if (before && before.own === now.own && before.name !== now.name)
    return before.reach === now.reach ? 'half' : 'apart';
  told.set(form, now);
  return 'whole';
}

function readRecord(document: Document, url: URL, memo: Memo, own: Identity): Reading {
  const page = 'record';
  const model = at(url)?.model;
  const view = document.querySelector(`${MAIN} .o_form_view`);
  const form = view?.querySelector('.o_form_sheet, .o_form_nosheet');
  if (!form) return { state: 'loading', page };
  const value = (name: string): string => text(field(form, name));
  const reach = identities(
    ...['email', 'email_from'].map((name) => email(value(name))),
    ...['phone', 'mobile'].map((name) => tel(value(name))),
  );
  const partner = field(form, 'partner_id');
  let anchor = field(form, 'name');
  let who: Who | undefined = { name: text(anchor), company: value('parent_id') };
  let isSure = false;
  if (model === PARTNER) {
    // The address can be ahead of the page, whose picture tells whose it still is.
    const picture = pictured(form, url, '[name="image_1920"] img');
    if (picture && picture !== own) return { state: 'loading', page };
    isSure = picture === own;
    if (!anchor) return { state: 'broken', page, field: 'name' };
    if (form.querySelector('[name="company_type"] [data-value="company"]:checked')) {
      const children = rows(form, `[name="child_ids"] :is(${ROW})`, memo, (row) => readPartner(row, url, who?.name));
      return { state: 'read', page: 'list', sightings: people(document, url, children) };
    }
  } else {
    const contact = field(form, 'contact_name');
    const linked = person(text(partner));
    const company = value('partner_name') || text(partner);
    who = linked ?? (contact ? { name: text(contact), company } : undefined);
    anchor = linked ? partner : contact;
    // A contact without a company looks like a company, but for the mail box.
    if (!who && hasOwnBox(text(partner), reach)) {
      who = { name: text(partner), company: '' };
      anchor = partner;
    }
    if (!anchor && !form.querySelector('[name="partner_id"], [name="contact_name"]'))
      return { state: 'broken', page, field: 'partner_id' };
  }
  if (!who || !anchor) return { state: 'read', page, sightings: [] };
  const says = [...form.querySelectorAll('input, textarea')].map(text).join('\n');
  const fits = isSure ? 'whole' : fit(form, { own, name: who.name, reach: reach.join(), all: says });
  if (fits === 'early') return { state: 'loading', page };
  // Only opportunities are paged through part by part.
  if (fits === 'half' && model !== PARTNER) return { state: 'read', page, sightings: [] };
  const all = identities(fits === 'apart' && model !== PARTNER ? undefined : own, ...reach, linkedinOn(form));
  const sighting = seen(form, anchor, all, { ...who, title: value('function'), main: true });
  return { state: 'read', page, sightings: sighting ? people(document, url, [sighting]) : [] };
}

const recordAt = (url: URL): Identity | undefined => {
  const { model = '', id = '' } = at(url) ?? {};
  return record('odoo', url.host, model, id);
};
const listAt = (url: URL): string | undefined => (recordAt(url) ? undefined : at(url)?.model);

/** Odoo from version 15: contacts, and the opportunities they belong to. */
export const odoo: Adapter = {
  id: 'odoo',
  recognise: (document) => !!document.querySelector('body.o_web_client'),
  pages: { record: recordPage(recordAt, readRecord), list: ownPage('list', listAt, readList) },
};
