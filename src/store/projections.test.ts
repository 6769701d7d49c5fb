import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test } from 'vitest';
import { starterStore } from '../../test/unit/starter-store.ts';
import type { Identity } from '../domain/identity.ts';
import { addLeads } from './deeds.ts';
import type { Store } from './store.ts';

let store: Store;
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  store = starterStore();
});

const add = (...names: string[]) =>
  addLeads(
    store,
    names.map((name, at) => ({ identities: [`x:p${at}` as Identity], facts: { name } })),
  );
const find = async (query: string) => (await store.findByName(query)).map(({ name }) => name);

test('a Marathi name is found by its own letters only', async () => {
  await add('विजय काळे', 'विजया काळा');
  expect(await find('काळे')).toEqual(['विजय काळे']);
  expect(await find('काळा')).toEqual(['विजया काळा']);
  expect(await find('विजया')).toEqual(['विजया काळा']);
});

test('a name is found without its accents, and however its alef is written', async () => {
  await add('Zoë Østergård', 'أحمد المصري', 'Łukasz Nowak');
  expect(await find('zoe oster')).toEqual(['Zoë Østergård']);
  expect(await find('احمد')).toEqual(['أحمد المصري']);
  expect(await find('lukasz')).toEqual(['Łukasz Nowak']);
});
