import { describe, pictureAt } from './described.ts';
import type { MatchFacts } from './match-facts.ts';
import type { Said } from './words.ts';

/**
 * How sure each finding makes it that two leads are one person; set by hand, from what it takes for two people to share it. They
 * add up as chances that all fail: 1 - Π(1 - weight). What rests on the name is weighed by how alike the names are.
 */
export const WEIGHTS = {
  /** The same record or profile. */
  identity: 0.95,
  /** One mailbox has one reader. */
  mailbox: 0.95,
  /** Nobody else looks like that. */
  avatar: 0.9,
  /** The same under another name: a family, an assistant, a name that was given up; or a picture that means nothing. */
  avatarOfTwo: 0.65,
  /** `info@`: says no more than the same company. */
  sharedMailbox: 0.3,
  /** Desks and families share a number. */
  phone: 0.7,
  /** Few companies have two people of one name. */
  workplace: 0.85,
  /** A town has many. */
  place: 0.6,
  /** Good names are taken by several people. */
  handle: 0.75,
} as const;

/** What both have: the key, and what each calls it. */
function shared<V>(a: ReadonlyMap<string, V>, b: ReadonlyMap<string, V>): Array<[key: string, a: V, b: V]> {
  return [...a].flatMap(([key, mine]): Array<[string, V, V]> => {
    const theirs = b.get(key);
    return theirs === undefined ? [] : [[key, mine, theirs]];
  });
}

/** Something that two leads share, and how sure it makes it that they are one person. */
export interface Finding {
  weight: number;
  said: Said;
}

/** What a match says: `said('phone', …)` → `match.phone`. */
export const said = (phrase: string, values: Said['values'] = {}): Said => ({ phrase: `match.${phrase}`, values });

/** Both companies are known, and neither is the beginning of the other. */
export function worksElsewhere({ company: a }: MatchFacts, { company: b }: MatchFacts): boolean {
  return a !== '' && b !== '' && !a.startsWith(b) && !b.startsWith(a);
}

/** What only one person has, whatever they are called. */
export function hardFindings(a: MatchFacts, b: MatchFacts, differ: boolean): Finding[] {
  const findings: Finding[] = [];
  const [same] = [...a.others].filter((identity) => b.others.has(identity));
  if (same) {
    const { label, text } = describe(same);
    findings.push({ weight: WEIGHTS.identity, said: said('identity', { label, text }) });
  }
  const [mailbox] = shared(a.mailboxes, b.mailboxes);
  if (mailbox) {
    const [address, mine, theirs] = mailbox;
    const words =
      mine === theirs ? said('mailbox', { address: mine }) : said('mailboxes', { a: mine, b: theirs, address });
    findings.push({ weight: WEIGHTS.mailbox, said: words });
  }
  const picture = [...a.avatars].find((avatar) => b.avatars.has(avatar));
  if (picture) {
    const weight = differ ? WEIGHTS.avatarOfTwo : WEIGHTS.avatar;
    findings.push({ weight, said: said('avatar', { label: pictureAt(picture) }) });
  }
  const [office] = shared(a.sharedMailboxes, b.sharedMailboxes);
  if (office) {
    findings.push({ weight: WEIGHTS.sharedMailbox, said: said('shared-mailbox', { address: office[1] }) });
  }
  const [number] = shared(a.phones, b.phones);
  if (number && !differ) findings.push({ weight: WEIGHTS.phone, said: said('phone', { phone: number[0].slice(4) }) });
  return findings;
}

/** What says something together with the name. */
export function softFindings(a: MatchFacts, b: MatchFacts, apartAtWork: boolean): Finding[] {
  const findings: Finding[] = [];
  const [handle] = shared(a.handles, b.handles).filter(([, mine, theirs]) => !mine.some((one) => theirs.includes(one)));
  const [first, second] = [handle?.[1][0], handle?.[2][0]];
  if (first && second) {
    const [here, there] = [describe(first), describe(second)];
    const values = { handle: here.text, a: here.label, b: there.label };
    findings.push({ weight: WEIGHTS.handle, said: said(here.label === there.label ? 'handle' : 'handles', values) });
  }
  const work = workplace(a, b);
  if (work) findings.push({ weight: WEIGHTS.workplace, said: work });
  if (a.town && a.town === b.town && !apartAtWork) {
    findings.push({ weight: WEIGHTS.place, said: said('place', { place: a.lead.place ?? '' }) });
  }
  return findings;
}

function workplace(a: MatchFacts, b: MatchFacts): Said | undefined {
  if (a.company && a.company === b.company) return said('company', { company: a.lead.company ?? '' });
  const [domain] = shared(a.domains, b.domains);
  if (domain) return said('domain', { domain: domain[1] });
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const) {
    const theirs = one.company && other.domains.get(one.company);
    if (theirs) return said('company-domain', { company: one.lead.company ?? '', domain: theirs });
  }
  return undefined;
}
