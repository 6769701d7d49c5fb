import {
  email,
  HANDLE_KINDS,
  type HandleKind,
  handle,
  hubspot,
  type Identity,
  type IdentityKind,
  linkedin,
  MAX_LENGTH,
  MEMBER_ID,
  personAccount,
  RECORD_KINDS,
  type RecordKind,
  record,
  salesforce,
  tel,
  web,
} from './identity.ts';

export const IDENTITY_KINDS: readonly IdentityKind[] = [
  'email',
  'tel',
  'linkedin',
  ...HANDLE_KINDS,
  'hubspot',
  'salesforce',
  ...RECORD_KINDS,
  'web',
];

const CANONICAL: Record<Exclude<IdentityKind, HandleKind | RecordKind>, (value: string) => Identity | undefined> = {
  email,
  tel,
  salesforce: (value) => salesforce(value) ?? personAccount(value),
  linkedin: (value) => {
    const [part, ...rest] = value.split('/');
    if (rest.length !== 1 || !rest[0]) return undefined;
    return part === 'in' || (part === 'member' && MEMBER_ID.test(rest[0])) ? linkedin(rest[0]) : undefined;
  },
  hubspot: (value) => {
    const [portal = '', type = '', id = '', ...rest] = value.split('/');
    return rest.length ? undefined : hubspot(portal, type, id);
  },
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
  if (!kind || text.length > MAX_LENGTH + 1) return undefined;
  const value = text.slice(colon + 1);
  if (isOneOf(HANDLE_KINDS, kind)) return handle(kind, value);
  return isOneOf(RECORD_KINDS, kind) ? recordFrom(kind, value) : CANONICAL[kind](value);
}

function isOneOf<K extends string>(kinds: readonly K[], kind: string): kind is K {
  return (kinds as readonly string[]).includes(kind);
}
