// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { LIST, RECORD } from '../../../test/unit/taught-pages.ts';
import { exactFirst, TaughtPage } from '../../domain/taught.ts';
import { text } from '../../sites/dom.ts';
import { pageAt, readPage } from '../../sites/site.ts';
import { taught } from '../../sites/taught.ts';
import { type Learnt, learn, type Picks } from './lesson.ts';

beforeEach(() => document.body.replaceChildren());

const show = (html: string): void => {
  document.body.innerHTML = html;
};

function showing(said: string): Element {
  const found = [...document.querySelectorAll('body *')].filter((at) => text(at) === said).at(-1);
  if (!found) throw new Error(`nothing shows ${said}`);
  return found;
}

function teach(picks: Partial<Record<keyof Picks, string>>, path: string, known: TaughtPage[] = []): Learnt {
  const elements = Object.fromEntries(Object.entries(picks).map(([field, said]) => [field, showing(said)]));
  const url = new URL(path, 'https://club.example');
  return learn(elements, { document, framed: false, url, known, newId: RECORD.id });
}

function learnt(...order: Parameters<typeof teach>): Extract<Learnt, { page: TaughtPage }> {
  const result = teach(...order);
  if ('wrong' in result) throw new Error(result.wrong);
  expect(z.safeParse(TaughtPage, result.page).error?.issues).toBeUndefined();
  return result;
}

const card = (name: string, mail: string): string =>
  `<main><h1>${name}</h1><dl><dt>E-mail</dt><dd>${mail}</dd><dt>Owner</dt><dd>olga@club.example</dd></dl></main>`;

describe('a lesson on a record', () => {
  it('knows the person by the e-mail that was pointed at, then by the address', () => {
    show(card('Ada Beispiel', 'ada@x.example'));
    const { page, sightings } = learnt({ name: 'Ada Beispiel', email: 'ada@x.example' }, '/fellows/12');
    expect(page).toMatchObject({ page: 'record', address: '/fellows/*', origin: 'https://club.example' });
    expect(sightings.map(({ identities }) => identities)).toEqual([
      ['email:ada@x.example', 'web:club.example/fellows/12'],
    ]);
  });

  it('asks for an e-mail where the address names nobody', () => {
    show(card('Ada Beispiel', 'ada@x.example'));
    expect(teach({ name: 'Ada Beispiel' }, '/account')).toMatchObject({ step: 'email' });
    const { page } = learnt({ name: 'Ada Beispiel', email: 'ada@x.example' }, '/account');
    expect(page.address).toBe('/account');
  });

  it('says so where nothing durable marks the place', () => {
    show('<div class="css-1a2b3c"><span class="x9f8e7">Ada Beispiel</span><span class="x9f8e7">Analyst</span></div>');
    expect(teach({ name: 'Ada Beispiel' }, '/fellows/12')).toMatchObject({ step: 'name' });
  });

  it('asks again when the page took away what was pointed at', () => {
    show(card('Ada Beispiel', 'ada@x.example'));
    const gone = showing('ada@x.example');
    const name = showing('Ada Beispiel');
    gone.remove();
    const url = new URL('https://club.example/fellows/12');
    expect(learn({ name, email: gone }, { document, framed: false, url, known: [], newId: RECORD.id })).toMatchObject({
      step: 'email',
    });
  });

  it('keeps the id of a page that is taught once more', () => {
    show(card('Ada Beispiel', 'ada@x.example'));
    const known = { ...RECORD, id: LIST.id };
    expect(learnt({ name: 'Ada Beispiel' }, '/fellows/12', [known]).page.id).toBe(LIST.id);
  });

  it('learns at a second record what the address of the first did not tell', () => {
    show(card('Ada Beispiel', 'ada@x.example'));
    const { page: first } = learnt({ name: 'Ada Beispiel' }, '/desk/7/fellows/451/view/1');
    expect(first.address).toBe('/desk/7/fellows/451/view/*');
    show(card('Grace Beispiel', 'grace@x.example'));
    const { page } = learnt({ name: 'Grace Beispiel' }, '/desk/7/fellows/452/view/1', [{ ...first, id: LIST.id }]);
    expect(page).toMatchObject({ id: LIST.id, address: '/desk/7/fellows/*/view/*' });
  });

  it('a mailbox of many is nobody’s', () => {
    show(card('Ada Beispiel', 'ada@x.example'));
    const { page } = learnt({ name: 'Ada Beispiel', email: 'ada@x.example' }, '/fellows/12');
    const site = taught.learn?.([page], taught) ?? taught;
    const read = (path: string) => {
      const now = readPage(site, document, new URL(path, 'https://club.example'));
      return now.state === 'read' ? now.sightings[0]?.identities : now.state;
    };
    show(card('Grace Beispiel', 'info@x.example'));
    expect(read('/fellows/13')).toEqual(['web:club.example/fellows/13']);
  });

  it('the one mail link of a page is known by what it stands in, so that another one elsewhere is not taken for it', () => {
    const link = (mail: string): string => `<a href="mailto:${mail}">${mail}</a>`;
    const page = (name: string, head: string, foot: string): void =>
      show(`<header class="person-header"><h1>${name}</h1>${head}</header><footer>${foot}</footer>`);
    page('Ada Beispiel', link('ada@x.example'), '');
    const { page: taughtPage } = learnt({ name: 'Ada Beispiel', email: 'ada@x.example' }, '/fellows/12');
    const site = taught.learn?.([taughtPage], taught) ?? taught;
    page('Grace Beispiel', '', link('assistant@x.example'));
    const now = readPage(site, document, new URL('https://club.example/fellows/13'));
    expect(now.state === 'read' && now.sightings[0]?.identities).toEqual(['web:club.example/fellows/13']);
  });

  it('a name that stays while the address changes is of the record before: nobody is shown', () => {
    show(card('Ada Beispiel', 'ada@x.example'));
    const { page } = learnt({ name: 'Ada Beispiel', email: 'ada@x.example' }, '/fellows/12');
    const site = taught.learn?.([page], taught) ?? taught;
    const read = (path: string) => readPage(site, document, new URL(path, 'https://club.example'));
    expect(read('/fellows/12').state).toBe('read');
    expect(read('/fellows/13').state).toBe('loading');
    show(card('Grace Beispiel', ''));
    const now = read('/fellows/13');
    expect(now.state === 'read' && now.sightings[0]?.identities).toEqual(['web:club.example/fellows/13']);
  });
});

