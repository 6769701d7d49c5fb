import type { Adapter } from './site.ts';
import { readList } from './twenty/list.ts';
import { idAt, readPerson } from './twenty/record.ts';

const LIST = /^\/objects\/(people)\/?$/;
const AROUND = /^\/(object\/(?!person\/)\w+\/[\da-f-]{36}|objects\/(?!people)\w+)(?:\/|$)/;

/** Twenty: people, the records that link to them, and the panel in which a record opens beside a list. */
export const twenty: Adapter = {
  id: 'twenty',
  recognise: (document) =>
    !!document.querySelector('meta[name="description"][content="A modern open-source CRM"]') ||
    (!!document.querySelector('a[href^="/objects/"]') && !!document.querySelector('[data-testid="top-bar-title"]')),
  pages: {
    person: {
      kind: 'record',
      key: ({ pathname }) => idAt(pathname)?.replace(/^/, 'person/'),
      read: readPerson,
    },
    people: {
      kind: 'list',
      key: ({ pathname }) => LIST.exec(pathname)?.[1],
      read: readList,
    },
    around: {
      kind: 'list',
      key: ({ pathname }) => AROUND.exec(pathname)?.[1],
      read: readList,
    },
  },
};
