import type { Identity } from './identity.ts';

/** Words for what many share: a mailbox of that name, a team, a room. */
const SHARED =
  'info|contact|kontakt|office|sales|vertrieb|ventas|hello|hallo|hola|mail|post|enquiries|admin|webmaster|support|help|desk|' +
  'service|team|staff|department|reception|billing|accounts|finance|marketing|press|presse|media|hr|jobs|orders|einkauf|' +
  'shop|store|hotel|studio|group|company';
const SHARED_WORD = new RegExp(`(^|[\\s-])(${SHARED})($|[\\s-])`, 'i');
/** Machines write from these, whatever stands before or after. */
const MACHINE = '(.*[-_.+])?(no-?reply|do-?not-?reply|mailer-daemon|bounces?|notifications?|newsletter)([-_.+].*)?';
const NOBODYS = new RegExp(`^email:(${SHARED}|${MACHINE})@`);

/** Is this the e-mail address of a machine or of many, and so nobody's identity? Never of other kinds of identities. */
export function isNobodys(id: Identity): boolean {
  return NOBODYS.test(id);
}

/** Does a name say that it is one of many people, as `Sales Team` does? */
export function isOfMany(name: string): boolean {
  return SHARED_WORD.test(name);
}
