import { fromHref, handle, type Identity } from '../domain/identity.ts';
import { first, isVisible, named, seen, shown, text } from './dom.ts';
import type { OpenRecord } from './open-record.ts';
import { peoplePage, recordPage } from './pages.ts';
import type { Adapter, Memo, Sighting } from './site.ts';

const COMMENT = ':is(ytd-comment-view-model, ytd-comment-renderer)';
const OWNER = 'ytd-watch-metadata ytd-video-owner-renderer';
/** A channel that comments on its own video shows its name in a badge instead. */
const AUTHOR = ':is(#author-text, #author-comment-badge a, ytd-channel-name a)';
const HEADER = ':is(yt-page-header-view-model, ytd-c4-tabbed-header-renderer)';
const VIDEO = /^\/((?:shorts|live|post)\/[\w-]+)\/?$/;

const videoAt = ({ pathname, searchParams }: URL): string | undefined =>
  pathname === '/watch' ? (searchParams.get('v') ?? undefined) : VIDEO.exec(pathname)?.[1];

/** Ids repeat and elements are used again for other pages: look only at what is drawn, and inside one row. */
function author(row: Element, url: URL): Sighting | undefined {
  const anchor = shown(row, AUTHOR);
  return seen(row, anchor, [named(anchor, url)]);
}

/** The handle in a text, alone or before the number of subscribers. */
const handleIn = (at: Element | undefined): Identity | undefined =>
  handle('youtube', /^@[^\s•]+/.exec(text(at))?.[0] ?? '');

function openChannel(document: Document, url: URL, _memo: Memo, own: Identity): OpenRecord {
  const scope = first(document, HEADER, isVisible);
  const anchor = scope && shown(scope, 'h1, #channel-name #text');
  const stated = handleIn(scope && first(scope, 'span, #channel-handle', handleIn));
  // A header names no id. The head does, and stays as it was loaded: true as long as it gives the name that is shown.
  const title = document.querySelector('meta[property="og:title"]')?.getAttribute('content');
  const head = anchor && title === text(anchor) ? document.querySelector('link[rel="canonical"]') : undefined;
  const user = scope?.querySelector('a[href*="//studio.youtube.com/"]') ? own : undefined;
  return { said: [stated, named(head, url)], scope, anchor, user, ids: [stated], more: { picture: scope ?? null } };
}

/** YouTube: channels, and who comments on videos. */
export const youtube: Adapter = {
  id: 'youtube',
  pages: {
    channel: recordPage(({ href }) => fromHref(href), openChannel),
    comments: peoplePage('thread', videoAt, {
      // Comments arrive when the person scrolls to them.
      row: `:is(${COMMENT}, ${OWNER})`,
      name: AUTHOR,
      person: author,
      empty: 'ytd-comments, ytd-shorts',
    }),
  },
};
