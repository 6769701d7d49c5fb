import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startPage } from '../src/page/start.ts';

// Registered at run time for the hosts that the user enabled. It is not a WXT content script, because the context of those
// posts a message that the page can see.
export default defineUnlistedScript(() => startPage());
