import type { Cast } from './cast.ts';

/** What adapters tell elements by stays, but for ids in it; what a person reads or follows is that of the cast. */
const READ =
  /^(title|alt|value|placeholder|content|aria-(label|description|valuetext)|name|email|data-(name|title|label|tooltip.*))$/;
const LEFT = /^(class|type|role|rel|lang|dir|hidden|itemprop|itemscope|itemtype|charset|for|d|viewBox)$/;
/** Where `name` is the name of a field. */
const FIELDS = /^(input|textarea|select|button|meta|form|slot)$/;

/** JSON with other words and addresses in it. */
const data = (json: string, cast: Cast): string =>
  json.replace(
    /"((?:[^"\\]|\\.)*)"/g,
    (_, part: string) => `"${/\s/.test(part) ? cast.text(part) : cast.attribute(part)}"`,
  );

/** Gives every text and attribute of the document to the cast. */
export function disguise(document: Document, cast: Cast): void {
  for (const at of document.querySelectorAll('*')) {
    for (const { name, value } of [...at.attributes]) {
      if (LEFT.test(name) || (name === 'name' && FIELDS.test(at.localName))) continue;
      const isImage = name === 'src' && at.localName === 'img';
      const now = isImage ? cast.image(value) : READ.test(name) ? cast.text(value) : cast.attribute(value);
      if (now !== value) at.setAttribute(name, now);
    }
  }
  const walker = document.createTreeWalker(document, 4 /* texts */);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const said = node.nodeValue ?? '';
    const now = node.parentElement?.localName === 'script' ? data(said, cast) : cast.text(said);
    if (now !== said) node.nodeValue = now;
  }
}
