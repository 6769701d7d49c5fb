import { type Identity, record } from '../../domain/identity.ts';
import { linkedIdentities } from '../dom.ts';

const RECORD = /^\/crm\/(?:[\w-]+\/)?tab\/(\w+)\/(\d{6,})\/?$/;
const LIST = /^\/crm\/(?:[\w-]+\/)?tab\/(Leads|Contacts)(\/custom-view\/\d+(?:\/\w+)?)?\/?$/;
/** What is there when a record is drawn, whatever it is of. */
export const SCAFFOLD = 'crux-detailpage-header, #recordDetails, crux-detailpage-field-details';

/** The module and the number of the record at a path. */
export const recordAt = ({ pathname }: URL): string | undefined => RECORD.exec(pathname)?.slice(1).join('/');

/** The module whose list is at an address, and the view. */
export const listAt = ({ pathname }: URL): string[] | undefined => LIST.exec(pathname)?.slice(1);

/** The lead or contact at an address of the same host. */
export function personAt(to: URL | null, url: URL): Identity | undefined {
  const [, module = '', id = ''] = (to?.host === url.host && RECORD.exec(to.pathname)) || [];
  return /^(Leads|Contacts)$/.test(module) ? record('zoho', url.host, module, id) : undefined;
}

/** The first mail address that is linked below `root`. */
export const firstMail = (root: ParentNode, url: URL): Identity | undefined =>
  linkedIdentities(root, url).find((id) => id.startsWith('email:'));
