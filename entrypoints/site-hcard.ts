import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { provideSite } from '../src/page/world.ts';
import { hcard } from '../src/sites/hcard.ts';

export default defineUnlistedScript(() => provideSite(hcard));
