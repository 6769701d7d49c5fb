import { v7 } from 'uuid';
import type { Facts, TouchpointKind } from '../domain/event.ts';
import type { Identity } from '../domain/identity.ts';
import type { View } from '../domain/stage-model.ts';
import type { WriteTx } from './projections.ts';
import type { Draft, Saved, Store } from './store.ts';

/** A person to do something to: a lead we know, or whoever the page shows. */
export interface Target {
  lead?: string;
  identities: readonly Identity[];
  /** What the page says; fills a new lead, and what an old one lacks. */
  facts: Pick<Facts, 'name' | 'title' | 'company' | 'place' | 'language'>;
}

export interface TagOrder {
  view: View;
  model: string;
  /** null takes the mark off. */
  stage: string | null;
  reason?: string;
}

/** Tags people in one go; those who were no leads become leads. Undone in one go, too. */
export function tag(store: Store, targets: readonly Target[], order: TagOrder, batch?: string): Promise<Saved> {
  return forEach(store, targets, (lead) => ({ type: 'stage.tagged', lead, ...order }), batch);
}

/** Makes people leads without tagging them. Those who are leads already stay as they are. */
export function addLeads(store: Store, targets: readonly Target[], batch?: string): Promise<Saved> {
  return forEach(store, targets, () => undefined, batch);
}

/** Does the same to people, in one batch; those who were no leads become leads first. */
export function forEach(
  store: Store,
  targets: readonly Target[],
  deed: (lead: string) => Draft | undefined,
  batch?: string,
): Promise<Saved> {
  return store.append(
    async (tx) =>
      (await resolve(tx, targets)).flatMap(({ lead, first }) => {
        const own = deed(lead);
        return own ? [...first, own] : first;
      }),
    batch,
  );
}

/** Changes facts of a lead; null takes one off. */
export function edit(store: Store, lead: string, facts: Facts): Promise<Saved> {
  return store.append(() => [{ type: 'lead.edited', lead, facts }]);
}

export function note(store: Store, lead: string, text: string): Promise<Saved> {
  return store.append(() => [{ type: 'note.added', lead, text }]);
}

export interface Touchpoint {
  kind: TouchpointKind;
  direction: 'in' | 'out';
  channel?: string;
  text?: string;
  /** The content item that was shared. */
  content?: string;
}

export function logTouchpoint(store: Store, lead: string, touchpoint: Touchpoint): Promise<Saved> {
  return store.append(() => [{ type: 'touchpoint.logged', lead, ...touchpoint }]);
}

/** Gives a lead an identity. When another lead has it, both are joined: they are one person. */
export function link(store: Store, lead: string, identity: Identity): Promise<Saved> {
  return store.append(async (tx) => {
    const row = await tx.objectStore('identities').get(identity);
    const mine = await tx.objectStore('leads').index('members').get(lead);
    const other = row?.claims.find((claim) => claim !== mine?.id);
    return other ? [{ type: 'leads.joined', lead, other }] : [{ type: 'identity.linked', lead, identity }];
  });
}

/** Takes an identity off a lead; no page can link it again. */
export function unlink(store: Store, lead: string, identity: Identity): Promise<Saved> {
  return store.append(() => [{ type: 'identity.unlinked', lead, identity }]);
}

/** Says that two leads are one person. */
export function join(store: Store, lead: string, other: string): Promise<Saved> {
  return store.append(() => [{ type: 'leads.joined', lead, other }]);
}

/** Takes a joined person apart: `other`, one of the members, is a person of their own again. */
export function part(store: Store, lead: string, other: string): Promise<Saved> {
  return store.append(async (tx) => {
    const row = await tx.objectStore('leads').index('members').get(lead);
    const rest = row?.members.filter((member) => member !== other) ?? [];
    return rest.map((member) => ({ type: 'leads.parted', lead: member, other }));
  });
}

/**
 * Learns from a record page what it says of a lead we know: further identities, facts that were missing, and that two leads
 * are one person. Never goes against what a person decided; nothing is written when there is nothing new.
 */
export function learn(store: Store, target: Target, evidence: string): Promise<Saved> {
  return store.append(async (tx) => {
    const [found] = await resolve(tx, [target], { evidence, create: false });
    return found?.first ?? [];
  });
}

/** Finds or makes the lead for each target, with the deeds that must come first. */
async function resolve(
  tx: WriteTx,
  targets: readonly Target[],
  { evidence, create = true }: { evidence?: string; create?: boolean } = {},
): Promise<Array<{ lead: string; first: Draft[] }>> {
  const resolved: Array<{ lead: string; first: Draft[] }> = [];
  /** Leads that this batch makes: one person may stand on the page twice. */
  const made = new Map<Identity, string>();
  // All reads go out together: a list of thousands is tagged in one go.
  const identities = tx.objectStore('identities');
  const found = await Promise.all(
    targets.map((target) => Promise.all(target.identities.map((identity) => identities.get(identity)))),
  );
  const claimed = found.map((rows) => [...new Set(rows.flatMap((row) => row?.claims ?? []))]);
  const members = tx.objectStore('leads').index('members');
  const owners = await Promise.all(targets.map((target, at) => members.get(target.lead ?? claimed[at]?.[0] ?? '')));
  for (const [at, target] of targets.entries()) {
    const [rows = [], claims = [], owner] = [found[at], claimed[at], owners[at]];
    const earlier = target.identities.map((identity) => made.get(identity)).find((lead) => lead !== undefined);
    if (owner) {
      const unknown = target.identities.filter((_, place) => !rows[place]);
      resolved.push({ lead: owner.id, first: news(owner, target, unknown, evidence ? claims : [], evidence) });
    } else if (earlier) resolved.push({ lead: earlier, first: [] });
    else if (create && target.identities.length > 0) {
      const lead = v7();
      for (const identity of target.identities) made.set(identity, lead);
      resolved.push({
        lead,
        first: [{ type: 'lead.added', lead, facts: target.facts, identities: [...target.identities] }],
      });
    }
  }
  return resolved;
}

function news(
  owner: { id: string; refused: Identity[]; apart: string[] } & Target['facts'],
  target: Target,
  unknown: readonly Identity[],
  claims: readonly string[],
  evidence = 'seen together',
): Draft[] {
  const drafts: Draft[] = [];
  for (const identity of unknown) {
    if (!owner.refused.includes(identity))
      drafts.push({ type: 'identity.linked', lead: owner.id, identity, evidence, by: 'product' });
  }
  for (const other of claims) {
    if (other !== owner.id && !owner.apart.includes(other)) {
      drafts.push({ type: 'leads.joined', lead: owner.id, other, evidence, by: 'product' });
    }
  }
  const missing = Object.entries(target.facts).filter(([key, fact]) => fact && !owner[key as keyof Target['facts']]);
  if (missing.length > 0)
    drafts.push({ type: 'lead.edited', lead: owner.id, facts: Object.fromEntries(missing), by: 'product' });
  return drafts;
}
