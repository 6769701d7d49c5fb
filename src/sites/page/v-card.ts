/** Links to vCards. */
export const V_CARD = 'a[href*=".vcf" i], a[type*="vcard" i]';

/** What the file that a link leads to is called, without its ending. */
export function fileOf(href: string, url: URL): string {
  const file = URL.parse(href, url)?.pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(file).replace(/\.vcf$/i, '');
  } catch {
    return file; // a stray % is part of the name
  }
}
