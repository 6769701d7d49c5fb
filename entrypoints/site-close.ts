import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { provideSite } from '../src/page/world.ts';
import { close } from '../src/sites/close.ts';

export default defineUnlistedScript(() => provideSite(close));
