import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { provideSite } from '../src/page/world.ts';
import { copper } from '../src/sites/copper.ts';

export default defineUnlistedScript(() => provideSite(copper));
