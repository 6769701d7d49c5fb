import { email, tel } from '../../domain/identity.ts';
import { facts, identities, isLeftover, shown, text } from '../dom.ts';
import type { Reading } from '../site.ts';
import { firstMail, personAt, SCAFFOLD } from './parts.ts';

const ACCOUNT = 'a[href*="/tab/Accounts/"]';
const HEADER = ':is(crux-detailpage-header, #recordDetails)';

const part = (name: string): string => `[data-zcqa="value_${name}" i]`;

/** The lead or contact whose record is open. */
export function readPerson(document: Document, url: URL): Reading {
  const page = 'record';
  const own = personAt(url, url);
  const anchor =
    shown(document, `${HEADER} #recHeader1, #titlecard_FULLNAME, #titlecard_LASTNAME`) ??
    shown(document, part('FULLNAME')) ??
    shown(document, part('LASTNAME'));
  if (!own || !anchor) {
    return shown(document, SCAFFOLD) ? { state: 'broken', page, field: 'name' } : { state: 'loading', page };
  }
  const value = (...names: string[]): string => text(shown(document, names.map(part).join()));
  const mail = shown(document, '.cxDvRecordEmail');
  const all = identities(
    own,
    email(value('EMAIL')) ?? (mail ? (email(text(mail)) ?? firstMail(mail, url)) : undefined),
    ...['PHONE', 'MOBILE'].map((name) => tel(value(name))),
  );
  const scope = anchor.closest(HEADER) ?? anchor;
  const name = text(anchor);
  const company = value('COMPANY') || text(shown(document, `crux-detailpage-field-details ${ACCOUNT}`));
  const said = { title: value('DESIGNATION', 'TITLE'), company };
  if (isLeftover(scope, own, JSON.stringify([name, said, all.slice(1)]))) return { state: 'loading', page };
  return { state: 'read', page, sightings: [{ identities: all, name, ...facts(said), anchor, scope, main: true }] };
}
