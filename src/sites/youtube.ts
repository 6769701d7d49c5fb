import { fromHref, handle, type Identity } from '../domain/identity.ts';
import { identities, isVisible, shown, text } from './dom.ts';
import { peoplePage, profileReading } from './network.ts';
import type { Adapter, Reading, Sighting } from './site.ts';

const COMMENT = ':is(ytd-comment-view-model, ytd-comment-renderer)';
const OWNER = 'ytd-watch-metadata ytd-video-owner-renderer';
/** A channel that comments on its own video shows its name in a badge instead. */
const AUTHOR = ':is(#author-text, #author-comment-badge a, ytd-channel-name a)';
const HEADER = ':is(yt-page-header-view-model, ytd-c4-tabbed-header-renderer)';

/** Ids repeat and elements are used again for other pages: look only at what is drawn, and inside one row. */
function author(row: Element, url: URL): Sighting | undefined {
  const anchor = shown(row, AUTHOR);
  const id = anchor && fromHref(anchor.getAttribute('href') ?? '', url);
  return id ? { identities: [id], name: text(anchor), anchor, scope: row } : undefined;
}

/** The handle in a header, alone in its element or before the number of subscribers. */
const handleIn = (header: Element): Identity | undefined =>
  [...header.querySelectorAll('span, #channel-handle')]
    .map((at) => /^@[^\s•]+/.exec(text(at))?.[0])
    .map((name) => (name ? handle('youtube', name) : undefined))
    .find((id) => id);

function readChannel(document: Document, url: URL): Reading {
  const asked = fromHref(url.href);
  const scope = [...document.querySelectorAll(HEADER)].find(isVisible);
  const anchor = scope && shown(scope, 'h1, #channel-name #text');
  const stated = scope && handleIn(scope);
  // A header names no id. The head does, and stays as it was loaded: true as long as it gives the name that is shown.
  const meta = (selector: string, name: string): string => document.querySelector(selector)?.getAttribute(name) ?? '';
  const loaded = anchor && meta('meta[property="og:title"]', 'content') === text(anchor);
  return profileReading({
    asked,
    said: [stated, loaded ? fromHref(meta('link[rel="canonical"]', 'href')) : undefined],
    scope,
    anchor,
    own: !!scope?.querySelector('a[href*="//studio.youtube.com/"]'),
    more: { identities: identities(stated) },
  });
}

/** YouTube: channels, and who comments on videos. */
export const youtube: Adapter = {
  id: 'youtube',
  pages: {
    channel: {
      kind: 'record',
      key: (url) => fromHref(url.href)?.slice('youtube:'.length),
      read: readChannel,
    },
    comments: peoplePage({
      kind: 'thread',
      key: (url) =>
        url.pathname === '/watch'
          ? (url.searchParams.get('v') ?? undefined)
          : /^\/((?:shorts|live|post)\/[\w-]+)\/?$/.exec(url.pathname)?.[1],
      // Comments arrive when the person scrolls to them.
      row: `:is(${COMMENT}, ${OWNER})`,
      name: AUTHOR,
      person: author,
      empty: 'ytd-comments, ytd-shorts',
    }),
  },
};
