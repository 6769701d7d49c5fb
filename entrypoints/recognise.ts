import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { recognise } from '../src/sites/recognise.ts';

// Run once in a page whose address was just allowed. What it gives is the answer of scripting.executeScript: the product's id.
export default defineUnlistedScript(() => recognise(document)?.id ?? null);
