import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { provideTagger } from '../src/page/tagger/tagger.ts';

// Put into a page when the tagger is first opened there.
export default defineUnlistedScript(() => provideTagger());
