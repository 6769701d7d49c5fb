import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { provideSite } from '../src/page/world.ts';
import { tryton } from '../src/sites/tryton.ts';

export default defineUnlistedScript(() => provideSite(tryton));
