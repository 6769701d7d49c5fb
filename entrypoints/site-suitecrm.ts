import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { provideSite } from '../src/page/world.ts';
import { suitecrm } from '../src/sites/suitecrm.ts';

export default defineUnlistedScript(() => provideSite(suitecrm));
