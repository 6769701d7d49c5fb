import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { provideSite } from '../src/page/world.ts';
import { freshsales } from '../src/sites/freshsales.ts';

export default defineUnlistedScript(() => provideSite(freshsales));
