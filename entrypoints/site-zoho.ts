import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { provideSite } from '../src/page/world.ts';
import { zoho } from '../src/sites/zoho.ts';

export default defineUnlistedScript(() => provideSite(zoho));
