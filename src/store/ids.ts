import { v7 } from 'uuid';

/**
 * Ids for new events, in order: UUID v7, after `last` (the newest id of the journal) even when the clock was set back, so that
 * what is done later always counts later.
 */
export function idsAfter(last: string | undefined, count: number, now: number): string[] {
  const lastTime = last ? Number.parseInt(last.replaceAll('-', '').slice(0, 12), 16) : 0;
  const msecs = Math.max(now, lastTime + 1);
  return Array.from({ length: count }, (_, seq) => v7({ msecs, seq }));
}

/** The same UUID v7 for the same time and text, on every device: for events that ship with the product. */
export function fixedId(msecs: number, text: string): string {
  return v7({ msecs, random: bytesFrom(text), seq: 0 });
}

/** Sixteen bytes that depend on the text alone (FNV-1a, stretched). */
function bytesFrom(text: string): Uint8Array {
  let hash = 0x811c9dc5;
  return Uint8Array.from({ length: 16 }, (_, round) => {
    for (const char of `${round}${text}`) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
    return hash >>> 24;
  });
}
