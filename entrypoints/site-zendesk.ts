import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { provideSite } from '../src/page/world.ts';
import { zendesk } from '../src/sites/zendesk.ts';

export default defineUnlistedScript(() => provideSite(zendesk));
