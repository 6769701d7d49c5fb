import { type MatchFacts, pictureKey } from './match-facts.ts';
import { compareNames, type Name } from './names.ts';

/** Two names may be one person's. A picture of so many is a default, a logo, or that of whoever works with them. */
const ENOUGH = 3;

function areMany(leads: readonly MatchFacts[]): boolean {
  const people: Name[] = [];
  for (const { name } of leads) {
    if (!name.key || !people.every((other) => compareNames(other, name).result === 'different')) continue;
    people.push(name);
    if (people.length === ENOUGH) return true;
  }
  return false;
}

/**
 * The leads, without the pictures by which many people are shown. Takes time in proportion to the number of leads; the order in
 * which they come can matter.
 */
export function withoutNobodysPictures(all: readonly MatchFacts[]): readonly MatchFacts[] {
  const shown = new Map<string, MatchFacts[]>();
  for (const one of all) {
    for (const avatar of one.avatars) {
      const leads = shown.get(avatar);
      if (leads) leads.push(one);
      else shown.set(avatar, [one]);
    }
  }
  const nobodys = new Set([...shown].filter(([, leads]) => areMany(leads)).map(([avatar]) => avatar));
  if (nobodys.size === 0) return all;
  return all.map((one) => {
    const gone = new Set([...one.avatars].filter((avatar) => nobodys.has(avatar)));
    if (gone.size === 0) return one;
    const keys = new Set([...gone].map(pictureKey));
    return {
      ...one,
      avatars: new Set([...one.avatars].filter((avatar) => !gone.has(avatar))),
      blocks: one.blocks.filter((key) => !keys.has(key)),
    };
  });
}
