import { v7 } from 'uuid';
import type { ContentItem } from '../domain/content.ts';
import type { Event, Facts, PageFacts } from '../domain/event.ts';
import type { Identity } from '../domain/identity.ts';
import { keyOf } from '../domain/identity-key.ts';
import type { Lead } from '../domain/lead.ts';
import type { Participation } from '../domain/persona.ts';
import type { Proposal } from '../domain/proposals.ts';
import type { Setup } from '../domain/setup.ts';
import type { View } from '../domain/stage-model.ts';
import type { TouchpointKind } from '../domain/touchpoint.ts';
import type { WriteTx } from './projections.ts';
import type { Draft, Saved, Store } from './store.ts';

/** A person to do something to: a lead we know, or whoever the page shows. */
export interface Target {
  lead?: string;
  identities: readonly Identity[];
  /** What the page says; fills a new lead, and what an old one lacks. */
  facts: PageFacts;
}

export interface TagOrder {
  view: View;
  model: string;
  /** null takes the mark off. */
  stage: string | null;
  /** The product or matter it is about, '' for the general one; absent for the one that the lead was tagged for last. */
  track?: string;
  reason?: string;
  /** The events that it rests on. */
  evidence?: string[];
  /** The proposal that is accepted. */
  proposal?: string;
}

/** Tags people in one go; those who were no leads become leads. Undone in one go, too. */
export function tag(store: Store, targets: readonly Target[], order: TagOrder, batch?: string): Promise<Saved> {
  return forEach(
    store,
    targets,
    (lead, now) => {
      const { track = now?.track, ...said } = order;
      return { type: 'stage.tagged', lead, ...said, ...(track ? { track } : {}) };
    },
    batch,
  );
}

/** Makes people leads without tagging them. Those who are leads already stay as they are. */
export function addLeads(store: Store, targets: readonly Target[], batch?: string): Promise<Saved> {
  return forEach(store, targets, () => undefined, batch);
}

