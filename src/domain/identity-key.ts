import { sameMailbox } from './email.ts';
import type { Identity } from './identity.ts';

const EMAIL = 'email:';

/**
 * What two identities of one person have in common when they are only written differently: the mailbox that an e-mail address
 * reaches; any other identity is its own key.
 */
export function keyOf(identity: Identity): Identity {
  return identity.startsWith(EMAIL) ? `${EMAIL}${sameMailbox(identity.slice(EMAIL.length))}` : identity;
}
