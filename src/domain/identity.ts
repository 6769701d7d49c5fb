/**
 * Who a person is to the outside world: `kind:value`, canonical, so that equal people are equal strings.
 * Pure and free of dependencies, because it ships in the content script.
 */
export type Identity = `${IdentityKind}:${string}`;

/** Products whose records are named `host/model/id`, since the same product runs on many hosts. */
const RECORD_KINDS = ['odoo', 'espo', 'atomic'] as const;
type RecordKind = (typeof RECORD_KINDS)[number];

export const IDENTITY_KINDS = ['email', 'tel', 'linkedin', 'x', 'hubspot', ...RECORD_KINDS, 'web'] as const;
export type IdentityKind = (typeof IDENTITY_KINDS)[number];

/** Longer values are never an identity; a page that offers one is broken or hostile. */
const MAX_LENGTH = 320;
const EMAIL = /^[^\s\p{C}@"(),:;<>[\\\]]{1,64}@(?:[\p{L}\p{M}\p{N}-]+\.)+[\p{L}\p{M}][\p{L}\p{M}\p{N}-]+$/u;
const HANDLE = /^[a-z0-9_]{1,30}$/;
const X_WORDS = new Set(
  'home explore search notifications messages i settings compose hashtag jobs login tos privacy intent share about'.split(
    ' ',
  ),
);
const MEMBER_ID = /^AC[ow]AA[\w-]{8,}$/;
/** A slug has a letter or digit; `me` is whoever is looking. */
const SLUG = /^(?!me$)(?=.*[\p{L}\p{N}])[^\s\p{Cc}\p{Cs}/?#&<>"%\\]{2,120}$/u;
const HOST = /^[\w.:[\]-]+$/;

function identity(kind: IdentityKind, value: string): Identity | undefined {
  return value.length > 0 && value.length <= MAX_LENGTH - kind.length ? `${kind}:${value}` : undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a stray % is part of the text
  }
}

/** Upper and lower case, composed and decomposed letters become one; composing comes last, since lower case can undo it. */
const fold = (text: string): string => text.toLowerCase().normalize('NFC');

/** `Ada@Example.COM ` → `email:ada@example.com`; undefined when it is no address. */
export function email(text: string): Identity | undefined {
  const value = fold(text.trim());
  return value.length <= MAX_LENGTH && EMAIL.test(value) ? identity('email', value) : undefined;
}

/** `+44 20 7946 0101` → `tel:+442079460101` (E.164). A number without its country is no identity: undefined. */
export function tel(text: string): Identity | undefined {
  const bare = text
    .slice(0, MAX_LENGTH)
    .replace(/\p{Cf}/gu, '')
    .trim()
    .replace(/\(0\)/, '')
    .replace(/[\s().\-/\u00a0\u2010-\u2015]/g, '')
    .replace(/^00/, '+');
  return /^\+[1-9]\d{6,14}$/.test(bare) ? identity('tel', bare) : undefined;
}

/** A profile slug or a member id (`ACoAA…`, case-sensitive) → `linkedin:in/…` or `linkedin:member/…`. */
export function linkedin(slug: string): Identity | undefined {
  if (slug.length > MAX_LENGTH * 4) return undefined; // percent signs make slugs longer
  const value = decoded(slug).trim();
  if (MEMBER_ID.test(value)) return identity('linkedin', `member/${value}`);
  const vanity = fold(value);
  return SLUG.test(vanity) ? identity('linkedin', `in/${vanity}`) : undefined;
}

/** `@Handle` or `Handle` → `x:handle`; undefined for the network's own words (`home`, `search` …). */
export function x(handle: string): Identity | undefined {
  const value = handle.trim().replace(/^@/, '').toLowerCase();
  return HANDLE.test(value) && !X_WORDS.has(value) ? identity('x', value) : undefined;
}

/** `hubspot('123', '0-1', '456')` → `hubspot:123/0-1/456`. */
export function hubspot(portal: string, type: string, id: string): Identity | undefined {
  return /^\d+$/.test(portal) && /^[\d-]+$/.test(type) && /^\d+$/.test(id)
    ? identity('hubspot', `${portal}/${type}/${id}`)
    : undefined;
}

/** A record of a self-hosted product: `record('odoo', 'crm.example.com', 'res.partner', '43')`. The host keeps its port. */
export function record(kind: RecordKind, host: string, model: string, id: string): Identity | undefined {
  return HOST.test(host) && /^[\w.-]+$/.test(model) && /^[\w-]+$/.test(id)
    ? identity(kind, `${host.toLowerCase()}/${model}/${id}`)
    : undefined;
}

/** A page about one person: `web:host/path`, without query and hash. */
export function web(url: URL): Identity | undefined {
  if (!/^https?:$/.test(url.protocol) || url.pathname.length > MAX_LENGTH) return undefined;
  return identity('web', url.host.replace(/:443$/, '') + url.pathname.replace(/\/+$/, ''));
}

/** Reads an identity from any link: mailto:, tel:, callto:, LinkedIn and X profiles. Undefined for all other addresses. */
export function fromHref(href: string, base?: string | URL): Identity | undefined {
  const address = href.trim();
  // An empty link, or one to a place on this page, names the page and not a person.
  if (!address || address.startsWith('#')) return undefined;
  const scheme = /^(mailto|tel|callto):/i.exec(address);
  if (scheme?.[1]) {
    const value = decoded(address.slice(scheme[0].length).split('?')[0] ?? '');
    return scheme[1].toLowerCase() === 'mailto' ? email(value) : tel(value);
  }
  const url = URL.parse(address, base);
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  const parts = url.pathname.split('/').filter(Boolean);
  if (/^([\w-]+\.)?linkedin\.com$/.test(url.hostname)) {
    return parts[0] === 'in' && parts[1] ? linkedin(parts[1]) : undefined;
  }
  if (/^(www\.|mobile\.)?(x|twitter)\.com$/.test(url.hostname))
    return parts.length === 1 && parts[0] ? x(parts[0]) : undefined;
  return undefined;
}

const CANONICAL: Record<IdentityKind, (value: string) => Identity | undefined> = {
  email,
  tel,
  linkedin: (value) => {
    const [part, ...rest] = value.split('/');
    if (rest.length !== 1 || !rest[0]) return undefined;
    return part === 'in' || (part === 'member' && MEMBER_ID.test(rest[0])) ? linkedin(rest[0]) : undefined;
  },
  x,
  hubspot: (value) => {
    const [portal = '', type = '', id = '', ...rest] = value.split('/');
    return rest.length ? undefined : hubspot(portal, type, id);
  },
  odoo: (value) => recordFrom('odoo', value),
  espo: (value) => recordFrom('espo', value),
  atomic: (value) => recordFrom('atomic', value),
  web: (value) => {
    const url = URL.parse(`https://${value}`);
    return url ? web(url) : undefined;
  },
};

function recordFrom(kind: RecordKind, value: string): Identity | undefined {
  const [host = '', model = '', id = '', ...rest] = value.split('/');
  return rest.length ? undefined : record(kind, host, model, id);
}

/** Any text → the canonical identity it names, or undefined. A fixed point: `canonical(canonical(t)) === canonical(t)`. */
export function canonical(text: string): Identity | undefined {
  const colon = text.indexOf(':');
  const kind = IDENTITY_KINDS.find((candidate) => candidate === text.slice(0, Math.max(colon, 0)));
  return kind && text.length <= MAX_LENGTH + 1 ? CANONICAL[kind](text.slice(colon + 1)) : undefined;
}

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

/** For people: what an identity is called and where it leads. */
export function describe(id: Identity): Described {
  const text = value(id);
  const [first = '', second = '', third = ''] = text.split('/');
  switch (id.slice(0, id.indexOf(':')) as IdentityKind) {
    case 'email':
      return { label: 'E-mail', text, href: `mailto:${encodeURIComponent(text).replace('%40', '@')}` };
    case 'tel':
      return { label: 'Phone', text, href: `tel:${text}` };
    case 'linkedin':
      return { label: 'LinkedIn', text: second, href: linkedinPage(second) };
    case 'x':
      return { label: 'X', text: `@${text}`, href: `https://x.com/${text}` };
    case 'hubspot':
      return {
        label: 'HubSpot',
        text: `HubSpot #${third}`,
        href: `https://app.hubspot.com/contacts/${first}/record/${second}/${third}`,
      };
    case 'odoo':
      return { label: 'Odoo', text: `Odoo #${third}`, href: `${schemeOf(first)}//${first}/odoo/${second}/${third}` };
    case 'espo':
      return {
        label: 'EspoCRM',
        text: `EspoCRM ${second}`,
        href: `${schemeOf(first)}//${first}/#${second}/view/${third}`,
      };
    case 'atomic':
      return {
        label: 'Atomic CRM',
        text: `Atomic CRM #${third}`,
        href: `${schemeOf(first)}//${first}/#/contacts/${third}/show`,
      };
    case 'web':
      return { label: 'Web', text, href: `${schemeOf(first)}//${text}` };
  }
}
