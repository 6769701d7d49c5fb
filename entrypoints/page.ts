import type { UnlistedScriptDefinition } from 'wxt';
import { startPage } from '../src/page/start.ts';

// Registered at run time for the hosts that the user enabled. It is not a WXT content script, because the context of those
// posts a message that the page can see. What WXT has to define it by would go into every page.
export default { main: startPage } satisfies UnlistedScriptDefinition;
