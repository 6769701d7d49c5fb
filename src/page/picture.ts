import { type Avatar, avatarAt } from '../domain/avatar.ts';
import type { Sighting } from '../sites/site.ts';

/** Where the link around an element leads; what is asked for with it differs from link to link. */
const linkAround = (at: Element): string | undefined => at.closest<HTMLAnchorElement>('a[href]')?.pathname;

/**
 * The one picture by which a page shows a person; undefined when it shows none, or when it is not sure whose one is. After a name
 * come pictures of others: who answers, who is known to both. A record may be a whole form with its owner in it: there the page
 * has to say whose picture it is, or the adapter.
 */
export function avatarOf({ name, anchor, scope, picture, main }: Sighting): Avatar | undefined {
  const root = picture ?? scope;
  const own = linkAround(anchor);
  let avatar: Avatar | undefined;
  for (const image of root.querySelectorAll('img')) {
    if (root.contains(anchor) && anchor.compareDocumentPosition(image) === 4 /* comes after */) break;
    if (!picture && ((linkAround(image) ?? own) !== own || (main && !image.alt.includes(name)))) continue;
    const shown = avatarAt(image.src);
    if (shown && avatar && shown !== avatar) return undefined;
    avatar ??= shown;
  }
  return avatar;
}
