import type { Badge } from '../domain/badge.ts';
import type { Person } from '../messages/protocol.ts';
import type { Sighting } from '../sites/site.ts';
import { avatarOf } from './picture.ts';

/** A sighting while it is on the page. */
export interface Seat {
  /** The first identity: whoever has it is the same person. */
  key: string;
  sighting: Sighting;
  /** null: looked up, and no lead. undefined: not looked up yet. */
  badge: Badge | null | undefined;
}

/** The sighting without its elements, as it is sent: only what the page really says. */
export function personOf({ sighting, badge }: Seat): Person {
  const { identities, name, title, company, place, language } = sighting;
  const facts = { name, title, company, place, language, avatar: avatarOf(sighting) };
  return {
    identities,
    facts: Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact)),
    ...(badge ? { lead: badge.lead } : {}),
  };
}

/** Seats for what was read, keeping what is known of people who were here before. */
export function seatsFor(sightings: readonly Sighting[], before: ReadonlyMap<string, Seat>): Map<string, Seat> {
  const seats = new Map<string, Seat>();
  for (const sighting of sightings) {
    const key = sighting.identities[0];
    if (!key) continue;
    const twice = seats.get(key);
    if (twice) {
      const also = [...(twice.sighting.also ?? []), sighting.anchor, ...(sighting.also ?? [])];
      seats.set(key, { ...twice, sighting: { ...twice.sighting, also } });
      continue;
    }
    const known = before.get(key);
    const same = known && known.sighting.identities.join() === sighting.identities.join();
    seats.set(key, { key, sighting, badge: same ? known.badge : undefined });
  }
  return seats;
}
