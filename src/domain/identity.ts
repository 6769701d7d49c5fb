/**
 * Who a person is to the outside world: `kind:value`, canonical, so that equal people are equal strings.
 * Pure and free of dependencies, because it ships in the content script.
 */
export type Identity = `${IdentityKind}:${string}`;

/** Products whose records are named `host/model/id`, since the same product runs on many hosts or for many accounts. */
export const RECORD_KINDS = [
  'odoo',
  'espo',
  'atomic',
  'pipedrive',
  'zoho',
  'dynamics',
  'twenty',
  'suitecrm',
  'frappe',
  'tryton',
  'attio',
  'close',
  'copper',
  'freshsales',
  'zendesk',
] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** Networks on which a person is one name, and what such a name looks like (folded to lower case unless it is an id). */
const X = /^[a-z0-9_]{1,30}$/;
const HANDLES = {
  x: X,
  bluesky: /^(did:[a-z]+:[\w.:%-]+|([a-z0-9-]+\.)+[a-z][a-z0-9-]+)$/,
  mastodon: /^[\w.-]+@([\p{L}\p{N}-]+\.)*[\p{L}\p{N}-]+(:\d+)?$/u,
  github: /^[a-z\d](-?[a-z\d]){0,38}$/,
  facebook: /^([a-z\d.]{5,50}|\d{5,20})$/,
  instagram: /^(?!.*\.\.)[a-z\d_][a-z\d_.]{0,29}$/,
  youtube: /^(@[\p{L}\p{M}\p{N}._·-]{3,30}|channel\/UC[\w-]{22})$/u,
  reddit: /^[a-z\d_-]{3,20}$/,
} as const;
export type HandleKind = keyof typeof HANDLES;
export const HANDLE_KINDS = /* @__PURE__ */ Object.keys(HANDLES) as HandleKind[];

export type IdentityKind = 'email' | 'tel' | 'linkedin' | 'hubspot' | 'salesforce' | 'web' | HandleKind | RecordKind;

