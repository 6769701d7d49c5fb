import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { provideSite } from '../src/page/world.ts';
import { dynamics } from '../src/sites/dynamics.ts';

export default defineUnlistedScript(() => provideSite(dynamics));
