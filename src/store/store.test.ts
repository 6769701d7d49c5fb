import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { starterStore } from '../../test/unit/starter-store.ts';
import type { Event } from '../domain/event.ts';
import type { Identity } from '../domain/identity.ts';
import { likelyMatches } from '../domain/matches.ts';
import type { Setup } from '../domain/setup.ts';
import { DEFAULT_MODELS } from '../domain/workspace.ts';
import { openDatabase } from './database.ts';
import { addLeads, edit, join, learn, link, note, part, saveSetups, type Target, tag, unlink } from './deeds.ts';
import { fixedId } from './ids.ts';
import { MIGRATIONS, type Migration } from './migrations.ts';
import { starterEvents, starterSetups } from './starter.ts';
import { Store } from './store.ts';

const person = (name: string, ...identities: Identity[]): Target => ({ identities, facts: { name } });
const ada = person('Ada Lovelace', 'email:ada@x.example', 'odoo:crm.example.com/res.partner/43');
const journey = { view: 'journey', model: DEFAULT_MODELS.journey } as const;
const funnel = { view: 'funnel', model: DEFAULT_MODELS.funnel } as const;

let store: Store;
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  store = starterStore();
});

const leadEvents = async () => (await store.journal()).filter((event) => 'lead' in event);

const badge = async (...identities: Identity[]) => (await store.lookup([identities]))[0]?.badge;

/** Everything that is folded from the journal. */
async function projections(): Promise<string> {
  const db = await openDatabase('stagecue');
  const all = {
    leads: await db.getAll('leads'),
    identities: await db.getAll('identities'),
    content: await db.getAll('content'),
    setups: await db.getAll('setups'),
  };
  db.close();
  return JSON.stringify(all);
}

describe('tagging', () => {
  test('makes a lead of an unknown person, with what the page says, and shows on each of their identities', async () => {
    await tag(store, [{ ...ada, facts: { name: 'Ada Lovelace', title: 'CTO', company: 'Engines' } }], {
      ...journey,
      stage: '3',
    });
    await tag(store, [ada], { ...funnel, stage: 'D' });
    expect(await badge('email:ada@x.example')).toMatchObject({
      journey: { code: '3' },
      funnel: { code: 'D' },
      ahead: 'seller',
      by: 1,
    });
    expect(await badge('odoo:crm.example.com/res.partner/43')).toEqual(await badge('email:ada@x.example'));
    const [lead] = await store.findByName('love ad');
    expect(lead).toMatchObject({ name: 'Ada Lovelace', title: 'CTO', company: 'Engines' });
  });

  test('a whole list is one batch, and one undo takes all of it back', async () => {
    const people = Array.from({ length: 40 }, (_, at) => person(`P${at}`, `email:p${at}@x.example`));
    await tag(store, [people[0] as Target], { ...journey, stage: '2' });
    const { batch, leads } = await tag(store, people, { ...journey, stage: '4' });
    expect(leads).toHaveLength(40);
    await store.undo(batch);
    expect(await badge('email:p0@x.example')).toMatchObject({ journey: { code: '2' } });
    expect(await badge('email:p1@x.example')).toBeNull();
    expect(await store.countLeads()).toBe(1);
  });

  test('an order that comes twice, because its answer was lost, is carried out once', async () => {
    const batch = '0190a0c0-0000-4000-8000-000000000001';
    await tag(store, [ada], { ...journey, stage: '3' }, batch);
    const before = await store.journal();
    await tag(store, [ada], { ...journey, stage: '3' }, batch);
    expect(await store.journal()).toEqual(before);
    const undo = '0190a0c0-0000-4000-8000-000000000002';
    await store.undo(batch, undo);
    await store.undo(batch, undo);
    expect(await store.journal()).toHaveLength(before.length + 1);
  });

  test('the same person twice on a page becomes one lead', async () => {
    await tag(store, [person('Ada', 'x:ada'), person('Ada', 'x:ada')], { ...journey, stage: '1' });
    expect(await store.countLeads()).toBe(1);
  });

  test('what is done later counts, also after the clock was set back', async () => {
    const now = Date.now;
    await tag(store, [ada], { ...journey, stage: '2' });
    try {
      Date.now = () => now() - 3_600_000;
      await tag(store, [ada], { ...journey, stage: '5' });
    } finally {
      Date.now = now;
    }
    expect(await badge('email:ada@x.example')).toMatchObject({ journey: { code: '5' } });
  });
});

