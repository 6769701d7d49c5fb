import type { ContentItem } from '../../../domain/content.ts';

/** The content types of what is in use, in order; none while the library is being read. */
export function typesIn(items: readonly ContentItem[] | null): string[] {
  return [...new Set(items?.filter(({ retired }) => !retired).map(({ type }) => type))].sort();
}
