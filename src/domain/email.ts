/** What a mail service leaves out when it looks for the mailbox of an address. */
interface Habit {
  domains: readonly string[];
  /** Dots before the @ mean nothing. */
  dots?: true;
  /** The domain under which all the others are known. */
  as?: string;
}

/** All of them deliver `name+tag` to `name`. A service that is not listed may tell any two addresses apart. */
const HABITS: readonly Habit[] = [
  { domains: ['gmail.com', 'googlemail.com'], dots: true, as: 'gmail.com' },
  { domains: ['outlook.com', 'hotmail.com', 'live.com'] },
  { domains: ['icloud.com', 'me.com', 'mac.com'] },
  { domains: ['fastmail.com', 'fastmail.fm'] },
  { domains: ['proton.me', 'protonmail.com', 'pm.me'] },
];
const BY_DOMAIN = new Map(HABITS.flatMap((habit) => habit.domains.map((domain) => [domain, habit] as const)));

/** Where anybody can have an address, so that the domain says nothing about where they work. */
const PUBLIC = new Set([
  ...BY_DOMAIN.keys(),
  'yahoo.com',
  'aol.com',
  'msn.com',
  'gmx.de',
  'gmx.net',
  'web.de',
  't-online.de',
  'mail.ru',
  'yandex.ru',
  'qq.com',
  '163.com',
  '126.com',
  'sina.com',
  'rediffmail.com',
  'zoho.com',
  'orange.fr',
  'free.fr',
  'libero.it',
  'hotmail.co.uk',
  'yahoo.co.in',
  'yahoo.co.uk',
]);

/** Addresses that more than one person may read. */
const SHARED =
  /^(?:info|office|sales|contact|kontakt|hello|hallo|hi|mail|post|support|service|help|team|admin|billing|accounts?|marketing|hr|jobs|press|presse|einkauf|vertrieb|purchasing|procurement|enquiries|inquiries|no-?reply)$/;

/** An address taken apart: before and after the last @, lower case. */
function parts(address: string): [local: string, domain: string] {
  const whole = address.trim().toLowerCase().normalize('NFC');
  const at = whole.lastIndexOf('@');
  return at < 0 ? [whole, ''] : [whole.slice(0, at), whole.slice(at + 1)];
}

/**
 * The mailbox that an address reaches: `A.da+news@googlemail.com` → `ada@gmail.com`. Case counts nowhere; tags and dots count
 * wherever the domain is not known to leave them out. A fixed point; never throws.
 */
export function sameMailbox(address: string): string {
  const [local, domain] = parts(address);
  if (!domain) return local;
  const habit = BY_DOMAIN.get(domain);
  if (!habit) return `${local}@${domain}`;
  const untagged = local.replace(/(?<=.)\+.*$/u, '');
  const name = habit.dots ? untagged.replaceAll('.', '') : untagged;
  return `${name || local}@${habit.as ?? domain}`;
}

/** Is this an address that several people may read, as `info@`? */
export function isShared(address: string): boolean {
  return SHARED.test(parts(sameMailbox(address))[0]);
}

/** The domain of the people an address works for; undefined for services where anybody can have one. */
export function workDomain(address: string): string | undefined {
  const [, domain] = parts(address);
  return domain && !PUBLIC.has(domain) ? domain : undefined;
}
