/** Without scheme, `www.`, what follows `#`, and a slash at the end. */
function bare(address: string): string {
  return address
    .trim()
    .toLowerCase()
    .replace(/^[a-z][a-z0-9+.-]*:\/\//, '')
    .replace(/^www\./, '')
    .replace(/#.*$/, '')
    .replace(/\/+(?=$|\?)/, '');
}

/**
 * Is this the address of a page that the pattern means? `*` stands for anything. Letter case, `www.`, scheme and fragment do not
 * count, nor do parameters unless the pattern has some.
 */
export function fits(pattern: string, address: string): boolean {
  const wanted = bare(pattern);
  const full = bare(address);
  return like(wanted, full) || like(wanted, full.replace(/\?.*$/, '').replace(/\/+$/, ''));
}

/** Piece by piece, from left to right: takes no longer for a pattern full of stars. */
function like(pattern: string, text: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  const last = rest.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const piece of rest) {
    const found = text.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}
