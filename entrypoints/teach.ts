import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { provideTeacher } from '../src/page/teach/classroom.ts';

// Put into a page when somebody wants to teach it.
export default defineUnlistedScript(() => provideTeacher());
