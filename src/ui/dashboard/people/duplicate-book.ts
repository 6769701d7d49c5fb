import { computed, signal } from '@preact/signals';
import type { Lead } from '../../../domain/lead.ts';
import { type MatchFacts, matchFacts } from '../../../domain/match-facts.ts';
import { type Cluster, clusters, matchesAmong } from '../../../domain/matches.ts';
import { inSlices } from '../../kit/slices.ts';

/** Leads that are probably one person. */
export interface Duplicate extends Pick<Cluster, 'confidence' | 'matches'> {
  /** Tells it from the others. */
  key: string;
  /** Whom we know longest first: that name stays. */
  people: Lead[];
}

/** The likely duplicates among all leads, read without making the page wait; one that is decided is gone at once. */
export class DuplicateBook {
  /** How far the reading has come, 0 to 1; null when it does not take long. */
  readonly progress = signal<number | null>(null);
  private readonly found = signal<Duplicate[] | null>(null);
  /** Decided, but still in what was read last; true once the decision is on disk. */
  private readonly decided = signal<ReadonlyMap<string, boolean>>(new Map());
  /** Most certain first; null until they were read once. */
  readonly duplicates = computed(() => this.found.value?.filter(({ key }) => !this.decided.value.has(key)) ?? null);
  private readonly known = new Map<string, { said: string; facts: MatchFacts }>();
  private reading = 0;

  /** Looks for duplicates among these leads; a later call goes before an earlier one. */
  async read(leads: readonly Lead[]): Promise<void> {
    this.reading += 1;
    const mine = this.reading;
    const facts = await inSlices(leads, (lead) => this.factsOf(lead), {
      onProgress: (share) => (this.progress.value = share),
      isOver: () => mine !== this.reading,
    });
    if (!facts) return;
    const byId = new Map(leads.map((lead) => [lead.id, lead]));
    this.found.value = clusters(matchesAmong(facts)).map(({ leads: ids, ...rest }) => {
      const people = ids.flatMap((id) => byId.get(id) ?? []).sort((a, b) => a.created - b.created);
      return { key: ids.join(' '), people, ...rest };
    });
    for (const id of this.known.keys()) if (!byId.has(id)) this.known.delete(id);
    this.progress.value = null;
    this.decided.value = new Map([...this.decided.value].filter(([, saved]) => !saved));
  }

  /** Takes a duplicate from the list while its decision is carried out; it comes back when that gives nothing. */
  async decide(key: string, work: () => Promise<unknown>): Promise<void> {
    this.decided.value = new Map([...this.decided.value, [key, false]]);
    const saved = await work();
    const next = new Map(this.decided.value);
    if (saved) next.set(key, true);
    else next.delete(key);
    this.decided.value = next;
  }

  /** Made once for each lead until what is compared of it changes. */
  private factsOf(lead: Lead): MatchFacts {
    const said = [lead.name, lead.company, lead.place, ...lead.identities, ...(lead.avatars ?? [])].join('\n');
    const known = this.known.get(lead.id);
    const facts = known?.said === said ? { ...known.facts, lead } : matchFacts(lead);
    this.known.set(lead.id, { said, facts });
    return facts;
  }
}
