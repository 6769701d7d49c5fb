import { linkedinProfile } from '../domain/identity.ts';
import { overlays, readConversation, withTalks } from './linkedin/messages.ts';
import { readPosts } from './linkedin/posts.ts';
import { readProfile } from './linkedin/profile.ts';
import { readLead, readLeads, readSalesInbox, salesId } from './linkedin/sales.ts';
import { readResults } from './linkedin/search.ts';
import type { Adapter } from './site.ts';

/** LinkedIn and its Sales Navigator: profiles, people search, who writes in the feed, below posts and in messages. */
export const linkedin: Adapter = {
  id: 'linkedin',
  roots: overlays,
  pages: {
    profile: {
      kind: 'record',
      key: (url) => linkedinProfile(url)?.slice('linkedin:'.length),
      read: withTalks(readProfile),
    },
    search: {
      kind: 'list',
      key: (url) => (/^\/search\/results\/people\/?$/.test(url.pathname) ? `search/people${url.search}` : undefined),
      read: withTalks(readResults),
    },
    feed: {
      kind: 'thread',
      key: (url) => (/^\/feed\/?$/.test(url.pathname) ? 'feed' : undefined),
      read: withTalks(readPosts),
    },
    post: {
      kind: 'thread',
      key: (url) => /^\/(?:feed\/update|posts)\/([^/]+)/.exec(url.pathname)?.[1],
      read: withTalks(readPosts),
    },
    conversation: {
      kind: 'thread',
      key: (url) => /^\/(messaging\/thread\/[^/]+)/.exec(url.pathname)?.[1],
      read: withTalks(readConversation),
    },
    salesLead: {
      kind: 'record',
      key: (url) => salesId(url.pathname)?.slice('linkedin:'.length),
      read: readLead,
    },
    salesLeads: {
      kind: 'list',
      key: (url) =>
        /^\/sales\/(search\/people|lists\/people\/[^/]+)\/?$/.exec(url.pathname)?.[1]?.replace(/$/, () => url.search),
      read: readLeads,
    },
    salesInbox: {
      kind: 'thread',
      key: (url) => /^\/(sales\/inbox\/[^/]+)/.exec(url.pathname)?.[1],
      read: readSalesInbox,
    },
  },
};
