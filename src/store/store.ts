import { unwrap } from 'idb';
import { v4 } from 'uuid';
import type { Badge } from '../domain/badge.ts';
import type { ContentItem } from '../domain/content.ts';
import { type Deed, type Event, Event as EventSchema, type LeadEvent } from '../domain/event.ts';
import type { Identity } from '../domain/identity.ts';
import { foldLeads, history, type Lead, touches } from '../domain/lead.ts';
import type { StageModel } from '../domain/stage-model.ts';
import { type Database, openDatabase } from './database.ts';
import { storeError } from './errors.ts';
import { idsAfter } from './ids.ts';
import { badgeOf, folded, leadRow, type Pair, project, searchWords, type WriteTx } from './projections.ts';
import type { IdentityRow } from './schema.ts';

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

export interface HistoryLine {
  event: LeadEvent;
  undone: boolean;
}

const ALL = ['journal', 'leads', 'identities', 'content', 'models', 'meta'] as const;

/** Decides what to append after looking at the store, within the same transaction. */
export type Decide = (tx: WriteTx) => Promise<Draft[]> | Draft[];

/**
 * The one module that opens IndexedDB. Every change is an event appended in one transaction with the projections it alters; a
 * method that writes resolves when all of it is on disk. All methods throw StoreError.
 */
export class Store {
  private readonly name: string;
  private readonly pair: Pair;
  private opening: Promise<Database> | undefined;

  /** `pair` are the two models that badges show. Nothing is opened before the first call. */
  constructor(pair: Pair, name = 'stagecue') {
    this.pair = pair;
    this.name = name;
  }

  private db(): Promise<Database> {
    this.opening ??= openDatabase(this.name, { onClose: () => (this.opening = undefined) }).catch((cause: unknown) => {
      this.opening = undefined;
      throw cause;
    });
    return this.opening;
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
    const wanted = new Set(people.flat());
    if (wanted.size === 0) return people.map(() => ({ badge: null, others: [], unknown: [] }));
    const rows = await this.getAll(wanted).catch((cause: unknown) => {
      throw storeError(cause, 'read');
    });
    return people.map((identities) => {
      const known = identities.flatMap((identity) => rows.get(identity) ?? []);
      const badge = known[0]?.badge ?? null;
      const leads = new Set(known.flatMap((row) => row.claims));
      if (badge) leads.delete(badge.lead);
      return { badge, others: [...leads], unknown: identities.filter((identity) => !rows.has(identity)) };
    });
  }

  private async getAll(identities: ReadonlySet<Identity>): Promise<Map<Identity, IdentityRow>> {
    const db = unwrap(await this.db()) as unknown as IDBDatabase;
    // Plain requests: a promise for each of 200 keys would cost as much as the reading itself.
    return new Promise((resolve, reject) => {
      const found = new Map<Identity, IdentityRow>();
      const tx = db.transaction('identities', 'readonly');
      const store = tx.objectStore('identities');
      const keep = (event: globalThis.Event) => {
        const row = (event.target as IDBRequest<IdentityRow | undefined>).result;
        if (row) found.set(row.identity, row);
      };
      for (const identity of identities) store.get(identity).onsuccess = keep;
      tx.oncomplete = () => resolve(found);
      tx.onabort = () => reject(tx.error);
    });
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

  async countLeads(): Promise<number> {
    return (await this.db()).count('leads');
  }

  async content(): Promise<ContentItem[]> {
    return (await (await this.db()).getAll('content')).map((row) => row.item);
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
        return { batch, events, leads: await this.apply(tx, events) };
      });
    } catch (cause) {
      throw storeError(cause);
    }
  }

  /** Takes in events from elsewhere (a preset, another device); those that are already here change nothing. */
  async merge(events: readonly Event[]): Promise<Lead[]> {
    try {
      return await this.write((tx) =>
        this.apply(
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
    await this.write(async (tx) => {
      const rows = await tx.objectStore('journal').getAll();
      for (const name of ['leads', 'identities', 'content', 'models'] as const) await tx.objectStore(name).clear();
      const events = rows.map((row) => row.event);
      await applyWorkspace(tx, events);
      const claims = new Map<Identity, string[]>();
      const leads = new Map<string, Lead>();
      for (const lead of foldLeads(events.filter((event) => 'lead' in event))) {
        leads.set(lead.id, lead);
        await tx.objectStore('leads').put(leadRow(lead));
        for (const identity of lead.identities) claims.set(identity, [...(claims.get(identity) ?? []), lead.id].sort());
      }
      for (const [identity, owners] of claims) {
        const owner = leads.get(owners[0] ?? '');
        if (owner)
          await tx.objectStore('identities').put({ identity, claims: owners, badge: badgeOf(owner, this.pair) });
      }
    });
  }

  private async write<T>(work: (tx: WriteTx) => Promise<T>): Promise<T> {
    const db = await this.db();
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

  private async apply(tx: WriteTx, events: readonly Event[]): Promise<Lead[]> {
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
    await applyWorkspace(tx, fresh);
    return project(tx, touched, this.pair);
  }
}

/** Content and models: the newest event of each id counts. */
async function applyWorkspace(tx: WriteTx, events: readonly Event[]): Promise<void> {
  for (const event of events) {
    if (event.type === 'content.saved') {
      const before = await tx.objectStore('content').get(event.item.id);
      if (!before || before.event < event.id)
        await tx.objectStore('content').put({ id: event.item.id, event: event.id, item: event.item });
    } else if (event.type === 'model.saved') {
      const before = await tx.objectStore('models').get(event.model.id);
      if (!before || before.event < event.id) {
        await tx.objectStore('models').put({ id: event.model.id, event: event.id, model: event.model as StageModel });
      }
    }
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