const rows = (row: (name: string, id: number) => string, names: readonly string[]): string =>
  `<main><ul>${names.map((name, at) => `<li>${row(name, at + 1)}</li>`).join('')}</ul></main>`;
const NAMES = ['Ada Beispiel', 'Grace Beispiel', 'Mary Beispiel'];
const PAIR = { name: 'Ada Beispiel', row: 'Mary Beispiel' };

describe('a lesson on a list', () => {
  it('knows everybody by the link of their name', () => {
    show(rows((name, id) => `<a href="/fellows/${id}">${name}</a>`, NAMES));
    const { page, sightings } = learnt(PAIR, '/fellows?page=2');
    expect(page).toMatchObject({ page: 'list', address: '/fellows', records: '/fellows/*' });
    expect(sightings.map(({ name }) => name)).toEqual(NAMES);
  });

  it('knows them by the one link of a row that is no company’s', () => {
    const row = (name: string, id: number): string =>
      `<b>${name}</b> <a href="/companies/${id}">Firm ${id}</a> <a href="/fellows/${id}/show">open</a>`;
    show(rows(row, NAMES));
    expect(learnt(PAIR, '/fellows').page.records).toBe('/fellows/*/show');
  });

  it.each(['companies', 'orgs', 'unternehmen', 'empresas'])(
    'asks for an e-mail where rows lead only to %s, and uses it',
    (companies) => {
      const row = (name: string, id: number): string =>
        `<b>${name}</b> <a href="/${companies}/${id}">Firm</a> <i>f${id}@x.example</i>`;
      show(rows(row, NAMES));
      expect(teach(PAIR, '/fellows')).toMatchObject({ step: 'email' });
      const { sightings } = learnt({ ...PAIR, email: 'f1@x.example' }, '/fellows');
      expect(sightings.map(({ identities }) => identities)).toEqual([1, 2, 3].map((id) => [`email:f${id}@x.example`]));
    },
  );

  it('uses the addresses of records that were taught before', () => {
    const row = (name: string, id: number): string =>
      `<b>${name}</b> <a href="/fellows/${id}">a</a> <a href="/other/${id}">b</a>`;
    show(rows(row, NAMES));
    expect(learnt(PAIR, '/fellows', [RECORD]).page).toMatchObject({ records: '/fellows/*', site: 'Our club' });
  });

  it('says so when a title stands outside of the rows', () => {
    show(`<h2>Engineers</h2>${rows((name, id) => `<a href="/fellows/${id}">${name}</a>`, NAMES)}`);
    expect(teach({ ...PAIR, title: 'Engineers' }, '/fellows')).toMatchObject({ step: 'title' });
  });

  it('a list whose address could be that of a record is a list', () => {
    show(rows((name, id) => `<a href="/fellows/${id}">${name}</a>`, NAMES));
    const page = { ...learnt(PAIR, '/fellows/active').page, id: LIST.id };
    for (const pages of [
      [RECORD, page],
      [page, RECORD],
    ].map(exactFirst)) {
      const site = taught.learn?.(pages, taught) ?? taught;
      const read = (path: string) => pageAt(site, new URL(path, 'https://club.example'))?.page.kind;
      expect([read('/fellows/active'), read('/fellows/12')]).toEqual(['list', 'record']);
    }
  });

  it('a record that is taught after its list has the addresses that the list found', () => {
    show('<h1>Ada Beispiel</h1>');
    const known = { ...LIST, records: '/fellows/*' };
    expect(learnt({ name: 'Ada Beispiel' }, '/fellows/countess', [known]).page.address).toBe('/fellows/*');
  });
});
