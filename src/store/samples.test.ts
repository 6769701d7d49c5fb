import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import file from '../../assets/samples/leads.json' with { type: 'json' };
import { starterStore } from '../../test/unit/starter-store.ts';
import { email } from '../domain/identity.ts';
import { type Lead, marksOf } from '../domain/lead.ts';
import { DEFAULT_MODELS } from '../domain/workspace.ts';
import { addLeads, join, learn, note, tag } from './deeds.ts';
import { loadSamples, removeSamples, SAMPLE_COUNT, sampleEvents, samplesLoaded } from './samples.ts';
import type { Store } from './store.ts';

const NOW = Date.UTC(2026, 10, 21, 12);
const DAY = 86_400_000;

let store: Store;
let round = 0;

beforeEach(() => {
  round += 1;
  store = starterStore(`samples-${round}`);
});
afterEach(() => store.close());

async function leadOf(address: string): Promise<Lead | undefined> {
  const identity = email(address);
  const [found] = await store.lookup([identity ? [identity] : []]);
  return found?.badge ? store.lead(found.badge.lead) : undefined;
}

const zoe = () => leadOf('zoe.mueller-ostergard@nordwind-lager.example');

const everyone = async () => Promise.all(file.people.map((person) => leadOf(person.email)));

describe('sample leads', () => {
  it('are 24 people, each on the stages that were reached last', async () => {
    await loadSamples(store, NOW);
    expect(await store.countLeads()).toBe(24);
    expect(SAMPLE_COUNT).toBe(24);
    for (const person of file.people) {
      const lead = await leadOf(person.email);
      expect(lead?.name).toBe(person.name);
      expect(lead?.persona).toBe('persona' in person ? person.persona : undefined);
      expect(lead?.deal).toEqual('deal' in person ? person.deal : undefined);
      for (const view of ['journey', 'funnel'] as const) {
        const last = person.marks.filter((mark) => mark.view === view).at(-1);
        expect(lead && marksOf(lead)[DEFAULT_MODELS[view]]?.stage, `${person.name}, ${view}`).toBe(last?.code);
      }
    }
  });

  it('have a past: every mark, note and touchpoint is told, with its day', async () => {
    await loadSamples(store, NOW);
    for (const person of file.people) {
      const lead = await leadOf(person.email);
      const lines = (await store.history(lead?.id ?? '')).map((line) => line.event);
      const days = (type: string) =>
        lines.filter((event) => event.type === type).map((event) => Math.floor((NOW - event.at) / DAY));
      expect(days('stage.tagged')).toEqual(person.marks.map((mark) => mark.daysAgo));
      expect(days('note.added')).toEqual(person.notes.map((note) => note.daysAgo));
      expect(days('touchpoint.logged')).toEqual(person.touchpoints.map((touchpoint) => touchpoint.daysAgo));
      expect(lines[0]?.type).toBe('lead.added');
      expect(lines.every((event) => event.at < NOW)).toBe(true);
    }
  });

  it('are found by e-mail, phone, LinkedIn and X', async () => {
    await loadSamples(store, NOW);
    const people = await store.lookup([
      ['email:linnea.bergstrom@bergstrom-ek.example'],
      ['tel:+46313900612'],
      ['linkedin:in/linnea-bergstrom-demo'],
      ['x:linneab_demo'],
    ]);
    expect(people.map((found) => found.badge?.name)).toEqual(Array(4).fill('Linnéa Bergström'));
  });

  it('change nothing when they are loaded a second time, on a later day', async () => {
    await loadSamples(store, NOW);
    const before = await store.journal();
    await loadSamples(store, NOW + 3 * DAY);
    expect(await store.journal()).toEqual(before);
  });

  it('have ids that depend on the time of loading alone, and no two the same', () => {
    const ids = sampleEvents(NOW).map((event) => event.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(sampleEvents(NOW).map((event) => event.id)).toEqual(ids);
  });

  it('are said to be there exactly while they are', async () => {
    expect(await samplesLoaded(store)).toBe(false);
    await loadSamples(store, NOW);
    expect(await samplesLoaded(store)).toBe(true);
    await removeSamples(store);
    expect(await samplesLoaded(store)).toBe(false);
    await loadSamples(store, NOW);
    expect(await samplesLoaded(store)).toBe(true);
  });

  it('leave no lead and no identity behind when they are removed', async () => {
    await loadSamples(store, NOW);
    await removeSamples(store);
    expect(await store.countLeads()).toBe(0);
    expect(await everyone()).toEqual(Array(24).fill(undefined));
  });

  it('come back as they were when they are loaded after a removal, also the second time', async () => {
    await loadSamples(store, NOW);
    const before = await everyone();
    for (let time = 0; time < 2; time += 1) {
      await removeSamples(store);
      await loadSamples(store, NOW + DAY);
      expect(await everyone()).toEqual(before);
    }
  });

  it('go with what was tried on them, and come back with it', async () => {
    await loadSamples(store, NOW);
    const lead = (await zoe())?.id ?? '';
    const target = {
      identities: [
        'web:desk.example/people/s01' as const,
        'email:zoe.mueller-ostergard@nordwind-lager.example' as const,
      ],
      facts: {},
    };
    await learn(store, target, 'seen on desk.example');
    await tag(store, [{ lead, ...target }], { view: 'funnel', model: DEFAULT_MODELS.funnel, stage: 'E' });
    await note(store, lead, 'Called back.');
    const before = await everyone();
    await removeSamples(store);
    expect(await store.countLeads()).toBe(0);
    expect((await store.lookup([['web:desk.example/people/s01']]))[0]?.badge).toBeNull();
    await loadSamples(store, NOW);
    expect(await everyone()).toEqual(before);
    const after = await zoe();
    expect(after && marksOf(after)[DEFAULT_MODELS.funnel]?.stage).toBe('E');
  });

  it('leave the leads of the user alone, also one that was joined with a sample', async () => {
    const [own, joined] = (
      await addLeads(store, [
        { identities: ['email:own@example.com'], facts: { name: 'Own Lead' } },
        { identities: ['email:joined@example.com'], facts: { name: 'Joined Lead' } },
      ])
    ).leads;
    await loadSamples(store, NOW);
    const sample = (await zoe())?.id ?? '';
    await join(store, joined?.id ?? '', sample);
    await note(store, (await leadOf('joined@example.com'))?.id ?? '', 'Mine to keep.');
    await removeSamples(store);
    expect((await leadOf('own@example.com'))?.id).toBe(own?.id);
    const kept = await leadOf('joined@example.com');
    const notes = (await store.history(kept?.id ?? '')).filter(
      ({ event, undone }) => event.type === 'note.added' && !undone,
    );
    expect(notes.map(({ event }) => event)).toMatchObject([{ text: 'Mine to keep.' }]);
  });

  it('stay removed when removing is asked twice, and come back with one loading', async () => {
    await loadSamples(store, NOW);
    await removeSamples(store);
    const before = await store.journal();
    await removeSamples(store);
    expect(await store.journal()).toEqual(before);
    await loadSamples(store, NOW);
    expect(await store.countLeads()).toBe(24);
  });

  it('fold to the same projections when the journal is replayed', async () => {
    await loadSamples(store, NOW);
    await removeSamples(store);
    await loadSamples(store, NOW);
    const before = await everyone();
    await store.replay();
    expect(await everyone()).toEqual(before);
  });
});