/** Longer values are never an identity; a page that offers one is broken or hostile. */
export const MAX_LENGTH = 320;
const EMAIL = /^[^\s\p{C}@"(),:;<>[\\\]]{1,64}@(?:[\p{L}\p{M}\p{N}-]+\.)+[\p{L}\p{M}][\p{L}\p{M}\p{N}-]+$/u;
/** First words of addresses that are X's own pages, not people; texts, so that pages without networks do without. */
const X_WORDS =
  ' home explore search notifications messages i settings compose hashtag jobs login tos privacy intent share about ';
/** The same of the other networks. */
const OWN_WORDS =
  ' features pricing topics trending collections sponsors orgs marketplace pulls issues new codespaces apps enterprise watch groups pages events gaming reel reels stories p tv direct accounts profile.php people plugins sharer ';
/** Ids of LinkedIn members; their case counts. */
export const MEMBER_ID = /^AC[ow]AA[\w-]{8,}$/;
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

const isOwnWord = (kind: HandleKind, value: string): boolean =>
  (kind === 'x' ? X_WORDS : X_WORDS + OWN_WORDS).includes(` ${value} `);

/**
 * The name of a person on a network: `handle('x', '@Ada')` → `x:ada`. Undefined for what cannot be one, and for the network's
 * own words (`home`, `search` …). YouTube: `@name` or `channel/UC…`; Mastodon: `user@host`; Bluesky: a domain or a `did:`.
 */
export function handle(kind: HandleKind, name: string): Identity | undefined {
  const bare = kind === 'youtube' ? name.trim() : name.trim().replace(/^@/, '');
  const value = /^(did:|channel\/)/.test(bare) ? bare : fold(bare);
  return HANDLES[kind].test(value) && !isOwnWord(kind, value) ? identity(kind, value) : undefined;
}

/** `@Handle` or `Handle` → `x:handle`; undefined for the network's own words (`home`, `search` …). */
export function x(name: string): Identity | undefined {
  const value = fold(name.trim().replace(/^@/, ''));
  return X.test(value) && !X_WORDS.includes(` ${value} `) ? identity('x', value) : undefined;
}

/** `hubspot('123', '0-1', '456')` → `hubspot:123/0-1/456`. */
export function hubspot(portal: string, type: string, id: string): Identity | undefined {
  return /^\d+$/.test(portal) && /^[\d-]+$/.test(type) && /^\d+$/.test(id)
    ? identity('hubspot', `${portal}/${type}/${id}`)
    : undefined;
}

/** A lead (`00Q…`) or contact (`003…`): 15 or 18 characters → `salesforce:` and the 18, whose last three check the case of the rest. */
export const salesforce = (id: string): Identity | undefined => salesforceRecord(id, /^00[3Q]/);

/** A person account (`001…`). Other accounts look the same: only for a record whose page shows that it is a person's. */
export const personAccount = (id: string): Identity | undefined => salesforceRecord(id, /^001/);

function salesforceRecord(id: string, kind: RegExp): Identity | undefined {
  if (!kind.test(id) || !/^[A-Za-z0-9]{15}([A-Z0-5]{3})?$/.test(id)) return undefined;
  let check = '';
  for (const chunk of [id.slice(0, 5), id.slice(5, 10), id.slice(10, 15)]) {
    const bits = [...chunk].reduce((sum, char, at) => sum + (/[A-Z]/.test(char) ? 1 << at : 0), 0);
    check += 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345'[bits];
  }
  return id.length === 15 || id.endsWith(check) ? identity('salesforce', id.slice(0, 15) + check) : undefined;
}

/** A record of a product with hosts or accounts of its own: `record('odoo', 'crm.example.com', 'res.partner', '43')`. The host keeps its port. */
export function record(kind: RecordKind, host: string, model: string, id: string): Identity | undefined {
  return HOST.test(host) && /^[\w.-]+$/.test(model) && /^[\w.~%@-]+$/.test(id)
    ? identity(kind, `${host.toLowerCase()}/${model}/${id}`)
    : undefined;
}

/** A page about one person: `web:host/path`, without query and hash. */
export function web(url: URL): Identity | undefined {
  if (!/^https?:$/.test(url.protocol) || url.pathname.length > MAX_LENGTH) return undefined;
  return identity('web', url.host.replace(/:443$/, '') + url.pathname.replace(/\/+$/, ''));
}

/** The address or number that a mailto:, tel: or callto: link leads to. Undefined for all other links. */
export function fromScheme(href: string): Identity | undefined {
  const scheme = /^(mailto|tel|callto):/i.exec(href.trim());
  if (!scheme?.[1]) return undefined;
  const value = decoded(href.trim().slice(scheme[0].length).split('?')[0] ?? '');
  return scheme[1].toLowerCase() === 'mailto' ? email(value) : tel(value);
}

/** The first part of a page's path, and what follows. */
const pathOf = (url: URL): string[] => url.pathname.split('/').filter(Boolean);

/** The person whose page of LinkedIn this is. */
export function linkedinProfile(url: URL): Identity | undefined {
  const [first, slug] = pathOf(url);
  return /^([\w-]+\.)?linkedin\.com$/.test(url.hostname) && first === 'in' && slug ? linkedin(slug) : undefined;
}

/** The person whose page of X this is. */
export function xProfile(url: URL): Identity | undefined {
  const [name, more] = pathOf(url);
  return /^(www\.|m\.|mobile\.)?(x|twitter)\.com$/.test(url.hostname) && name && !more ? x(decoded(name)) : undefined;
}

/** Reads an identity from any link: mailto:, tel:, callto:, profiles of all networks. Undefined for all other addresses. */
export function fromHref(href: string, base?: string | URL): Identity | undefined {
  const address = href.trim();
  // An empty link, or one to a place on this page, names the page and not a person.
  if (!address || address.startsWith('#')) return undefined;
  const told = fromScheme(address);
  if (told) return told;
  const url = URL.parse(address, base);
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  return linkedinProfile(url) ?? xProfile(url) ?? networkProfile(url, pathOf(url).map(decoded));
}

function networkProfile(
  { hostname, searchParams }: URL,
  [first = '', second, ...rest]: string[],
): Identity | undefined {
  const host = hostname.replace(/^(www|m|mobile|old|new|web)\./, '');
  const alone = second === undefined;
  switch (host) {
    case 'github.com':
      return alone ? handle('github', first) : undefined;
    case 'instagram.com':
      return alone ? handle('instagram', first) : undefined;
    case 'facebook.com':
      return first === 'profile.php'
        ? handle('facebook', searchParams.get('id') ?? '')
        : alone
          ? handle('facebook', first)
          : undefined;
    case 'bsky.app':
      return first === 'profile' && second && rest.length === 0 ? handle('bluesky', second) : undefined;
    case 'youtube.com':
      return first.startsWith('@') ? handle('youtube', first) : handle('youtube', `${first}/${second ?? ''}`);
    case 'reddit.com':
      return /^u(ser)?$/.test(first) && second ? handle('reddit', second) : undefined;
    default:
      return undefined;
  }
}
