import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { provideSite } from '../src/page/world.ts';
import { facebook } from '../src/sites/facebook.ts';

export default defineUnlistedScript(() => provideSite(facebook));
