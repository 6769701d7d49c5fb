import { linkedinProfile } from '../domain/identity.ts';
import { overlays, readConversation, withTalks } from './linkedin/messages.ts';
import { readPosts } from './linkedin/posts.ts';
import { readProfile } from './linkedin/profile.ts';
import { readLead, readLeads, readSalesInbox, salesId } from './linkedin/sales.ts';
import { readResults } from './linkedin/search.ts';
import { inPath, listPage, recordPage, threadPage } from './pages.ts';
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
    profile: recordPage(linkedinProfile, withTalks(readProfile)),
    search: listPage(results, withTalks(readResults)),
    feed: threadPage(inPath(FEED), withTalks(readPosts)),
    post: threadPage(inPath(POST), withTalks(readPosts)),
    conversation: threadPage(inPath(TALK), withTalks(readConversation)),
    salesLead: recordPage(({ pathname }) => salesId(pathname), readLead),
    salesLeads: listPage(leads, readLeads),
    salesInbox: threadPage(inPath(SALES_TALK), readSalesInbox),
  },
};
