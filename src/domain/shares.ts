import type { HistoryLine } from './lead.ts';

/** What was shared with a lead and not taken back: item id → when last, milliseconds since 1970. */
export function sharesOf(lines: Iterable<HistoryLine>): Map<string, number> {
  const shared = new Map<string, number>();
  for (const { event, undone } of lines) {
    if (undone || event.type !== 'touchpoint.logged' || !event.content || event.direction !== 'out') continue;
    shared.set(event.content, Math.max(event.at, shared.get(event.content) ?? 0));
  }
  return shared;
}
