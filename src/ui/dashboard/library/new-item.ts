import { spell } from '../../../domain/term.ts';

/** An id for a new item: what can be read of its title in links, and something that no other device comes up with. */
export function newItemId(title: string): string {
  const read = spell(title)
    .spelt.trim()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  const own = (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0).toString(36).padStart(7, '0');
  return `${read || 'item'}-${own}`;
}

/** The day of a moment in the user's own time, as an ISO date. */
export function isoDay(at: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
