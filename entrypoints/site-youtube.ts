import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { provideSite } from '../src/page/world.ts';
import { youtube } from '../src/sites/youtube.ts';

export default defineUnlistedScript(() => provideSite(youtube));
