import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { provideSite } from '../src/page/world.ts';
import { instagram } from '../src/sites/instagram.ts';

export default defineUnlistedScript(() => provideSite(instagram));
