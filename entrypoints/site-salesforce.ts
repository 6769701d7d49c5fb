import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { provideSite } from '../src/page/world.ts';
import { salesforce } from '../src/sites/salesforce.ts';

export default defineUnlistedScript(() => provideSite(salesforce));
