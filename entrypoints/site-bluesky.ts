import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { provideSite } from '../src/page/world.ts';
import { bluesky } from '../src/sites/bluesky.ts';

export default defineUnlistedScript(() => provideSite(bluesky));
