import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { provideSite } from '../src/page/world.ts';
import { taught } from '../src/sites/taught.ts';

export default defineUnlistedScript(() => provideSite(taught));
