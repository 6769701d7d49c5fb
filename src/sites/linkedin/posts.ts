import { line } from '../dom.ts';
import type { Sighting } from '../site.ts';
import { COMMENT, idOf, lead, listed, PERSON, POST, precedes } from './parts.ts';

const BODY = ':is([data-testid="expandable-text-box"], .update-components-text)';
const AUTHOR = `:is(${PERSON}, a[href*="/company/"], a[href*="/school/"], a[href*="/showcase/"])`;

/** The author of a post or comment: linked before the text. Replies inside are rows of their own. */
function readPost(row: Element, url: URL): Sighting | undefined {
  const isComment = row.matches(COMMENT);
  const mine = (at: Element): boolean => at.closest(isComment ? COMMENT : `:is(${COMMENT}, ${POST})`) === row;
  const body = [...row.querySelectorAll(BODY)].find(mine);
  const links = [...row.querySelectorAll(AUTHOR)].filter(
    (link) => mine(link) && !link.closest(BODY) && (!body || precedes(link, body)) && line(link),
  );
  // Above the author of a post may stand who liked or shared it; without a text there is no telling where this ends.
  const last = isComment || !body ? links[0] : links.at(-1);
  const author = idOf(last, url);
  const link = links.find((other) => idOf(other, url) === author);
  return link && lead(row, link, url, body);
}

/** Who wrote the posts and comments of a page. */
export const readPosts = listed('thread', `:is(${POST}, ${COMMENT})`, AUTHOR, readPost);
