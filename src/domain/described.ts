import type { Avatar, AvatarKind } from './avatar.ts';
import { HANDLE_KINDS, type HandleKind, type Identity, type IdentityKind, type RecordKind } from './identity.ts';

export interface Described {
  /** The product or channel, e.g. `LinkedIn`. */
  label: string;
  /** What to show, e.g. `ada@example.com`. */
  text: string;
  /** Where a click leads; undefined when the address of a record cannot be known from its id alone. */
  href?: string;
}

const value = (id: Identity): string => id.slice(id.indexOf(':') + 1);

/** Sales Navigator has ids and pages of its own. */
const linkedinPage = (id: string): string =>
  `https://www.linkedin.com/${id.startsWith('ACwAA') ? 'sales/lead' : 'in'}/${encodeURIComponent(id)}/`;

/** A server on this machine seldom speaks https. */
const schemeOf = (host: string): string => (/^(localhost|127\.|\[::1\])/.test(host) ? 'http:' : 'https:');

/** What the networks are called, and where a person's page is. */
const NETWORKS: Record<HandleKind, { label: string; page(name: string): string }> = {
  x: { label: 'X', page: (name) => `https://x.com/${name}` },
  bluesky: { label: 'Bluesky', page: (name) => `https://bsky.app/profile/${name}` },
  mastodon: { label: 'Mastodon', page: (name) => `https://${name.split('@')[1]}/@${name.split('@')[0]}` },
  github: { label: 'GitHub', page: (name) => `https://github.com/${name}` },
  facebook: { label: 'Facebook', page: (name) => `https://www.facebook.com/${name}` },
  instagram: { label: 'Instagram', page: (name) => `https://www.instagram.com/${name}/` },
  youtube: { label: 'YouTube', page: (name) => `https://www.youtube.com/${name}` },
  reddit: { label: 'Reddit', page: (name) => `https://www.reddit.com/user/${name}/` },
};

/** What the products are called, and where a record is; without an address when the id alone does not tell. */
const PRODUCTS: Record<RecordKind, { label: string; page?(host: string, model: string, id: string): string }> = {
  odoo: { label: 'Odoo', page: (host, model, id) => `${host}/odoo/${model}/${id}` },
  espo: { label: 'EspoCRM', page: (host, model, id) => `${host}/#${model}/view/${id}` },
  atomic: { label: 'Atomic CRM', page: (host, _model, id) => `${host}/#/contacts/${id}/show` },
  pipedrive: { label: 'Pipedrive', page: (host, model, id) => `${host}/${model}/${id}` },
  zoho: { label: 'Zoho CRM' },
  dynamics: {
    label: 'Dynamics 365',
    page: (host, model, id) => `${host}/main.aspx?pagetype=entityrecord&etn=${model}&id=${id}`,
  },
  twenty: { label: 'Twenty', page: (host, model, id) => `${host}/object/${model}/${id}` },
  suitecrm: {
    label: 'SuiteCRM',
    page: (host, model, id) => `${host}/index.php?module=${model}&action=DetailView&record=${id}`,
  },
  frappe: { label: 'Frappe' },
  tryton: { label: 'Tryton' },
  attio: { label: 'Attio' },
  close: { label: 'Close', page: (host, model, id) => `${host}/${model}/${id}/` },
  copper: { label: 'Copper' },
  freshsales: { label: 'Freshsales', page: (host, model, id) => `${host}/crm/sales/${model}/${id}` },
  zendesk: { label: 'Zendesk Sell', page: (host, model, id) => `${host}/sales/${model}/${id}` },
};

const PICTURES: Record<AvatarKind, string> = {
  licdn: 'LinkedIn',
  gravatar: 'Gravatar',
  twimg: 'X',
  github: 'GitHub',
  google: 'Google',
  youtube: 'YouTube',
  bluesky: 'Bluesky',
};

/** For people: where a picture is kept. */
export const pictureAt = (avatar: Avatar): string => PICTURES[avatar.slice(0, avatar.indexOf(':')) as AvatarKind];

const isNetwork = (kind: string): kind is HandleKind => (HANDLE_KINDS as string[]).includes(kind);

/** For people: what an identity is called and where it leads. */
export function describe(id: Identity): Described {
  const text = value(id);
  const [first = '', second = '', third = ''] = text.split('/');
  const kind = id.slice(0, id.indexOf(':')) as IdentityKind;
  if (isNetwork(kind)) {
    const { label, page } = NETWORKS[kind];
    const shown = ['x', 'instagram', 'mastodon'].includes(kind) ? `@${text}` : text;
    return { label, text: shown, href: page(text) };
  }
  switch (kind) {
    case 'email':
      return { label: 'E-mail', text, href: `mailto:${encodeURIComponent(text).replace('%40', '@')}` };
    case 'tel':
      return { label: 'Phone', text, href: `tel:${text}` };
    case 'linkedin':
      return { label: 'LinkedIn', text: second, href: linkedinPage(second) };
    case 'hubspot':
      return {
        label: 'HubSpot',
        text: `HubSpot #${third}`,
        href: `https://app.hubspot.com/contacts/${first}/record/${second}/${third}`,
      };
    case 'salesforce':
      return { label: 'Salesforce', text: `Salesforce ${text.slice(0, 15)}` };
    case 'web':
      return { label: 'Web', text, href: `${schemeOf(first)}//${text}` };
    default: {
      const { label, page } = PRODUCTS[kind];
      const number = second === 'party.code' ? `code ${third}` : /^\d+$/.test(third) ? `#${third}` : third;
      return {
        label,
        text: `${label} ${number}`,
        ...(page ? { href: `${schemeOf(first)}//${page(first, second, third)}` } : {}),
      };
    }
  }
}
