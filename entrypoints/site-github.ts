import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { provideSite } from '../src/page/world.ts';
import { github } from '../src/sites/github.ts';

export default defineUnlistedScript(() => provideSite(github));
