import { atomic } from './atomic.ts';
import { attio } from './attio.ts';
import { bluesky } from './bluesky.ts';
import { close } from './close.ts';
import { copper } from './copper.ts';
import { dynamics } from './dynamics.ts';
import { espo } from './espo.ts';
import { facebook } from './facebook.ts';
import { frappe } from './frappe.ts';
import { freshsales } from './freshsales.ts';
import { github } from './github.ts';
import { gmail } from './gmail.ts';
import { hubspot } from './hubspot.ts';
import { instagram } from './instagram.ts';
import { linkedin } from './linkedin.ts';
import { mastodon } from './mastodon.ts';
import { odoo } from './odoo.ts';
import { page } from './page.ts';
import { pipedrive } from './pipedrive.ts';
import { reddit } from './reddit.ts';
import { salesforce } from './salesforce.ts';
import type { Adapter } from './site.ts';
import { suitecrm } from './suitecrm.ts';
import { taught } from './taught.ts';
import { tryton } from './tryton.ts';
import { twenty } from './twenty.ts';
import { x } from './x.ts';
import { youtube } from './youtube.ts';
import { zendesk } from './zendesk.ts';
import { zoho } from './zoho.ts';

/** The adapter of every site. A file in this folder that is not listed here fails a test, and so does the reverse. */
export const ADAPTERS: readonly Adapter[] = [
  hubspot,
  salesforce,
  pipedrive,
  zoho,
  dynamics,
  attio,
  close,
  copper,
  freshsales,
  zendesk,
  odoo,
  espo,
  atomic,
  twenty,
  suitecrm,
  frappe,
  tryton,
  linkedin,
  x,
  facebook,
  instagram,
  youtube,
  bluesky,
  reddit,
  github,
  gmail,
  mastodon,
  page,
  taught,
];
