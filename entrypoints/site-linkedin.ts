import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { provideSite } from '../src/page/world.ts';
import { linkedin } from '../src/sites/linkedin.ts';

export default defineUnlistedScript(() => provideSite(linkedin));
