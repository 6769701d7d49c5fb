import { atomic } from './atomic.ts';
import { espo } from './espo.ts';
import { hcard } from './hcard.ts';
import { hubspot } from './hubspot.ts';
import { linkedin } from './linkedin.ts';
import { odoo } from './odoo.ts';
import type { Site } from './site.ts';
import { x } from './x.ts';

/** Every site we know. A file in this folder that is not listed here fails a test, and so does the reverse. */
export const SITES: readonly Site[] = [hubspot, odoo, espo, atomic, linkedin, x, hcard];
