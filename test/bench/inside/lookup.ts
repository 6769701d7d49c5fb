import type { Identity } from '../../../src/domain/identity.ts';
import { Store } from '../../../src/store/store.ts';
import { drawn, IDENTITIES_EACH, identitiesOf, seeded } from './crowd.ts';

const ASKED = 200;
const WARM_UP = 5;

/** The milliseconds that asking for 200 identities took, in one store. */
export interface LookupTimes {
  size: number;
  known: 'all' | 'half';
  floor: number[];
  store: number[];
}

function openBare(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
}

/** The floor: the gets alone, in one transaction, with what they give. */
function bareGets(db: IDBDatabase, keys: readonly string[]): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    const found: unknown[] = [];
    const tx = db.transaction('identities', 'readonly');
    const identities = tx.objectStore('identities');
    for (const key of keys) {
      const request = identities.get(key);
      request.onsuccess = () => found.push(request.result);
    }
    tx.oncomplete = () => resolve(found);
    tx.onabort = () => reject(tx.error);
  });
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

class Bench {
  readonly all: LookupTimes;
  readonly half: LookupTimes;
  private readonly store: Store;
  private readonly bare: IDBDatabase;
  private readonly random = seeded(42);

  constructor(size: number, name: string, bare: IDBDatabase) {
    this.all = { size, known: 'all', floor: [], store: [] };
    this.half = { size, known: 'half', floor: [], store: [] };
    this.store = new Store({ name });
    this.bare = bare;
  }

  /** Other keys each time: neither side reads what the other has just brought into memory. */
  private keys(times: LookupTimes): Identity[] {
    const picked = drawn(ASKED, times.size * IDENTITIES_EACH, this.random);
    return picked.flatMap((number, at) => {
      const lead = Math.floor(number / IDENTITIES_EACH) + (times.known === 'half' && at % 2 ? 10_000_000 : 0);
      return identitiesOf(lead)[number % IDENTITIES_EACH] ?? [];
    });
  }

  async round(times: LookupTimes, at: number): Promise<void> {
    const sides = [
      async () => {
        const keys = this.keys(times);
        const took = await timed(() => bareGets(this.bare, keys));
        if (at >= WARM_UP) times.floor.push(took);
      },
      async () => {
        const people = this.keys(times).map((key) => [key]);
        const took = await timed(() => this.store.lookup(people));
        if (at >= WARM_UP) times.store.push(took);
      },
    ];
    if (at % 2) sides.reverse();
    for (const side of sides) await side();
  }

  async check(): Promise<void> {
    const found = await this.store.lookup(this.keys(this.all).map((key) => [key]));
    if (!found.every(({ badge }) => badge)) throw new Error('a lead of the store was not found');
  }

  async close(): Promise<void> {
    this.bare.close();
    await this.store.close();
  }
}

/** Looks up 200 identities in stores of these sizes, by the store and by bare gets in turn; the sizes take turns, too. */
export async function timeLookups(sizes: readonly number[], rounds: number): Promise<LookupTimes[]> {
  const benches: Bench[] = [];
  for (const size of sizes) benches.push(new Bench(size, `bench-${size}`, await openBare(`bench-${size}`)));
  for (const bench of benches) await bench.check();
  for (let at = 0; at < rounds + WARM_UP; at++) {
    for (const bench of benches) {
      await bench.round(bench.all, at);
      await bench.round(bench.half, at);
    }
  }
  for (const bench of benches) await bench.close();
  return benches.flatMap(({ all, half }) => [all, half]);
}
