import fc from 'fast-check';
import { v7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import type { LeadDeed, LeadEvent } from './event.ts';
import { foldLeads, history, type Mark, marksOf } from './lead.ts';

const [A, B, C] = ['01', '02', '03'].map((end) => `00000000-0000-7000-8000-0000000000${end}`) as [
  string,
  string,
  string,
];

/** A journal that grows by one millisecond an event; each event is a batch of its own unless told. */
function journal() {
  const events: LeadEvent[] = [];
  const add = (
    deed: LeadDeed,
    { by = 'person', batch }: { by?: 'person' | 'product'; batch?: string } = {},
  ): string => {
    const id = v7({ msecs: 1_000_000 + events.length, seq: 0 });
    events.push({ ...deed, id, at: 1_000_000 + events.length, device: 'd', by, batch: batch ?? id } as LeadEvent);
    return batch ?? id;
  };
  return { events, add };
}

const added = (lead: string, name: string, identity: `email:${string}`): LeadDeed => ({
  type: 'lead.added',
  lead,
  facts: { name },
  identities: [identity],
});
const tagged = (lead: string, stage: string | null): LeadDeed => ({
  type: 'stage.tagged',
  lead,
  view: 'journey',
  model: 'buyers-journey',
  stage,
});

const marks = (events: readonly LeadEvent[]): Readonly<Record<string, Mark>> => {
  const [lead] = foldLeads(events);
  return lead ? marksOf(lead) : {};
};

describe('folding a lead', () => {
  test('the last stage counts, and since when it is that stage', () => {
    const { events, add } = journal();
    add(added(A, 'Ada', 'email:ada@x.example'));
    add(tagged(A, '2'));
    add(tagged(A, '3'));
    add(tagged(A, '3'));
    const [lead] = foldLeads(events);
    expect(lead && marksOf(lead)['buyers-journey']).toEqual({
      stage: '3',
      since: 1_000_002,
      at: 1_000_003,
      from: '2',
    });
  });

  test('a stage that is taken off leaves no mark', () => {
    const { events, add } = journal();
    add(added(A, 'Ada', 'email:ada@x.example'));
    add(tagged(A, '2'));
    add(tagged(A, null));
    expect(marks(events)).toEqual({});
  });

  test('taken off a view is off it in every model of it, and the last stage is remembered', () => {
    const { events, add } = journal();
    add(added(A, 'Ada', 'email:ada@x.example'));
    add(tagged(A, '2'));
    add({ type: 'stage.tagged', lead: A, view: 'journey', model: 'customer-journey', stage: '3' });
    add({ type: 'stage.tagged', lead: A, view: 'funnel', model: 'sales-funnel', stage: 'B' });
    add({ type: 'stage.tagged', lead: A, view: 'journey', model: 'customer-journey', stage: null });
    expect(Object.keys(marks(events))).toEqual(['sales-funnel']);
    expect(foldLeads(events)[0]?.tracks['']?.left).toEqual({
      'buyers-journey': { stage: '2', at: 1_000_004 },
      'customer-journey': { stage: '3', at: 1_000_004 },
    });
  });

  test('a lead has a place for each product, and the one tagged last is shown', () => {
    const { events, add } = journal();
    add(added(A, 'Ada', 'email:ada@x.example'));
    add(tagged(A, '2'));
    add({ ...tagged(A, '5'), track: 'Kiel' } as LeadDeed);
    expect(marks(events)['buyers-journey']?.stage).toBe('5');
    expect(foldLeads(events)[0]).toMatchObject({ track: 'Kiel', tracks: { '': { marks: {} }, Kiel: { marks: {} } } });
    add(tagged(A, '3'));
    expect(marks(events)['buyers-journey']).toMatchObject({ stage: '3', from: '2' });
  });

  test('a basket left behind is known until they buy', () => {
    const { events, add } = journal();
    add(added(A, 'Ada', 'email:ada@x.example'));
    add({ type: 'touchpoint.logged', lead: A, kind: 'basket left', direction: 'in' });
    expect(foldLeads(events)[0]).toMatchObject({ leftBehind: 1_000_001, heard: 1_000_001 });
    add({ type: 'touchpoint.logged', lead: A, kind: 'purchase', direction: 'in' });
    expect(foldLeads(events)[0]?.leftBehind).toBeUndefined();
  });

  test('what a rep writes is no news of the lead; what the lead does is', () => {
    const { events, add } = journal();
    add(added(A, 'Ada', 'email:ada@x.example'));
    add({ type: 'touchpoint.logged', lead: A, kind: 'email', direction: 'out' });
    expect(foldLeads(events)[0]?.heard).toBe(1_000_000);
    add({ type: 'touchpoint.logged', lead: A, kind: 'reply', direction: 'in' });
    expect(foldLeads(events)[0]?.heard).toBe(1_000_002);
  });

  test('roles, proposals turned down and reminders are kept', () => {
    const { events, add } = journal();
    add(added(A, 'Ada', 'email:ada@x.example'));
    add({ type: 'participation.set', lead: A, model: 'buyers-journey', stage: '3', participation: 'driver' });
    add({ type: 'participation.set', lead: A, model: 'buyers-journey', stage: '4', participation: 'gatekeeper' });
    add({ type: 'participation.set', lead: A, model: 'buyers-journey', stage: '4', participation: null });
    add({ type: 'proposal.dismissed', lead: A, proposal: 'demo/sales-funnel/D/1' });
    add({ type: 'reminder.snoozed', lead: A, until: 5_000_000 });
    add({ type: 'reminder.done', lead: A });
    expect(foldLeads(events)[0]).toMatchObject({
      roles: { 'buyers-journey/3': 'driver' },
      dismissed: ['demo/sales-funnel/D/1'],
      snoozed: 5_000_000,
      reminded: 1_000_006,
    });
  });

  test('the pictures by which pages showed somebody add up, the latest last, and what is taken back is not known', () => {
    const { events, add } = journal();
    const pictures = () => foldLeads(events)[0]?.avatars;
    const seen = (at: number, lead = A): string =>
      add({ type: 'lead.edited', lead, facts: { avatar: `github:${at}` } }, { by: 'product' });
    add(added(A, 'Ada', 'email:ada@x.example'));
    add(tagged(A, '2'));
    expect(foldLeads(events)[0]).not.toHaveProperty('avatars');
    add({ type: 'lead.added', lead: B, facts: { name: 'A.', avatar: 'licdn:D4E03AQDemo-Ada' }, identities: ['x:ada'] });
    seen(1);
    const second = seen(2);
    seen(1);
    expect(pictures()).toEqual(['github:2', 'github:1']);
    add({ type: 'undone', lead: A, undoes: second });
    add({ type: 'leads.joined', lead: A, other: B });
    expect(pictures()).toEqual(['licdn:D4E03AQDemo-Ada', 'github:1']);
    for (let at = 3; at < 20; at++) seen(at, B);
    expect(pictures()).toEqual([14, 15, 16, 17, 18, 19].map((at) => `github:${at}`));
    expect(foldLeads(events)[0]).not.toHaveProperty('avatar');
  });

  test('undo brings the stage before back, and undoing the undo the stage after', () => {
    const { events, add } = journal();
    add(added(A, 'Ada', 'email:ada@x.example'));
    add(tagged(A, '2'));
    const moved = add(tagged(A, '5'));
    const undo = add({ type: 'undone', lead: A, undoes: moved });
    expect(marks(events)['buyers-journey']?.stage).toBe('2');
    add({ type: 'undone', lead: A, undoes: undo });
    expect(marks(events)['buyers-journey']?.stage).toBe('5');
    expect(history(events).map((line) => line.undone)).toEqual([false, false, false, true, false]);
  });

  test('a lead whose making was taken back is gone, but not when more was done to it since', () => {
    const { events, add } = journal();
    const made = add(added(A, 'Ada', 'email:ada@x.example'));
    add({ type: 'undone', lead: A, undoes: made });
    expect(foldLeads(events)).toEqual([]);
    add({ type: 'note.added', lead: A, text: 'called back' });
    expect(foldLeads(events)[0]).toMatchObject({ name: 'Ada', identities: ['email:ada@x.example'] });
  });

  test('two joined leads are one person with all identities; the first name stays', () => {
    const { events, add } = journal();
    add(added(A, 'Ada Lovelace', 'email:ada@x.example'));
    add(added(B, 'A. Lovelace', 'email:ada@y.example'));
    add(tagged(B, '4'));
    add({ type: 'leads.joined', lead: B, other: A });
    expect(foldLeads(events)).toMatchObject([
      {
        id: A,
        members: [A, B],
        name: 'Ada Lovelace',
        identities: ['email:ada@x.example', 'email:ada@y.example'],
        tracks: { '': { marks: { 'buyers-journey': { stage: '4' } } } },
      },
    ]);
  });

  test('undoing a join takes the two apart with what each of them had', () => {
    const { events, add } = journal();
    add(added(A, 'Ada', 'email:ada@x.example'));
    add(added(B, 'Bea', 'email:bea@x.example'));
    const join = add({ type: 'leads.joined', lead: A, other: B });
    add({ type: 'undone', lead: A, undoes: join });
    expect(foldLeads(events).map(({ name, identities }) => [name, identities])).toEqual([
      ['Ada', ['email:ada@x.example']],
      ['Bea', ['email:bea@x.example']],
    ]);
  });

  test('what a person took apart no page joins again, but the person can', () => {
    const { events, add } = journal();
    add(added(A, 'Ada', 'email:ada@x.example'));
    add(added(B, 'Bea', 'email:bea@x.example'));
    const join = add({ type: 'leads.joined', lead: A, other: B }, { by: 'product' });
    add({ type: 'undone', lead: A, undoes: join });
    add({ type: 'leads.joined', lead: A, other: B }, { by: 'product' });
    expect(foldLeads(events).map((lead) => lead.apart)).toEqual([[B], [A]]);
    add({ type: 'leads.joined', lead: A, other: B });
    expect(foldLeads(events)).toHaveLength(1);
  });

  test('an identity taken off by hand is not linked again by a page', () => {
    const { events, add } = journal();
    add(added(A, 'Ada', 'email:ada@x.example'));
    add({ type: 'identity.linked', lead: A, identity: 'x:ada' }, { by: 'product' });
    add({ type: 'identity.unlinked', lead: A, identity: 'x:ada' });
    add({ type: 'identity.linked', lead: A, identity: 'x:ada' }, { by: 'product' });
    expect(foldLeads(events)[0]).toMatchObject({ identities: ['email:ada@x.example'], refused: ['x:ada'] });
    add({ type: 'identity.linked', lead: A, identity: 'x:ada' });
    expect(foldLeads(events)[0]?.identities).toContain('x:ada');
  });

  test('a fact set to null is taken back', () => {
    const { events, add } = journal();
    add(added(A, 'Ada', 'email:ada@x.example'));
    add({ type: 'lead.edited', lead: A, facts: { company: 'Nordwind', persona: 'Procurement' } });
    add({ type: 'lead.edited', lead: A, facts: { company: null } });
    expect(foldLeads(events)[0]).not.toHaveProperty('company');
    expect(foldLeads(events)[0]?.persona).toBe('Procurement');
  });
});

describe('whatever the journal', () => {
  const lead = fc.constantFrom(A, B, C);
  const deed: fc.Arbitrary<LeadDeed> = fc.oneof(
    lead.map((id) => added(id, `Name ${id.slice(-1)}`, `email:${id.slice(-1)}@x.example`)),
    fc.tuple(lead, fc.constantFrom('1', '4', '6', null)).map(([id, stage]) => tagged(id, stage)),
    fc.tuple(lead, lead).map(([id, other]): LeadDeed => ({ type: 'leads.joined', lead: id, other })),
    fc.tuple(lead, lead).map(([id, other]): LeadDeed => ({ type: 'leads.parted', lead: id, other })),
    fc
      .tuple(lead, fc.constantFrom('x:one' as const, 'x:two' as const))
      .map(([id, identity]): LeadDeed => ({ type: 'identity.linked', lead: id, identity })),
    fc
      .tuple(lead, fc.constantFrom('x:one' as const, 'x:two' as const))
      .map(([id, identity]): LeadDeed => ({ type: 'identity.unlinked', lead: id, identity })),
  );
  /** Deeds, then undoes of some of what is there. */
  const events = fc.array(fc.tuple(deed, fc.boolean(), fc.nat(30)), { maxLength: 30 }).map((steps) => {
    const { events, add } = journal();
    for (const [step, byProduct, back] of steps) {
      add(step, { by: byProduct ? 'product' : 'person' });
      const target = events[events.length - 1 - back];
      if (target && back % 3 === 0) add({ type: 'undone', lead: target.lead, undoes: target.batch });
    }
    return events;
  });

  test('the order in which events arrive, and repeats, change nothing', () => {
    fc.assert(
      fc.property(
        events.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2 })),
        ),
        ([all, shuffled]) => {
          expect(foldLeads(shuffled)).toEqual(foldLeads(all));
        },
      ),
    );
  });

  test('every member belongs to one lead only, and a lead is the smallest of its members', () => {
    fc.assert(
      fc.property(events, (all) => {
        const leads = foldLeads(all);
        const members = leads.flatMap((person) => person.members);
        expect(new Set(members).size).toBe(members.length);
        for (const person of leads) expect(person.id).toBe([...person.members].sort()[0]);
      }),
    );
  });

  test('undoing the last thing gives what was there before it', () => {
    fc.assert(
      fc.property(events, lead, fc.constantFrom('1', '5'), (all, id, stage) => {
        const before = foldLeads(all);
        const tag = {
          ...tagged(id, stage),
          id: v7({ msecs: 2_000_000, seq: 0 }),
          at: 2_000_000,
          device: 'd',
          by: 'person',
          batch: A,
        } as LeadEvent;
        const undo = {
          type: 'undone',
          lead: id,
          undoes: A,
          id: v7({ msecs: 2_000_001, seq: 0 }),
          at: 2_000_001,
          device: 'd',
          by: 'person',
          batch: B,
        } as LeadEvent;
        fc.pre(!all.some((event) => event.batch === A));
        expect(foldLeads([...all, tag, undo])).toEqual(before);
      }),
    );
  });
});
