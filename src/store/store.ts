import { unwrap } from 'idb';
import { v4 } from 'uuid';
import type { Badge } from '../domain/badge.ts';
import { Badger, profileOf } from '../domain/badge-of.ts';
import type { ContentItem } from '../domain/content.ts';
import { type Deed, type Event, Event as EventSchema, type LeadEvent } from '../domain/event.ts';
import type { Identity } from '../domain/identity.ts';
import { keyOf } from '../domain/identity-key.ts';
import { foldLeads, type HistoryLine, history, type Lead, touches } from '../domain/lead.ts';
import type { Setup } from '../domain/setup.ts';
import { type Workspace, workspaceOf } from '../domain/workspace.ts';
import { type Database, openDatabase } from './database.ts';
import { EDITION } from './edition.ts';
import { StoreError, storeError } from './errors.ts';
import { idsAfter } from './ids.ts';
import { type Measured, measure, NOTHING_MEASURED } from './measure.ts';
import { folded, leadRow, project, searchWords, type WriteTx } from './projections.ts';
import type { IdentityRow } from './schema.ts';
import { readStarter } from './starter-file.ts';
import { applySetup } from './team.ts';

/** What the store answers for one person on a page. */
export interface Found {
  badge: Badge | null;
  /** Further leads that own one of the identities: probably the same person. */
  others: string[];
  /** Identities that no lead has yet. */
  unknown: Identity[];
}

/** A deed to append; by a person and now unless it says otherwise. */
export type Draft = Deed & { by?: Event['by']; at?: number };

/** What was saved. */
export interface Saved {
  batch: string;
  events: Event[];
  /** The touched leads as they are now. */
  leads: Lead[];
}

const ALL = ['journal', 'leads', 'identities', 'content', 'setups', 'meta'] as const;
/** What is folded from the journal changed its shape: bumped, everything is folded anew once. */
const FOLDING = '4';
const DAY = 86_400_000;

/** What a team has set up and what was measured of its leads, as it was at some moment. */
export interface Team {
  /** Changes with every change of it. */
  revision: string;
  workspace: Workspace;
  measured: Measured;
  badger: Badger;
}

interface Options {
  name?: string;
  /** What every store begins with; the shipped starter unless a test has its own. */
  starter?: () => Promise<readonly Event[]>;
}

/** Decides what to append after looking at the store, within the same transaction. */
export type Decide = (tx: WriteTx) => Promise<Draft[]> | Draft[];

/**
 * The one module that opens IndexedDB. Every change is an event appended in one transaction with the projections it alters; a
 * method that writes resolves when all of it is on disk. All methods throw StoreError.
 */
export class Store {
  private readonly name: string;
  private readonly starter: () => Promise<readonly Event[]>;
  private opening: Promise<Database> | undefined;
  private known: Team | undefined;

  /** Nothing is opened before the first call. */
  constructor({ name = 'stagecue', starter = readStarter }: Options = {}) {
    this.name = name;
    this.starter = starter;
  }

  private db(): Promise<Database> {
    this.opening ??= this.open().catch((cause: unknown) => {
      this.opening = undefined;
      throw cause;
    });
    return this.opening;
  }

  private async open(): Promise<Database> {
    const db = await openDatabase(this.name, { onClose: () => (this.opening = undefined) });
    const [edition, folding] = await Promise.all([db.get('meta', 'starter'), db.get('meta', 'folding')]);
    if (folding !== FOLDING) {
      await writing(db, async (tx) => {
        await refold(tx);
        await tx.objectStore('meta').put(FOLDING, 'folding');
      });
    }
    if (edition !== EDITION) {
      const events = await this.starter();
      await writing(db, async (tx) => {
        await apply(tx, events);
        await tx.objectStore('meta').put(EDITION, 'starter');
      });
    }
    return db;
  }

  /** Closes the database; the next call opens it again. */
  async close(): Promise<void> {
    const opening = this.opening;
    this.opening = undefined;
    (await opening)?.close();
  }

  /**
   * Who these people are, in the order asked: one transaction for all of them, one get by primary key for each identity, so
   * that the cost depends on the page and not on the size of the store.
   */
  async lookup(people: readonly (readonly Identity[])[]): Promise<Found[]> {
    const wanted = new Set(people.flat().map(keyOf));
    if (wanted.size === 0) return people.map(() => ({ badge: null, others: [], unknown: [] }));
    const { rows, revision } = await this.getAll(wanted).catch((cause: unknown) => {
      throw storeError(cause, 'read');
    });
    const { badger } = await this.team(revision);
    return people.map((identities) => {
      const known = identities.flatMap((identity) => rows.get(keyOf(identity)) ?? []);
      const badge = known[0] ? badger.badgeOf(known[0].profile) : null;
      const leads = new Set(known.flatMap((row) => row.claims));
      if (badge) leads.delete(badge.lead);
      return { badge, others: [...leads], unknown: identities.filter((identity) => !rows.has(keyOf(identity))) };
    });
  }

