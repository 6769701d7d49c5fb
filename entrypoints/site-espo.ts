import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { provideSite } from '../src/page/world.ts';
import { espo } from '../src/sites/espo.ts';

export default defineUnlistedScript(() => provideSite(espo));