/** Does the same to people, in one batch; those who were no leads become leads first. `now` is a lead as it was before. */
export function forEach(
  store: Store,
  targets: readonly Target[],
  deed: (lead: string, now: Lead | undefined) => Draft | undefined,
  batch?: string,
): Promise<Saved> {
  return store.append(
    async (tx) =>
      (await resolve(tx, targets)).flatMap(({ lead, first, now }) => {
        const own = deed(lead, now);
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
  /** The page it happened on. */
  address?: string;
  /** The signal rule that recognised it. */
  rule?: string;
}

export function logTouchpoint(store: Store, lead: string, touchpoint: Touchpoint): Promise<Saved> {
  return store.append(() => [{ type: 'touchpoint.logged', lead, ...touchpoint }]);
}

/** A proposal to carry out, and why in words. */
export interface Accepted extends Pick<Proposal, 'key' | 'view' | 'model' | 'stage' | 'evidence'> {
  reason: string;
}

/** Puts a lead where proposals say, in one go, with what they rest on; `by` is the product where a rule may do so unasked. */
export function acceptProposal(
  store: Store,
  lead: string,
  accepted: readonly Accepted[],
  { track, by }: { track: string; by: Event['by'] },
): Promise<Saved> {
  return store.append(() =>
    accepted.map(({ key, ...order }) => ({
      type: 'stage.tagged',
      lead,
      by,
      ...order,
      ...(track ? { track } : {}),
      proposal: key,
    })),
  );
}

/** Turns a proposal down. */
export function dismiss(store: Store, lead: string, proposal: string): Promise<Saved> {
  return store.append(() => [{ type: 'proposal.dismissed', lead, proposal }]);
}

/** Says what a person does at a stage; null goes back to what their persona does. */
export function setParticipation(
  store: Store,
  lead: string,
  at: { model: string; stage: string },
  participation: Participation | null,
): Promise<Saved> {
  return store.append(() => [{ type: 'participation.set', lead, ...at, participation }]);
}

/** No reminder of this lead before then (milliseconds since 1970). */
export function snooze(store: Store, lead: string, until: number): Promise<Saved> {
  return store.append(() => [{ type: 'reminder.snoozed', lead, until }]);
}

/** The reminder was dealt with. */
export function reminded(store: Store, lead: string): Promise<Saved> {
  return store.append(() => [{ type: 'reminder.done', lead }]);
}

/** Saves pieces of the setup, in one go. */
export function saveSetups(store: Store, setups: readonly Setup[]): Promise<Saved> {
  return store.append(() => setups.map((setup) => ({ type: 'setup.saved', setup })));
}

/** Saves content items, in one go. */
export function saveContent(store: Store, items: readonly ContentItem[]): Promise<Saved> {
  return store.append(() => items.map((item) => ({ type: 'content.saved', item })));
}

/** Gives a lead an identity. When another lead has it, both are joined: they are one person. */
export function link(store: Store, lead: string, identity: Identity): Promise<Saved> {
  return store.append(async (tx) => {
    const row = await tx.objectStore('identities').get(keyOf(identity));
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

/** Says that all of these leads are one person, in one go. */
export function joinAll(store: Store, lead: string, others: readonly string[]): Promise<Saved> {
  return store.append(() => others.map((other) => ({ type: 'leads.joined', lead, other })));
}

/** Says that these leads are as many people, in one go: no page joins any two of them. Those joined already stay joined. */
export function keepApart(store: Store, leads: readonly string[]): Promise<Saved> {
  return store.append(async (tx) => {
    const index = tx.objectStore('leads').index('members');
    const people = (await Promise.all(leads.map((lead) => index.get(lead)))).filter((row) => row !== undefined);
    const each = [...new Map(people.map((person) => [person.id, person.members])).values()];
    return each.flatMap((mine, at) =>
      each
        .slice(at + 1)
        .flatMap((theirs) =>
          mine.flatMap((lead) => theirs.map((other): Draft => ({ type: 'leads.parted', lead, other }))),
        ),
    );
  });
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

interface Resolved {
  lead: string;
  /** As it is before; undefined for one that is made. */
  now?: Lead;
  /** What must be appended first. */
  first: Draft[];
}

/** Finds or makes the lead for each target, with the deeds that must come first. */
async function resolve(
  tx: WriteTx,
  targets: readonly Target[],
  { evidence, create = true }: { evidence?: string; create?: boolean } = {},
): Promise<Resolved[]> {
  const resolved: Resolved[] = [];
  /** Leads that this batch makes: one person may stand on the page twice. */
  const made = new Map<Identity, string>();
  // All reads go out together: a list of thousands is tagged in one go.
  const identities = tx.objectStore('identities');
  const found = await Promise.all(
    targets.map((target) => Promise.all(target.identities.map((identity) => identities.get(keyOf(identity))))),
  );
  const claimed = found.map((rows) => [...new Set(rows.flatMap((row) => row?.claims ?? []))]);
  const members = tx.objectStore('leads').index('members');
  const owners = await Promise.all(targets.map((target, at) => members.get(target.lead ?? claimed[at]?.[0] ?? '')));
  for (const [at, target] of targets.entries()) {
    const [rows = [], claims = [], owner] = [found[at], claimed[at], owners[at]];
    const earlier = target.identities.map((identity) => made.get(keyOf(identity))).find((lead) => lead !== undefined);
    if (owner) {
      const unknown = target.identities.filter((_, place) => !rows[place]);
      resolved.push({
        lead: owner.id,
        now: owner,
        first: news(owner, target, unknown, evidence ? claims : [], evidence),
      });
    } else if (earlier) resolved.push({ lead: earlier, first: [] });
    else if (create && target.identities.length > 0) {
      const lead = v7();
      for (const identity of target.identities) made.set(keyOf(identity), lead);
      resolved.push({
        lead,
        first: [{ type: 'lead.added', lead, facts: target.facts, identities: [...target.identities] }],
      });
    }
  }
  return resolved;
}

function news(
  owner: Lead,
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
  const { avatar, ...facts } = target.facts;
  const missing = Object.entries(facts).filter(([key, fact]) => fact && !owner[key as keyof typeof facts]);
  if (avatar && !owner.avatars?.includes(avatar)) missing.push(['avatar', avatar]);
  if (missing.length > 0)
    drafts.push({ type: 'lead.edited', lead: owner.id, facts: Object.fromEntries(missing), by: 'product' });
  return drafts;
}
