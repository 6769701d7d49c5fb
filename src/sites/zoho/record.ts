import { email, tel } from '../../domain/identity.ts';
import { shown, text } from '../dom.ts';
import type { OpenRecord } from '../open-record.ts';
import { firstMail, SCAFFOLD } from './parts.ts';

const ACCOUNT = 'a[href*="/tab/Accounts/"]';
const HEADER = ':is(crux-detailpage-header, #recordDetails)';

const part = (name: string): string => `[data-zcqa="value_${name}" i]`;

/** The lead or contact whose record is open. */
export function openPerson(document: Document, url: URL): OpenRecord {
  const anchor =
    shown(document, `${HEADER} #recHeader1, #titlecard_FULLNAME, #titlecard_LASTNAME`) ??
    shown(document, part('FULLNAME')) ??
    shown(document, part('LASTNAME'));
  const value = (...names: string[]): string => text(shown(document, names.map(part).join()));
  const mail = shown(document, '.cxDvRecordEmail');
  const reach = email(value('EMAIL')) ?? (mail && (email(text(mail)) ?? firstMail(mail, url)));
  const company = value('COMPANY') || text(shown(document, `crux-detailpage-field-details ${ACCOUNT}`));
  return {
    scope: anchor ? (anchor.closest(HEADER) ?? anchor) : shown(document, SCAFFOLD),
    anchor,
    ids: [reach, ...['PHONE', 'MOBILE'].map((name) => tel(value(name)))],
    more: { title: value('DESIGNATION', 'TITLE'), company },
  };
}
