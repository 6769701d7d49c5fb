import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { provideSite } from '../src/page/world.ts';
import { page } from '../src/sites/page.ts';

export default defineUnlistedScript(() => provideSite(page));
