import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { provideSite } from '../src/page/world.ts';
import { twenty } from '../src/sites/twenty.ts';

export default defineUnlistedScript(() => provideSite(twenty));
