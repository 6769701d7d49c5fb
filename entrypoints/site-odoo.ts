import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { provideSite } from '../src/page/world.ts';
import { odoo } from '../src/sites/odoo.ts';

export default defineUnlistedScript(() => provideSite(odoo));
