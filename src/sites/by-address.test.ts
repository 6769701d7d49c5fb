// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { isCompany, readTitled, spells } from './by-address.ts';
import { recordReading } from './open-record.ts';

describe('an e-mail address that is made of a name', () => {
  it.each([
    ['ines.corbeau@brightwater.example', 'Ines Corbeau'],
    ['i.corbeau@brightwater.example', 'Ines Corbeau'],
    ['icorbeau@brightwater.example', 'Ines Corbeau'],
    ['corbeau-ines2@brightwater.example', 'Inès Marie Corbeau'],
    ['juergen.moeller@brightwater.example', 'Jürgen Möller'],
    ['jurgen.moller@brightwater.example', 'Jürgen Møller'],
  ])('%s is of %s', (mail, name) => expect(spells(`email:${mail}`, name)).toBe(true));

  it.each([
    ['office@ines-corbeau.example', 'Ines Corbeau', 'only the host has the name'],
    ['ines.clark@brightwater.example', 'Ines Corbeau', 'another word begins with the same letter'],
    ['ines@brightwater.example', 'Ines Corbeau', 'half a name is anybody of that name'],
    ['ines.corbeau@brightwater.example', 'Called Ines Corbeau', 'words stand before it'],
    ['ines.corbeau@brightwater.example', 'Ines Corbeau wrote', 'words stand after it'],
    ['ines.corbeau@brightwater.example', 'Ines', 'one word is no full name'],
    ['salesoffice@fop.example', 'Al Of', 'two letters are in many words'],
  ])('%s is not of %s: %s', (mail, name) => expect(spells(`email:${mail}`, name)).toBe(false));
});

it('names of companies are told by how they end', () => {
  expect(['Lampworks Ltd', 'Brightwater Mills GmbH', 'Acorn Inc.'].filter(isCompany)).toHaveLength(3);
  expect(['Ines Corbeau', 'Inca Marsh', 'Ltd Jones'].filter(isCompany)).toEqual([]);
});

describe('a record whose address has changed', () => {
  const read = (id: string) =>
    recordReading(`attio:a/person/${id}`, readTitled(document, new URL('https://crm.example.com/')));

  beforeEach(() => {
    Element.prototype.checkVisibility = () => true;
    document.title = 'Ines Corbeau | CRM';
    document.body.innerHTML = '<main><h1>Ines Corbeau</h1></main>';
  });

  it('is still arriving while the page says what it said of the record before', () => {
    expect(read('1').state).toBe('read');
    expect(read('2').state).toBe('loading');
    document.title = 'Jo Marsh | CRM';
    document.body.innerHTML = '<main><h1>Jo Marsh</h1></main>';
    expect(read('2')).toMatchObject({ state: 'read', sightings: [{ name: 'Jo Marsh', main: true }] });
  });

  it('may be that of somebody of the same name, drawn anew', () => {
    expect(read('1').state).toBe('read');
    document.body.innerHTML = '<main><h1>Ines Corbeau</h1></main>';
    expect(read('2').state).toBe('read');
  });

  it('is not there while the title does not say its name', () => {
    document.title = '';
    expect(read('1').state).toBe('loading');
    document.title = 'Contact | CRM';
    expect(read('1')).toEqual({ state: 'broken', page: 'record', field: 'name' });
  });
});
