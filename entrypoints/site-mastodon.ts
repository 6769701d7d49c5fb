import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { provideSite } from '../src/page/world.ts';
import { mastodon } from '../src/sites/mastodon.ts';

export default defineUnlistedScript(() => provideSite(mastodon));
