import { type Identity, salesforce } from '../../domain/identity.ts';

const RECORD = /^\/lightning\/r\/(?:\w+\/)?([A-Za-z0-9]{15}(?:\w{3})?)(?:\/(view|edit|related\/\w+\/view))?\/?$/;

/** The lead or contact whose record, and no list beside it, is at a path; or what else `identify` makes of the id. */
export function personAt(path: string, identify = salesforce): Identity | undefined {
  const [, id = '', part = ''] = RECORD.exec(path) ?? [];
  return part.startsWith('related') ? undefined : identify(id);
}

/** The record to which a list at a path belongs, when it is a lead's or a contact's, or one that `identify` knows. */
export function ownerAt(path: string, identify = salesforce): Identity | undefined {
  const [, id = '', part = ''] = RECORD.exec(path) ?? [];
  return part.startsWith('related') ? identify(id) : undefined;
}

/** Accounts, opportunities, cases and campaigns; and the lists that belong to one record. */
export function aroundAt({ pathname }: URL): string | undefined {
  const [, id = '', part = ''] = RECORD.exec(pathname) ?? [];
  if (part.startsWith('related')) return `${id.slice(0, 15)}/${part.split('/')[1]}`;
  return /^(001|006|500|701)/.test(id) ? id.slice(0, 15) : undefined;
}
