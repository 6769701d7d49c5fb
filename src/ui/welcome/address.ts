/** An address of a self-hosted product, as it was pasted: the part that is asked for, and the page to look at. */
export interface Address {
  /** Scheme, host and port. */
  origin: string;
  href: string;
}

const NOT_FULL = 'That is not a full address. Copy it from the address bar of your CRM.';

/**
 * Reads what was pasted or typed. Without a scheme it is https, but http on this computer. Gives words for the user when it is
 * no address that could be asked for.
 */
export function parseAddress(text: string): Address | { wrong: string } {
  const typed = text.trim();
  if (typed === '') return { wrong: 'Paste an address of your CRM first.' };
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(typed)?.[1]?.toLowerCase();
  if (scheme && scheme !== 'http' && scheme !== 'https') {
    return { wrong: `Stagecue works on http and https pages, not on ${scheme}.` };
  }
  const url = scheme ? URL.parse(typed) : URL.parse(`https://${typed}`);
  if (!url || /\s/.test(typed)) return { wrong: NOT_FULL };
  const { hostname } = url;
  // A name in front of the host is a login or an e-mail address; a star would ask for more than one host.
  if (!scheme && url.username) return { wrong: NOT_FULL };
  if (!/^([a-z0-9_-]+\.)*[a-z0-9_-]+\.?$|^\[[\da-f:.]+\]$/i.test(hostname)) return { wrong: NOT_FULL };
  const named = hostname.includes('.') || hostname.startsWith('[') || isThisComputer(hostname);
  if (!named && !scheme && !url.port) return { wrong: NOT_FULL };
  if (!scheme && isThisComputer(hostname)) url.protocol = 'http:';
  return { origin: url.origin, href: `${url.origin}${url.pathname}${url.search}${url.hash}` };
}

function isThisComputer(hostname: string): boolean {
  return (
    hostname === 'localhost' || hostname.endsWith('.localhost') || hostname === '127.0.0.1' || hostname === '[::1]'
  );
}
