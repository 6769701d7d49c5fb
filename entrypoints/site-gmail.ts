import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { provideSite } from '../src/page/world.ts';
import { gmail } from '../src/sites/gmail.ts';

export default defineUnlistedScript(() => provideSite(gmail));
