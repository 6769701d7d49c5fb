import { email, type Identity, linkedin, x } from '../../../src/domain/identity.ts';

export const IDENTITIES_EACH = 3;

/** The identities of made-up lead `at`. A number that no store has gives people whom nobody knows. */
export function identitiesOf(at: number): Identity[] {
  const all = [email(`lead.${at}@company${at % 997}.example`), linkedin(`lead-${at}`), x(`lead${at}`)];
  return all.filter((identity) => identity !== undefined);
}

/** Numbers from 0 (included) to 1 that are the same in each run. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** `count` different whole numbers below `below`. */
export function drawn(count: number, below: number, random: () => number): number[] {
  const picked = new Set<number>();
  while (picked.size < count) picked.add(Math.floor(random() * below));
  return [...picked];
}
