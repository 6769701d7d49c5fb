import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { provideSite } from '../src/page/world.ts';
import { attio } from '../src/sites/attio.ts';

export default defineUnlistedScript(() => provideSite(attio));
