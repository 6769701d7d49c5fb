import type { Avatar } from './avatar.ts';
import { isShared, sameMailbox, workDomain } from './email.ts';
import type { Identity, IdentityKind } from './identity.ts';
import type { Lead } from './lead.ts';
import { type Name, nameKeys, readName } from './names.ts';
import { phone } from './phone.ts';
import { companyKey, domainKey, townKey } from './workplace.ts';

/** What of a lead is compared with others. */
export type Comparable = Pick<
  Lead,
  'id' | 'members' | 'name' | 'company' | 'place' | 'avatars' | 'identities' | 'apart'
>;

/** A lead made ready to be compared: each key with what a person is shown of it. */
export interface MatchFacts {
  lead: Comparable;
  name: Name;
  company: string;
  town: string;
  /** Mailboxes of one person. */
  mailboxes: ReadonlyMap<string, string>;
  /** Mailboxes that several may read. */
  sharedMailboxes: ReadonlyMap<string, string>;
  phones: ReadonlyMap<string, string>;
  /** What a person calls themselves on networks, with the identities that say so. */
  handles: ReadonlyMap<string, readonly Identity[]>;
  /** Names of work domains, as `companyKey` has them, with the domain. */
  domains: ReadonlyMap<string, string>;
  /** All other identities. */
  others: ReadonlySet<Identity>;
  profiles: ReadonlySet<string>;
  avatars: ReadonlySet<Avatar>;
  /** Two leads that can match share at least one of these. */
  blocks: readonly string[];
}

/** Shorter handles are taken by chance. */
const MIN_HANDLE = 4;

/** What somebody calls themselves there, without punctuation; undefined for numbers and ids. */
function handleOf(kind: IdentityKind, value: string): string | undefined {
  const name = ((): string => {
    switch (kind) {
      case 'linkedin':
        return value.startsWith('in/') ? value.slice(3) : '';
      case 'mastodon':
        return value.split('@')[0] ?? '';
      case 'bluesky':
        return value.endsWith('.bsky.social') ? value.slice(0, -'.bsky.social'.length) : '';
      case 'youtube':
        return value.startsWith('@') ? value.slice(1) : '';
      case 'x':
      case 'github':
      case 'instagram':
      case 'facebook':
      case 'reddit':
        return value;
      default:
        return '';
    }
  })();
  const bare = name.replace(/[._-]/g, '');
  return bare.length >= MIN_HANDLE && /\p{L}/u.test(bare) ? bare : undefined;
}

/** Reads all that is compared of a lead, once. */
export function matchFacts(lead: Comparable): MatchFacts {
  const mailboxes = new Map<string, string>();
  const sharedMailboxes = new Map<string, string>();
  const phones = new Map<string, string>();
  const handles = new Map<string, Identity[]>();
  const domains = new Map<string, string>();
  const others = new Set<Identity>();
  const profiles = new Set<string>();
  for (const identity of lead.identities) {
    const colon = identity.indexOf(':');
    const [kind, value] = [identity.slice(0, colon) as IdentityKind, identity.slice(colon + 1)];
    if (kind === 'email') {
      const mailbox = sameMailbox(value);
      (isShared(value) ? sharedMailboxes : mailboxes).set(mailbox, value);
      const domain = workDomain(value);
      if (domain) domains.set(domainKey(domain), domain);
    } else if (kind === 'tel') phones.set(phone(value) ?? identity, value);
    else others.add(identity);
    if (kind === 'linkedin' && value.startsWith('in/')) profiles.add(value);
    const handle = handleOf(kind, value);
    if (handle) handles.set(handle, [...(handles.get(handle) ?? []), identity]);
  }
  const facts = {
    lead,
    name: readName(lead.name),
    company: companyKey(lead.company ?? ''),
    town: townKey(lead.place ?? ''),
    mailboxes,
    sharedMailboxes,
    phones,
    handles,
    domains,
    others,
    profiles,
    avatars: new Set(lead.avatars),
  };
  return { ...facts, blocks: blocksOf(facts) };
}

/** The key of leads who are shown by one picture. */
export const pictureKey = (avatar: Avatar): string => `a ${avatar}`;

function blocksOf(facts: Omit<MatchFacts, 'blocks'>): string[] {
  const keys = nameKeys(facts.name);
  const work = new Set([facts.company, ...facts.domains.keys()]);
  work.delete('');
  return [
    ...[...facts.mailboxes.keys(), ...facts.sharedMailboxes.keys()].map((mailbox) => `m ${mailbox}`),
    ...[...facts.phones.keys()].map((number) => `t ${number}`),
    ...[...facts.handles.keys()].map((handle) => `h ${handle}`),
    ...[...facts.others].map((identity) => `i ${identity}`),
    ...[...facts.avatars].map(pictureKey),
    ...[...work].flatMap((place) => keys.map((key) => `w ${place} ${key}`)),
    ...(facts.town && keys.length > 0 ? [`p ${facts.town} ${keys.join(' ')}`] : []),
  ];
}
