import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { provideSite } from '../src/page/world.ts';
import { pipedrive } from '../src/sites/pipedrive.ts';

export default defineUnlistedScript(() => provideSite(pipedrive));
