import { linkedinProfile } from '../domain/identity.ts';
import { overlays, readConversation, withTalks } from './linkedin/messages.ts';
import { readPosts } from './linkedin/posts.ts';
import { readProfile } from './linkedin/profile.ts';
import { readLead, readLeads, readSalesInbox, salesId } from './linkedin/sales.ts';
import { readResults } from './linkedin/search.ts';
import { inPath, ownPage } from './pages.ts';
import type { Adapter } from './site.ts';

const FEED = /^\/(feed)\/?$/;
const POST = /^\/(?:feed\/update|posts)\/([^/]+)/;
const TALK = /^\/(messaging\/thread\/[^/]+)/;
const SALES_TALK = /^\/(sales\/inbox\/[^/]+)/;

/** What is listed at an address: what was asked for is part of it. */
const listAt = (pattern: RegExp) => (url: URL) => inPath(pattern)(url)?.concat(url.search);
const results = listAt(/^\/(search\/results\/people)\/?$/);
const leads = listAt(/^\/sales\/(search\/people|lists\/people\/[^/]+)\/?$/);

/** LinkedIn and its Sales Navigator: profiles, people search, who writes in the feed, below posts and in messages. */
export const linkedin: Adapter = {
  id: 'linkedin',
  roots: overlays,
  pages: {
    profile: ownPage('record', linkedinProfile, withTalks(readProfile)),
    search: ownPage('list', results, withTalks(readResults)),
    feed: ownPage('thread', inPath(FEED), withTalks(readPosts)),
    post: ownPage('thread', inPath(POST), withTalks(readPosts)),
    conversation: ownPage('thread', inPath(TALK), withTalks(readConversation)),
    salesLead: ownPage('record', ({ pathname }) => salesId(pathname), readLead),
    salesLeads: ownPage('list', leads, readLeads),
    salesInbox: ownPage('thread', inPath(SALES_TALK), readSalesInbox),
  },
};
