import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test } from 'vitest';
import { starterStore } from '../../test/unit/starter-store.ts';
import { likelyMatches } from '../domain/matches.ts';
import { addLeads, joinAll, keepApart, learn } from './deeds.ts';
import type { Store } from './store.ts';

let store: Store;
let ids: [string, string, string];
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  store = starterStore();
  const { leads } = await addLeads(
    store,
    (['email:ada@x.example', 'x:ada_one', 'github:ada-one'] as const).map((identity) => ({
      identities: [identity],
      facts: { name: 'Ada Lovelace', company: 'Engines' },
    })),
  );
  ids = leads.map(({ id }) => id).sort() as typeof ids;
});

describe('many leads that are one person', () => {
  test('become one in one batch, and one undo brings all of them back', async () => {
    const before = await store.leads();
    const { batch } = await joinAll(store, ids[0], [ids[1], ids[2]]);
    expect(await store.leads()).toMatchObject([{ id: ids[0], members: ids }]);
    await store.undo(batch);
    expect(await store.leads()).toEqual(before);
  });
});

describe('leads that are different people', () => {
  test('are proposed no more, until that is taken back', async () => {
    expect(likelyMatches(await store.leads())).toHaveLength(3);
    const { batch } = await keepApart(store, ids);
    expect(likelyMatches(await store.leads())).toEqual([]);
    await store.undo(batch);
    expect(likelyMatches(await store.leads())).toHaveLength(3);
  });

  test('no page joins', async () => {
    await keepApart(store, ids);
    await learn(store, { identities: ['email:ada@x.example', 'x:ada_one'], facts: {} }, 'seen together');
    expect(await store.countLeads()).toBe(3);
  });

  test('stay joined with whom they were joined, all of whom are kept apart', async () => {
    await joinAll(store, ids[0], [ids[1]]);
    await keepApart(store, [ids[0], ids[2], ids[1]]);
    const leads = await store.leads();
    expect(leads.map(({ members }) => members.length).sort()).toEqual([1, 2]);
    expect(leads.find(({ id }) => id === ids[2])?.apart).toEqual([ids[0], ids[1]]);
  });
});
