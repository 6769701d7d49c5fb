import file from '../../assets/samples/leads.json' with { type: 'json' };
import type { Deed, Event, LeadEvent } from '../domain/event.ts';
import { email, type Identity, linkedin, tel, x } from '../domain/identity.ts';
import { type HistoryLine, history } from '../domain/lead.ts';
import type { PairedView } from '../domain/stage-model.ts';
import type { TouchpointKind } from '../domain/touchpoint.ts';
import { DEFAULT_MODELS } from '../domain/workspace.ts';
import { fixedId } from './ids.ts';
import type { Draft, Store } from './store.ts';

/** A sample lead as it is written down. */
export interface SamplePerson {
  id: string;
  name: string;
  title: string;
  company: string;
  place: string;
  language: string;
  email: string;
  tel?: string;
  linkedin?: string;
  x?: string;
  persona?: string;
  deal?: { amount: number; currency: string };
  marks: Array<{ view: PairedView; code: string; daysAgo: number; reason: string }>;
  notes: Array<{ text: string; daysAgo: number }>;
  touchpoints: Array<{ kind: TouchpointKind; channel: string; direction: 'in' | 'out'; text: string; daysAgo: number }>;
}

const PEOPLE = file.people as SamplePerson[];
const DAY = 86_400_000;
const MINUTE = 60_000;
/** The leads and their batch have the same ids wherever and whenever they are loaded. */
const EDITION = Date.UTC(2026, 0, 1);
const BATCH = fixedId(EDITION, 'sample leads');
const leadOf = (person: SamplePerson): string => fixedId(EDITION, `sample lead ${person.id}`);
const LEADS = new Set(PEOPLE.map(leadOf));

/** How many people the samples are. */
export const SAMPLE_COUNT = PEOPLE.length;

/** The sample leads as events of one batch, dated back from `now` (milliseconds since 1970). */
export function sampleEvents(now: number): Event[] {
  return PEOPLE.flatMap((person) => {
    const deeds = story(person);
    return deeds.map(({ daysAgo, deed }, at): Event => {
      // Minutes apart, so that a touchpoint comes before the mark it led to, and never less than `daysAgo` whole days ago.
      const when = now - daysAgo * DAY - (deeds.length - at) * MINUTE;
      const id = fixedId(when, `${person.id} ${at}`);
      return { id, at: when, device: 'samples', by: 'person', batch: BATCH, ...deed };
    });
  });
}

/** Loads the sample leads, or brings them back as they were when they had been removed. Changes nothing when they are there. */
export async function loadSamples(store: Store, now = Date.now()): Promise<void> {
  const lines = await told(store);
  if (!lines.some(({ event }) => event.batch === BATCH)) await store.merge(sampleEvents(now));
  const removals = lines.filter(({ event, undone }) => event.type === 'undone' && event.undoes === BATCH && !undone);
  for (const batch of new Set(removals.map(({ event }) => event.batch))) await store.undo(batch);
}

/**
 * Takes the sample leads back in one batch, with all that was done to them since, so that none stays behind half empty.
 * Someone who was joined with a lead of the user's own keeps what the user did.
 */
export async function removeSamples(store: Store): Promise<void> {
  await store.append(async (tx) => {
    const drafts: Draft[] = [];
    for (const lead of LEADS) {
      const rows = await tx.objectStore('journal').index('leads').getAll(lead);
      const live = history(rows.map((row) => row.event as LeadEvent)).filter(({ event, undone }) => {
        return !undone && event.type !== 'undone';
      });
      const person = await tx.objectStore('leads').index('members').get(lead);
      const ours = person?.members.every((member) => LEADS.has(member)) ?? true;
      const batches = new Set(live.map(({ event }) => event.batch).filter((batch) => ours || batch === BATCH));
      for (const batch of batches) drafts.push({ type: 'undone', lead, undoes: batch });
    }
    return drafts;
  });
}

/** Are the sample leads among the leads? Read from the journal, so that undoing and merging are seen. */
export async function samplesLoaded(store: Store): Promise<boolean> {
  return (await told(store)).some(
    ({ event, undone }) => event.type === 'lead.added' && event.batch === BATCH && !undone,
  );
}

/** Everything that was ever done to a sample lead. */
async function told(store: Store): Promise<HistoryLine[]> {
  return (await Promise.all([...LEADS].map((lead) => store.history(lead)))).flat();
}

/** What happened with a person, in the order in which it happened. */
function story(person: SamplePerson): Array<{ daysAgo: number; deed: Deed }> {
  const lead = leadOf(person);
  const happened = [
    ...person.touchpoints.map(({ daysAgo, ...touchpoint }) => {
      return { daysAgo, deed: { type: 'touchpoint.logged', lead, ...touchpoint } satisfies Deed };
    }),
    ...person.marks.map(({ daysAgo, view, code, reason }) => {
      return {
        daysAgo,
        deed: { type: 'stage.tagged', lead, view, model: DEFAULT_MODELS[view], stage: code, reason } satisfies Deed,
      };
    }),
    ...person.notes.map(({ daysAgo, text }) => ({ daysAgo, deed: { type: 'note.added', lead, text } satisfies Deed })),
  ].sort((a, b) => b.daysAgo - a.daysAgo);
  const daysAgo = happened[0]?.daysAgo ?? 1;
  const { name, title, company, place, language, persona, deal } = person;
  const edited = { ...(persona ? { persona } : {}), ...(deal ? { deal } : {}) };
  return [
    {
      daysAgo,
      deed: {
        type: 'lead.added',
        lead,
        facts: { name, title, company, place, language },
        identities: identities(person),
      },
    },
    ...(Object.keys(edited).length > 0
      ? [{ daysAgo, deed: { type: 'lead.edited', lead, facts: edited } satisfies Deed }]
      : []),
    ...happened,
  ];
}

function identities(person: SamplePerson): Identity[] {
  const known = [
    email(person.email),
    person.tel && tel(person.tel),
    person.linkedin && linkedin(person.linkedin),
    person.x && x(person.x),
  ];
  return known.filter((identity): identity is Identity => Boolean(identity));
}
