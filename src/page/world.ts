import type { Adapter } from '../sites/site.ts';
import type { OpenTagger } from './tagger/tagger.ts';

/** What our scripts share in the isolated world of a page; the page cannot see it. */
interface World {
  stagecue?: { stop(): void };
  /** The adapters that were put into this page, by id. */
  stagecueSites?: Record<string, Adapter>;
  stagecueTagger?: OpenTagger;
  stagecueTeach?: { stop(): void };
  /** Nodes that are ours, whichever of our scripts made them. */
  stagecueOwn?: WeakSet<Node>;
}

export const world = globalThis as World;

/** Hands an adapter to the page script. A page gets the adapter of its own site only. */
export function provideSite(adapter: Adapter): void {
  world.stagecueSites = { ...world.stagecueSites, [adapter.id]: adapter };
}
