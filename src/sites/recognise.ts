import { ADAPTERS } from './registry.ts';
import type { Adapter } from './site.ts';

/** The self-hosted product that made this page, by its durable marks; undefined when none is sure. */
export function recognise(document: Document): Adapter | undefined {
  return ADAPTERS.find((adapter) => adapter.recognise?.(document));
}
