import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { provideSite } from '../src/page/world.ts';
import { atomic } from '../src/sites/atomic.ts';

export default defineUnlistedScript(() => provideSite(atomic));
