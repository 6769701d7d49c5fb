import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { provideSite } from '../src/page/world.ts';
import { reddit } from '../src/sites/reddit.ts';

export default defineUnlistedScript(() => provideSite(reddit));
