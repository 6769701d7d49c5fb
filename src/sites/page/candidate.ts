import type { Identity } from '../../domain/identity.ts';
import { isNobodys } from '../../domain/mailboxes.ts';
import { identities } from '../dom.ts';
import type { Sighting } from '../site.ts';

/** A person as one format tells; others may tell of the same. */
export interface Candidate extends Sighting {
  /** All elements that show the name, where the format says none of them. */
  places?: Element[];
}

const words = (name: string): string[] => name.toLowerCase().split(/[\s,]+/);

/** Can these be the names of one person? One may leave words out. */
export function isAlike(a: string, b: string): boolean {
  const [short, long] = [words(a), words(b)].toSorted((one, other) => one.length - other.length);
  return !!short?.every((word) => long?.includes(word));
}

const placesOf = ({ anchor, also = [], places = [] }: Candidate): Element[] => [anchor, ...also, ...places];

/** A person while tellings are put together. */
interface Known {
  telling: Candidate;
}

/** One person of two tellings; the first is believed where they differ. */
function merged(one: Candidate, other: Candidate, isSamePlace: boolean): Candidate {
  const beside = other.places || isSamePlace ? [] : placesOf(other);
  return {
    ...other,
    ...one,
    identities: identities(...one.identities, ...other.identities),
    also: [...(one.also ?? []), ...beside],
    places: [...(one.places ?? []), ...(other.places ?? [])],
  };
}

/** The elements that hold a name or stand in it, for all that its place is told by another. */
function near(at: Element): Element[] {
  const [parent, grandparent] = [at.parentElement, at.parentElement?.parentElement];
  const inside = at.firstElementChild ? [...at.querySelectorAll('*')] : [];
  return [at, ...inside, ...(parent ? [parent] : []), ...(grandparent ? [grandparent] : [])];
}

/** Each person once, of tellings of which the first go before the others. */
export function together(tellings: readonly Candidate[]): Candidate[] {
  const people: Known[] = [];
  const byId = new Map<Identity, Known>();
  const byPlace = new Map<Element, Known>();
  for (const telling of tellings) {
    const ids = telling.identities.filter((id) => !isNobodys(id));
    const isSame = (known: Known | undefined): known is Known => !!known && isAlike(known.telling.name, telling.name);
    const sameId = ids.map((id) => byId.get(id)).find(isSame);
    const there = (): Array<Known | undefined> =>
      placesOf(telling)
        .flatMap(near)
        .map((at) => byPlace.get(at));
    const known = sameId ?? there().find(isSame);
    // What somebody else has already is not sure to be this person's.
    const own = ids.filter((id) => (byId.get(id) ?? known) === known);
    const now = { ...telling, identities: own };
    const person = known ?? { telling: now };
    if (known) known.telling = merged(known.telling, now, there().includes(known));
    else people.push(person);
    for (const id of own) byId.set(id, person);
    for (const at of placesOf(telling)) byPlace.set(at, person);
  }
  return people.map(({ telling }) => telling);
}
