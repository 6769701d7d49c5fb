import { email, type Identity, record, tel } from '../../domain/identity.ts';
import { identities, isVisible, text } from '../dom.ts';

/** The CRM's own leads are another kind of document than those of ERPNext; contacts are the same. */
const MODELS: Record<string, string> = {
  'crm/leads': 'crm-lead',
  'crm/contacts': 'contact',
  'desk/crm-lead': 'crm-lead',
  'desk/lead': 'lead',
  'desk/contact': 'contact',
};
const ORGANIZATION = /^\/crm\/(organizations\/[^/]+)/;
const PATH = /^\/(crm|app|desk)\/([\w-]+)(?:\/([^/]+))?/;

/** The name of a document, with everything escaped of which addresses escape some. */
export const escaped = (name: string): string =>
  name.replace(/[^\w.~%@-]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** `/crm/leads/CRM-LEAD-2026-00012`, `/app/lead/…`, `/desk/contact/…`: the kind and the name of a document, or a list of the kind. */
function at({ pathname }: URL): { model: string; id?: string } | undefined {
  const [, app = '', model = '', name = ''] = PATH.exec(pathname) ?? [];
  const kind = MODELS[`${app.replace('app', 'desk')}/${model}`];
  if (!kind || name.startsWith('new-')) return undefined;
  return { model: kind, ...(name && name !== 'view' ? { id: escaped(name) } : {}) };
}

/** Whose document is at an address. */
export function personAt(url: URL | null): Identity | undefined {
  const { model = '', id = '' } = (url && at(url)) ?? {};
  return url ? record('frappe', url.host, model, id) : undefined;
}

/** A list of documents of a kind, or the organization whose people are listed. */
export function listAt(url: URL): string | undefined {
  const { model, id } = at(url) ?? {};
  return id ? undefined : (model ?? ORGANIZATION.exec(url.pathname)?.[1]);
}

/** What a person reads below `root`, piece by piece. */
export const pieces = (root: Element): Element[] =>
  [root, ...root.querySelectorAll(':not([type="checkbox"])')].filter(
    (one) => !one.childElementCount && text(one) && isVisible(one),
  );

/** E-mail addresses and phone numbers, of which neither product makes links. */
export const reach = (found: readonly Element[]): Identity[] =>
  identities(...found.map((one) => email(text(one)) ?? tel(text(one))));

/** Is it the number that stands for a name which a document has not, or not yet? */
export const isNumber = (name: string): boolean => /^[A-Z-]+-\d[\d-]*$/.test(name);
