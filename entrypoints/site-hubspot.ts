import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { provideSite } from '../src/page/world.ts';
import { hubspot } from '../src/sites/hubspot.ts';

export default defineUnlistedScript(() => provideSite(hubspot));
