import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { provideSite } from '../src/page/world.ts';
import { x } from '../src/sites/x.ts';

export default defineUnlistedScript(() => provideSite(x));