  private async getAll(
    identities: ReadonlySet<Identity>,
  ): Promise<{ rows: Map<Identity, IdentityRow>; revision: string }> {
    const db = unwrap(await this.db()) as unknown as IDBDatabase;
    // Plain requests: a promise for each of 200 keys would cost as much as the reading itself.
    return new Promise((resolve, reject) => {
      const rows = new Map<Identity, IdentityRow>();
      const tx = db.transaction(['identities', 'meta'], 'readonly');
      const store = tx.objectStore('identities');
      const keep = (event: globalThis.Event) => {
        const row = (event.target as IDBRequest<IdentityRow | undefined>).result;
        if (row) rows.set(row.identity, row);
      };
      const revision = tx.objectStore('meta').get('revision');
      for (const identity of identities) store.get(identity).onsuccess = keep;
      tx.oncomplete = () => resolve({ rows, revision: revision.result ?? '' });
      tx.onabort = () => reject(tx.error);
    });
  }

  /** The team's setup and what was measured. Read anew only when it changed since; `revision` saves asking whether it has. */
  async team(revision?: string): Promise<Team> {
    const db = await this.db();
    const current = revision ?? (await db.get('meta', 'revision')) ?? '';
    if (this.known?.revision === current) return this.known;
    const tx = db.transaction(['setups', 'meta']);
    const [rows, now = '', measured] = await Promise.all([
      tx.objectStore('setups').getAll(),
      tx.objectStore('meta').get('revision'),
      tx.objectStore('meta').get('measured'),
    ]);
    const workspace = workspaceOf(rows.map((row) => row.setup));
    if (!workspace)
      throw new StoreError('failed', 'The stage models are missing. Reload this page to load them again.');
    const read = measured ? (JSON.parse(measured) as Measured) : NOTHING_MEASURED;
    this.known = { revision: now, workspace, measured: read, badger: new Badger(workspace, read.paces) };
    return this.known;
  }

  /** Measures the team's own pace and what content led to, unless that was done within a day. True when anything changed. */
  async measure(now = Date.now()): Promise<boolean> {
    const { measured, workspace, badger } = await this.team();
    if (now - measured.at < DAY) return false;
    const db = await this.db();
    const [leads, journal] = await Promise.all([db.getAll('leads'), db.getAll('journal')]);
    const next = measure({ leads, journal, workspace, badger, now });
    await writing(db, async (tx) => {
      await tx.objectStore('meta').put(JSON.stringify(next), 'measured');
      await tx.objectStore('meta').put(`measured ${now}`, 'revision');
    });
    return true;
  }

  /** The person that this lead belongs to; undefined when there is none. */
  async lead(id: string): Promise<Lead | undefined> {
    return (await this.db()).getFromIndex('leads', 'members', id);
  }

  /** All that was ever done to a lead, oldest first. */
  async history(id: string): Promise<HistoryLine[]> {
    const db = await this.db();
    const lead = await db.getFromIndex('leads', 'members', id);
    const rows = await Promise.all(
      (lead?.members ?? [id]).map((member) => db.getAllFromIndex('journal', 'leads', member)),
    );
    return history(rows.flat().map((row) => row.event as LeadEvent));
  }

  /** Leads whose name has words that start with these, at most `limit`, in order of name. */
  async findByName(query: string, limit = 20): Promise<Lead[]> {
    const words = searchWords(query);
    const longest = words.toSorted((a, b) => b.length - a.length)[0];
    if (!longest) return [];
    const rows = await (await this.db()).getAllFromIndex(
      'leads',
      'words',
      IDBKeyRange.bound(longest, `${longest}\uffff`),
      500,
    );
    const found = new Map(rows.map((row) => [row.id, row]));
    return [...found.values()]
      .filter((row) => words.every((word) => row.words.some((own) => own.startsWith(word))))
      .sort((a, b) => a.name.localeCompare(b.name))
      .slice(0, limit);
  }

  /** The people of a company, in order of name. */
  async account(company: string): Promise<Lead[]> {
    const key = folded(company);
    if (!key) return [];
    const rows = await (await this.db()).getAllFromIndex('leads', 'account', key, 500);
    return rows.sort((a, b) => a.name.localeCompare(b.name));
  }

  /** Every lead. */
  async leads(): Promise<Lead[]> {
    return (await this.db()).getAll('leads');
  }

  async countLeads(): Promise<number> {
    return (await this.db()).count('leads');
  }

  async content(): Promise<ContentItem[]> {
    return (await (await this.db()).getAll('content')).map((row) => row.item);
  }

  /** Pieces of the setup of one kind, retired ones too. */
  async setups(kind: Setup['kind']): Promise<Setup[]> {
    const rows = await (await this.db()).getAll('setups', IDBKeyRange.bound(kind, `${kind}/\uffff`));
    return rows.map((row) => row.setup).filter((setup) => setup.kind === kind);
  }