describe('one person', () => {
  test('a record page teaches further identities and missing facts, but not what was refused', async () => {
    await tag(store, [ada], { ...journey, stage: '1' });
    const seen: Target = {
      identities: ['email:ada@x.example', 'linkedin:in/ada'],
      facts: { name: 'A.', title: 'CTO' },
    };
    await learn(store, seen, 'seen on crm.example.com');
    expect((await badge('linkedin:in/ada'))?.name).toBe('Ada Lovelace');
    const lead = (await badge('linkedin:in/ada'))?.lead ?? '';
    expect(await store.lead(lead)).toMatchObject({ title: 'CTO', name: 'Ada Lovelace' });
    await unlink(store, lead, 'linkedin:in/ada');
    expect((await learn(store, seen, 'seen again')).events).toEqual([]);
    expect(await badge('linkedin:in/ada')).toBeNull();
  });

  test('is known by any spelling of an address that reaches the same mailbox, and by no other', async () => {
    await addLeads(store, [person('Ada', 'email:ada.lovelace@gmail.com'), person('Bea', 'email:b.ea@x.example')]);
    expect((await badge('email:adalovelace+news@googlemail.com'))?.name).toBe('Ada');
    expect(await badge('email:bea@x.example')).toBeNull();
    await tag(store, [person('A. Lovelace', 'email:adalovelace@gmail.com')], { ...journey, stage: '3' });
    expect(await store.countLeads()).toBe(2);
    const lead = (await badge('email:ada.lovelace@gmail.com'))?.lead ?? '';
    await unlink(store, lead, 'email:ada.lovelace@gmail.com');
    expect(await badge('email:adalovelace@gmail.com')).toBeNull();
  });

  test('two leads that a record shows to be one are joined at once, and taken apart for good by hand', async () => {
    await addLeads(store, [person('Ada', 'email:ada@x.example'), person('Ada L.', 'linkedin:in/ada')]);
    const seen = person('Ada', 'email:ada@x.example', 'linkedin:in/ada');
    await learn(store, seen, 'seen on crm.example.com');
    expect(await store.countLeads()).toBe(1);
    const lead = (await badge('linkedin:in/ada'))?.lead ?? '';
    const members = (await store.lead(lead))?.members ?? [];
    await part(store, lead, members[1] ?? '');
    expect(await store.countLeads()).toBe(2);
    await learn(store, seen, 'seen again');
    expect(await store.countLeads()).toBe(2);
  });

  test('seen with one picture on a profile and in Sales Navigator is proposed as one, and not joined', async () => {
    const avatar = 'licdn:D4E03AQDemo-Ada';
    const profile: Target = { identities: ['linkedin:in/ada'], facts: { name: 'Ada Lovelace' } };
    const sales: Target = {
      identities: ['linkedin:member/ACwAADemoAda00001'],
      facts: { name: 'Ada Lovelace', avatar },
    };
    await tag(store, [profile], { ...journey, stage: '3' });
    await addLeads(store, [sales]);
    expect(likelyMatches(await store.leads())).toEqual([]);
    await learn(store, { ...profile, facts: { name: 'Ada Lovelace', avatar } }, 'seen on www.linkedin.com');
    const [match] = likelyMatches(await store.leads());
    expect(match?.evidence.map((said) => said.phrase)).toEqual(['match.name-same', 'match.avatar']);
    expect(await store.countLeads()).toBe(2);
    const other = starterStore('other');
    await other.merge(await store.journal());
    expect(likelyMatches(await other.leads())).toEqual([match]);
  });

  test('is shown by several pictures over time; one that is known is not written again', async () => {
    await addLeads(store, [ada]);
    const shown = (...avatars: NonNullable<Target['facts']['avatar']>[]) =>
      Promise.all(avatars.map((avatar) => learn(store, { ...ada, facts: { ...ada.facts, avatar } }, 'seen')));
    await shown('github:1', 'twimg:2');
    const [lead] = await store.leads();
    expect(lead?.avatars).toEqual(['github:1', 'twimg:2']);
    expect((await shown('github:1', 'twimg:2')).flatMap(({ events }) => events)).toEqual([]);
    const before = await projections();
    await store.replay();
    expect(await projections()).toBe(before);
  });

  test('linking by hand an identity that another lead has joins the two; the join can be undone', async () => {
    const { leads } = await addLeads(store, [person('Ada', 'email:ada@x.example'), person('Ada L.', 'x:ada')]);
    const { batch } = await link(store, leads[0]?.id ?? '', 'x:ada');
    expect((await badge('x:ada'))?.lead).toBe((await badge('email:ada@x.example'))?.lead);
    await store.undo(batch);
    expect((await badge('x:ada'))?.name).toBe('Ada L.');
  });

  test('joined leads share notes and marks', async () => {
    const { leads } = await addLeads(store, [person('Ada', 'x:ada'), person('Ada L.', 'x:ada2')]);
    const [one, two] = leads.map((lead) => lead.id) as [string, string];
    await note(store, two, 'likes tables');
    await join(store, one, two);
    expect((await store.history(one)).some(({ event }) => event.type === 'note.added')).toBe(true);
  });

  test('the same company, however spelt, is one account', async () => {
    await addLeads(store, [
      { ...person('Zoë', 'x:zoe'), facts: { name: 'Zoë', company: 'Société Bleue' } },
      { ...person('Yan', 'x:yan'), facts: { name: 'Yan', company: 'societe bleue ' } },
    ]);
    expect((await store.account('SOCIÉTÉ BLEUE')).map((lead) => lead.name)).toEqual(['Yan', 'Zoë']);
  });
});

