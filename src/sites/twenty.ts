import { inPath, ownPage, recordPage } from './pages.ts';
import type { Adapter } from './site.ts';
import { readList } from './twenty/list.ts';
import { openPerson, personAt } from './twenty/record.ts';

const PEOPLE = /^\/objects\/(people)\/?$/;
const AROUND = /^\/(object\/(?!person\/)\w+\/[\da-f-]{36}|objects\/(?!people)\w+)(?:\/|$)/;

/** Twenty: people, the records that link to them, and the panel in which a record opens beside a list. */
export const twenty: Adapter = {
  id: 'twenty',
  recognise: (document) =>
    !!document.querySelector('meta[name="description"][content="A modern open-source CRM"]') ||
    (!!document.querySelector('a[href^="/objects/"]') && !!document.querySelector('[data-testid="top-bar-title"]')),
  pages: {
    person: recordPage(personAt, openPerson),
    people: ownPage('list', inPath(PEOPLE), readList),
    around: ownPage('list', inPath(AROUND), readList),
  },
};