  /** One piece of the setup by its key; undefined when there is none. */
  async setup(key: string): Promise<Setup | undefined> {
    return (await (await this.db()).get('setups', key))?.setup;
  }

  /** Every event, oldest first. */
  async journal(): Promise<Event[]> {
    return (await (await this.db()).getAll('journal')).map((row) => row.event);
  }

  /**
   * Appends what `decide` gives and folds the touched leads, in one transaction. Waits until it is on disk when a person did it.
   * Nothing is written when there is nothing to append, or when that batch was appended already.
   */
  async append(decide: Decide, batch: string = v4()): Promise<Saved> {
    try {
      return await this.write(async (tx) => {
        if ((await tx.objectStore('journal').index('batch').getKey(batch)) !== undefined) {
          return { batch, events: [], leads: [] };
        }
        const drafts = await decide(tx);
        const device = await deviceName(tx);
        const last = (await tx.objectStore('journal').openKeyCursor(null, 'prev'))?.key;
        const now = Date.now();
        const ids = idsAfter(last, drafts.length, now);
        const events = drafts.map(
          (draft, at): Event => EventSchema.parse({ at: now, by: 'person', ...draft, id: ids[at], device, batch }),
        );
        return { batch, events, leads: await apply(tx, events) };
      });
    } catch (cause) {
      throw storeError(cause);
    }
  }

  /** Takes in events from elsewhere (a preset, another device); those that are already here change nothing. */
  async merge(events: readonly Event[]): Promise<Lead[]> {
    try {
      return await this.write((tx) =>
        apply(
          tx,
          events.map((event) => EventSchema.parse(event)),
        ),
      );
    } catch (cause) {
      throw storeError(cause);
    }
  }

  /** Takes back a whole batch, whatever it touched. Undoing that answer's batch brings it back. */
  undo(batch: string, as?: string): Promise<Saved> {
    return this.append(async (tx) => {
      const rows = await tx.objectStore('journal').index('batch').getAll(batch);
      const leads = new Set(rows.flatMap((row) => row.leads));
      return [...leads].map((lead) => ({ type: 'undone', lead, undoes: batch }));
    }, as);
  }

  /** Folds the whole journal anew. What it writes is, to the byte, what was there; used after a change of the folding. */
  async replay(): Promise<void> {
    await this.write(refold);
  }

  private async write<T>(work: (tx: WriteTx) => Promise<T>): Promise<T> {
    return writing(await this.db(), work);
  }
}

/** Does all of it in one transaction that waits for the disk, or nothing. */
async function writing<T>(db: Database, work: (tx: WriteTx) => Promise<T>): Promise<T> {
  const tx = db.transaction([...ALL], 'readwrite', { durability: 'strict' }) as unknown as WriteTx;
  let result: T;
  try {
    result = await work(tx);
  } catch (cause) {
    try {
      tx.abort();
    } catch {
      // a failed request has aborted it already
    }
    await tx.done.catch(() => {});
    throw tx.error ?? cause;
  }
  await tx.done;
  return result;
}

/** Puts events into the journal and what they change beside it; those that are there already change nothing. */
async function apply(tx: WriteTx, events: readonly Event[]): Promise<Lead[]> {
  const journal = tx.objectStore('journal');
  const known = await Promise.all(events.map((event) => journal.getKey(event.id)));
  const fresh = events.filter((_, at) => known[at] === undefined);
  const rows = fresh.map((event) => ({
    id: event.id,
    leads: 'lead' in event ? touches(event) : [],
    batch: event.batch,
    event,
  }));
  await Promise.all(rows.map((row) => journal.put(row)));
  const touched = new Set(rows.flatMap((row) => row.leads));
  await applySetup(tx, fresh);
  return project(tx, touched);
}

async function refold(tx: WriteTx): Promise<void> {
  const rows = await tx.objectStore('journal').getAll();
  for (const name of ['leads', 'identities', 'content', 'setups'] as const) await tx.objectStore(name).clear();
  const events = rows.map((row) => row.event);
  await applySetup(tx, events);
  const claims = new Map<Identity, string[]>();
  const leads = new Map<string, Lead>();
  for (const lead of foldLeads(events.filter((event) => 'lead' in event))) {
    leads.set(lead.id, lead);
    await tx.objectStore('leads').put(leadRow(lead));
    for (const key of new Set(lead.identities.map(keyOf)))
      claims.set(key, [...(claims.get(key) ?? []), lead.id].sort());
  }
  for (const [identity, owners] of claims) {
    const owner = leads.get(owners[0] ?? '');
    if (owner) await tx.objectStore('identities').put({ identity, claims: owners, profile: profileOf(owner) });
  }
}

/** A random name for this browser, made once. */
async function deviceName(tx: WriteTx): Promise<string> {
  const meta = tx.objectStore('meta');
  const known = await meta.get('device');
  if (known) return known;
  const made = v4().slice(0, 8);
  await meta.put(made, 'device');
  return made;
}