describe('the store', () => {
  test('a look-up answers in the order asked, unknown people as null', async () => {
    await addLeads(store, [ada]);
    const found = await store.lookup([['x:nobody'], ['x:other', 'email:ada@x.example'], []]);
    expect(found.map(({ badge }) => badge?.name)).toEqual([undefined, 'Ada Lovelace', undefined]);
    expect(found[1]?.unknown).toEqual(['x:other']);
  });

  test('the journal played again gives the same projections, to the byte', async () => {
    await saveSetups(store, [{ kind: 'choice', doc: { journey: 'customer-journey', funnel: 'social-funnel' } }]);
    await tag(store, [ada, person('Bea', 'x:bea'), person('Cy', 'x:cy')], { ...journey, stage: '3' });
    const { leads } = await addLeads(store, [person('Ada Two', 'x:ada2')]);
    const lead = (await badge('email:ada@x.example'))?.lead ?? '';
    await join(store, lead, leads[0]?.id ?? '');
    await edit(store, lead, { company: 'Engines', deal: { amount: 1200, currency: 'EUR' } });
    const { batch } = await tag(store, [person('Bea', 'x:bea')], { ...funnel, stage: 'B' });
    await store.undo(batch);
    const before = await projections();
    await store.replay();
    expect(await projections()).toBe(before);
  });

  /** What a store cannot do without. */
  const least = starterEvents().filter(
    (event) => event.type === 'setup.saved' && ['model', 'advice', 'choice'].includes(event.setup.kind),
  );

  test('whatever is done, the journal played again gives the same projections, to the byte', async () => {
    const who = fc
      .nat(4)
      .map((at) => person(`P${at}`, `email:p${at}@x.example`, ...(at % 2 ? ([`x:p${at}`] as Identity[]) : [])));
    const deed = fc.oneof(
      fc.tuple(fc.array(who, { minLength: 1, maxLength: 3 }), fc.constantFrom('1', '4', null)).map(
        ([people, stage]) =>
          () =>
            tag(store, people, { ...journey, stage }),
      ),
      fc.tuple(who, who).map(
        ([one, two]) =>
          () =>
            learn(store, { ...one, identities: [...one.identities, ...two.identities] }, 'seen'),
      ),
      fc.tuple(who, who).map(([one, two]) => async () => {
        const [first, second] = await store.lookup([one.identities, two.identities]);
        if (!first?.badge || !second?.badge) return undefined;
        return first.badge.lead === second.badge.lead
          ? unlink(store, first.badge.lead, two.identities[0] as Identity)
          : join(store, first.badge.lead, second.badge.lead);
      }),
      fc.constant('undo' as const),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { maxLength: 12 }), async (deeds) => {
        globalThis.indexedDB = new IDBFactory();
        store = new Store({ starter: async () => least });
        await store.team();
        const batches: string[] = [];
        for (const one of deeds) {
          const saved = one === 'undo' ? await store.undo(batches.at(-1) ?? '') : await one();
          if (saved) batches.push(saved.batch);
        }
        const before = await projections();
        await store.replay();
        expect(await projections()).toBe(before);
        await store.close();
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  test('merging the same events twice changes nothing', async () => {
    await tag(store, [ada], { ...journey, stage: '3' });
    const events = await store.journal();
    const other = starterStore('other');
    await other.merge(events);
    await other.merge(events);
    expect(await other.journal()).toEqual(events);
    expect((await other.lookup([['email:ada@x.example']]))[0]?.badge).toEqual(await badge('email:ada@x.example'));
  });

  test('an order that fails half-way saves nothing at all', async () => {
    await tag(store, [ada], { ...journey, stage: '3' });
    const before = await projections();
    await expect(
      store.append(() => [
        { type: 'note.added', lead: ada.lead ?? '00000000-0000-7000-8000-000000000001', text: 'kept?' },
        { type: 'note.added', lead: 'not an id', text: 'wrong' },
      ]),
    ).rejects.toThrow(/not saved/);
    expect(await projections()).toBe(before);
    expect(await leadEvents()).toHaveLength(2);
  });

  test('is opened again after the browser closed it', async () => {
    await tag(store, [ada], { ...journey, stage: '3' });
    await store.close();
    expect(await badge('email:ada@x.example')).toMatchObject({ journey: { code: '3' } });
  });
});

describe('migrations', () => {
  const failing = (up: Migration['up']): Migration[] => [
    ...MIGRATIONS,
    { version: MIGRATIONS.length + 1, name: 'failing', up },
  ];

  test('are numbered without gaps, and named', () => {
    expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, at) => at + 1));
    expect(new Set(MIGRATIONS.map(({ name }) => name)).size).toBe(MIGRATIONS.length);
  });

  test.each([
    [
      'at once',
      () => {
        throw new Error('no');
      },
    ],
    [
      'after waiting for a request',
      async (_db: IDBDatabase, tx: IDBTransaction) => {
        const leads = tx.objectStore('leads');
        await new Promise((resolve) => {
          leads.clear().onsuccess = resolve;
        });
        throw new Error('no');
      },
    ],
  ])('one that throws %s leaves the old data whole and usable', async (_when, up) => {
    await tag(store, [ada], { ...journey, stage: '3' });
    await store.close();
    await expect(openDatabase('stagecue', { steps: failing(up) })).rejects.toThrow(/failing.*as it was before/);
    expect(await badge('email:ada@x.example')).toMatchObject({ journey: { code: '3' } });
  });

  test('data of a newer version is not touched, and said to be newer', async () => {
    await store.close();
    (await openDatabase('stagecue', { steps: failing(() => {}) })).close();
    await expect(store.countLeads()).rejects.toThrow(/newer Stagecue/);
  });
});

