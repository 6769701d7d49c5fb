import { type Channel, NETWORKS } from '../../domain/content.ts';
import type { CueIndex } from '../../domain/cue-index.ts';
import type { Cue } from '../../domain/cues.ts';
import type { Lead } from '../../domain/lead.ts';
import { sharesOf } from '../../domain/shares.ts';
import { type Variant, variantsFor } from '../../domain/variant.ts';
import type { Store } from '../../store/store.ts';
import { isEarly, situationOf } from './situation.ts';
import type { TeamView } from './team-view.ts';

/** The one thing to say to a lead, ready to be sent. */
export interface BestCue {
  cue: Cue;
  channel: Channel;
  variant: Variant | undefined;
  /** Was it shared with them already? */
  isShared: boolean;
}

/** Where a lead is best reached when no page of theirs is open: by e-mail, else on a network they are known on, else by phone. */
export function channelTo({ identities }: Pick<Lead, 'identities'>): Channel {
  const kinds = identities.map((identity) => identity.slice(0, identity.indexOf(':')));
  if (kinds.includes('email')) return 'email';
  return NETWORKS.find((network) => kinds.includes(network)) ?? (kinds.includes('tel') ? 'phone' : 'email');
}

/** What was shared with each of these people: lead → item id → when last. Throws StoreError. */
export async function sharesWith(
  store: Pick<Store, 'history'>,
  people: readonly Lead[],
): Promise<Map<string, ReadonlyMap<string, number>>> {
  const shares = people.map(async ({ id }) => [id, sharesOf(await store.history(id))] as const);
  return new Map(await Promise.all(shares));
}

interface Around {
  index: CueIndex;
  now: number;
  /** The item to stay with while it still fits: what was just shared would make place for the next one. */
  stay?: string | undefined;
}

/** Finds the one thing to say to a lead; undefined when nothing in the library fits. Throws StoreError. */
export async function bestCue(
  store: Pick<Store, 'history' | 'account'>,
  lead: Lead,
  team: TeamView,
  { index, now, stay }: Around,
): Promise<BestCue | undefined> {
  const [lines, account] = await Promise.all([store.history(lead.id), store.account(lead.company ?? '')]);
  const others = await sharesWith(
    store,
    account.filter(({ id }) => id !== lead.id),
  );
  const sharedInAccount = new Map<string, number>();
  for (const shares of others.values()) {
    for (const [item, at] of shares) sharedInAccount.set(item, Math.max(at, sharedInAccount.get(item) ?? 0));
  }
  const channel = channelTo(lead);
  const situation = situationOf(lead, team, { lines, sharedInAccount, channel, now });
  const staying = stay === undefined ? undefined : index.rank(situation).find(({ item }) => item.id === stay);
  const cue = staying ?? index.rank(situation, 1)[0];
  if (!cue) return undefined;
  const [variant] = variantsFor(cue.item, channel, lead, { early: isEarly(situation, team) });
  return { cue, channel, variant, isShared: situation.shared.has(cue.item.id) };
}
