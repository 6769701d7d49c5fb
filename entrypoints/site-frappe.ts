import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { provideSite } from '../src/page/world.ts';
import { frappe } from '../src/sites/frappe.ts';

export default defineUnlistedScript(() => provideSite(frappe));