describe('the setup', () => {
  const [model] = starterSetups();
  const renamed = (name: string): Setup => {
    if (model?.kind !== 'model') throw new Error('the first piece is a model');
    return { kind: 'model', doc: { ...model.doc, name } };
  };
  const nameOf = async (of: Store) => (await of.team()).workspace.pair.journey.name;
  const starterEvent = (at: number, name: string): Event => {
    const id = fixedId(at, `model ${at}`);
    return { id, at, device: 'starter', by: 'product', batch: id, type: 'setup.saved', setup: renamed(name) };
  };

  test('is there from the first moment, whoever opens the store first', async () => {
    const { workspace } = await store.team();
    expect(workspace.pair).toMatchObject({ journey: { id: 'buyers-journey' }, funnel: { id: 'sales-funnel' } });
    expect(workspace.models).toHaveLength(7);
    expect((await store.content()).length).toBeGreaterThan(70);
  });

  test('what the team changed stays when a newer starter comes, and the other way round as well', async () => {
    await saveSetups(store, [renamed('Our way')]);
    await store.merge([starterEvent(Date.now() + 9e9, 'Newest edition')]);
    expect(await nameOf(store)).toBe('Our way');
    const other = starterStore('other');
    await other.merge([starterEvent(Date.now() + 9e9, 'Newest edition')]);
    expect(await nameOf(other)).toBe('Newest edition');
    await other.merge(await store.journal());
    expect(await nameOf(other)).toBe('Our way');
  });

  test('another pair shows every lead in its stages at once, and the old pair gives back what was', async () => {
    await tag(store, [ada], { ...journey, stage: '4' });
    const before = await badge('email:ada@x.example');
    await saveSetups(store, [{ kind: 'choice', doc: { journey: 'customer-journey', funnel: 'sales-funnel' } }]);
    expect((await badge('email:ada@x.example'))?.journey?.code).toBe('3');
    await saveSetups(store, [{ kind: 'choice', doc: { journey: 'buyers-journey', funnel: 'sales-funnel' } }]);
    expect(await badge('email:ada@x.example')).toEqual(before);
  });

  test('another page that has the store open sees a change of the setup with its next look-up', async () => {
    await tag(store, [ada], { ...journey, stage: '4' });
    const page = starterStore();
    await page.lookup([['email:ada@x.example']]);
    await saveSetups(store, [{ kind: 'choice', doc: { journey: 'customer-journey', funnel: 'sales-funnel' } }]);
    expect((await page.lookup([['email:ada@x.example']]))[0]?.badge?.journey?.code).toBe('3');
    await page.close();
  });

  test('a tag goes to the product that the lead was tagged for last', async () => {
    await tag(store, [ada], { ...journey, stage: '2', track: 'Kiel' });
    await tag(store, [ada], { ...journey, stage: '3' });
    expect(await badge('email:ada@x.example')).toMatchObject({ track: 'Kiel', journey: { code: '3' } });
  });

  test('a store of the first shape is brought over with all that was in it', async () => {
    await tag(store, [ada], { ...journey, stage: '4' });
    const events = await store.journal();
    await store.close();
    globalThis.indexedDB = new IDBFactory();
    const first = await openDatabase('stagecue', { steps: MIGRATIONS.slice(0, 1) });
    const tx = first.transaction('journal', 'readwrite');
    for (const event of events.filter((one) => 'lead' in one)) {
      await tx.store.put({ id: event.id, leads: [event.lead], batch: event.batch, event });
    }
    await tx.done;
    first.close();
    store = starterStore();
    expect(await badge('email:ada@x.example')).toMatchObject({ journey: { code: '4' } });
    expect((await leadEvents()).map(({ id }) => id)).toEqual(events.filter((one) => 'lead' in one).map(({ id }) => id));
  });
});
