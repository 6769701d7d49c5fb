import { canonical } from '../../domain/canonical.ts';
import { email, fromHref, type Identity, tel, web, x } from '../../domain/identity.ts';
import { siteOfHost } from '../../sites/enabled.ts';

/**
 * What somebody typed or pasted to link a person: an e-mail address, a phone number with its country, a profile link, a handle.
 * Undefined when it names nobody.
 */
export function identityFrom(typed: string): Identity | undefined {
  const text = typed.trim();
  const plain = email(text) ?? tel(text) ?? fromHref(text) ?? canonical(text);
  if (plain) return plain;
  if (/^@\w+$/.test(text)) return x(text);
  // `linkedin.com/in/…` as it is seen, without https.
  const url = URL.parse(/^https?:/i.test(text) ? text : `https://${text}`);
  if (!url || !/^[\w-]+(\.[\w-]+)+$/.test(url.hostname) || url.pathname === '/') return undefined;
  // A site that we know has identities of its own: its other pages are about nobody.
  return fromHref(url.href) ?? (siteOfHost(url.hostname) ? undefined : web(url));
}
