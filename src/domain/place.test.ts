import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeAt } from './place.ts';
import { comparedPattern, isIdLike, listPattern, recordPattern } from './place-pattern.ts';

const at = (path: string): URL => new URL(path, 'https://crm.example');

describe('what an address of a kind names', () => {
  it.each([
    ['/people/*', '/people/12', '/people/12'],
    ['/people/*', '/people/12/', '/people/12'],
    ['/people/*', '/people/12?tab=notes#top', '/people/12'],
    ['/people/*', '/people/new', undefined],
    ['/people/*', '/people', undefined],
    ['/people/*', '/people/12/edit', undefined],
    ['/people/*', '/companies/12', undefined],
    ['/people/*', '/people/12#/deals/4', undefined],
    ['/people/*/*', '/people/12/ada', '/people/12/ada'],
    ['/people', '/people?page=2', '/people'],
    ['/people', '/people/12', undefined],
    ['/', '/', '/'],
    [
      '/contact.php?module=Contacts&id=*',
      '/contact.php?id=12&module=Contacts&x=1',
      '/contact.php/module=Contacts/id=12',
    ],
    ['/contact.php?module=Contacts&id=*', '/contact.php?id=12&module=Deals', undefined],
    ['/contact.php?id=*', '/contact.php', undefined],
    ['/#/contacts/*', '/#/contacts/12', '/contacts/12'],
    ['/#/contacts/*', '/#/contacts/create', undefined],
    ['/#/contacts/*', '/contacts/12', undefined],
    ['/app#Contact/view/*', '/app#Contact/view/6b01f5', '/app/Contact/view/6b01f5'],
    ['/web#model=res.partner&id=*', '/web#id=4&model=res.partner&view_type=form', '/web/model=res.partner/id=4'],
  ])('%s at %s is %s', (pattern, address, place) => {
    expect(placeAt(pattern, at(address))).toBe(place);
  });
});

describe('the pattern of a record', () => {
  it.each([
    ['/people/12', 'Ada', '/people/*'],
    ['/people/12?tab=3', 'Ada', '/people/*'],
    ['/contacts/139900001/record/0-1/451', 'Ada', '/contacts/139900001/record/0-1/*'],
    ['/people/12/overview', 'Ada', '/people/*/overview'],
    ['/p/6f1c9a52-0f3b-4a52-9f0e-8d1f1b1a2c3d', 'Ada', '/p/*'],
    ['/p/0035g00000KBcDE', 'Ada', '/p/*'],
    ['/people/ada-lovelace', 'Ada Lovelace', '/people/*'],
    ['/people/zo%C3%AB-m%C3%BCller', 'Zoë Müller', '/people/*'],
    ['/contact.php?id=12', 'Ada', '/contact.php?id=*'],
    [
      '/index.php?module=Contacts&action=view&record=12&page=3',
      'Ada',
      '/index.php?module=Contacts&action=view&record=*',
    ],
    ['/crm/1/contact.php?id=5', 'Ada', '/crm/*/contact.php?id=*'],
    ['/#/contacts/12', 'Ada', '/#/contacts/*'],
    ['/#/contacts/12/show', 'Ada', '/#/contacts/*/show'],
    ['/#Contact/view/6b01f5075d17d18ef', 'Ada', '/#Contact/view/*'],
    ['/#!/contacts/12', 'Ada', '/#!/contacts/*'],
    ['/web#id=4&model=res.partner&view_type=form', 'Ada', '/web#id=*&model=res.partner&view_type=form'],
    ['/web#id=4&model=crm.lead&menu_id=7&action=91', 'Ada', '/web#id=*&model=crm.lead'],
    ['/companies/77/app#/people/default?fullProfile=12', 'Ada', '/companies/*/app#/people/default?fullProfile=*'],
    ['/views/7?peek=12', 'Ada', '/views/*?peek=*'],
    ['/account', 'Ada', '/account'],
    ['/account?view=open', 'Ada', '/account'],
    ['/records/12?object=people&tab=notes', 'Ada', '/records/*?object=people'],
  ])('%s of %s is %s', (address, name, pattern) => {
    expect(recordPattern(at(address), name)).toBe(pattern);
  });

  it('two records whose addresses differ in an id never have the same place', () => {
    const shape = fc.constantFrom(
      '/people/ID',
      '/t/7/people/ID/x',
      '/c.php?m=Contacts&id=ID',
      '/#/people/ID',
      '/web#id=ID&m=p',
    );
    const id = fc.oneof(fc.nat({ max: 1e9 }).map(String), fc.uuid());
    fc.assert(
      fc.property(shape, id, id, (address, one, other) => {
        const pattern = recordPattern(at(address.replace('ID', one)), 'Ada');
        const place = (some: string) => placeAt(pattern, at(address.replace('ID', some)));
        expect(place(one)).toBeTruthy();
        expect(place(other)).toBeTruthy();
        expect(place(one) === place(other)).toBe(one === other);
      }),
    );
  });
});

describe('the pattern of a list', () => {
  it.each([
    ['/people?page=2&sort=name', '/people'],
    ['/index.php?module=Contacts&action=index&page=2', '/index.php?module=Contacts&action=index'],
    ['/#/contacts?filter=%7B%7D&page=1', '/#/contacts'],
    ['/web#model=res.partner&view_type=list', '/web#model=res.partner&view_type=list'],
    ['/', '/'],
    ['/list?type=person&status=open&page=2', '/list?type=person'],
    ['/list?type=2026-11-03', '/list'],
  ])('%s is %s', (address, pattern) => {
    expect(listPattern(at(address))).toBe(pattern);
    expect(placeAt(pattern, at(address))).toBeTruthy();
  });
});

describe('the pattern of two addresses', () => {
  it.each([
    ['/people/12', '/people/15', '/people/*'],
    ['/people/ada', '/people/grace', '/people/*'],
    ['/people/12/ada?from=list', '/people/15/grace', '/people/*/*'],
    ['/c.php?id=1&m=Contacts', '/c.php?id=2&m=Contacts', '/c.php?id=*&m=Contacts'],
    ['/#/people/1', '/#/people/2', '/#/people/*'],
    ['/people/12', '/companies/15/x', undefined],
    ['/people/12', '/companies/15', undefined],
    ['/people/12', '/people/12', undefined],
    ['/a/b/c', '/d/e/f', undefined],
  ])('%s and %s is %s', (one, other, pattern) => {
    expect(comparedPattern(at(one), at(other))).toBe(pattern);
  });
});

it.each([
  ['12', true],
  ['0-1', true],
  ['C00012', true],
  ['deadbeef12', true],
  ['v2', false],
  ['contacts', false],
  ['ada-lovelace', false],
  ['feedface', false],
])('%s looks like an id: %s', (part, is) => {
  expect(isIdLike(part)).toBe(is);
});
