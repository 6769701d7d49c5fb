import { hrefTo, route, routeOf } from '../route.ts';
import { type Filters, filtersOf } from './filters.ts';

/** What is open in the room, beside the list. */
type Open = { item: string } | { new: string } | { import: string };

/** The address of the list as it is narrowed down now, or of something that is open in front of it. */
export function libraryHref(open?: Open): string {
  return hrefTo('library', { ...filtersOf(route.value.params), ...open });
}

/** Narrows the list down. The way back in the browser leads out of the room, not through every letter. */
export function narrow(filters: Partial<Filters>): void {
  const href = hrefTo('library', { ...filtersOf(route.value.params), ...filters });
  route.value = routeOf(href);
  try {
    history.replaceState(null, '', href);
  } catch {
    // Browsers allow only so many a second; the next letter brings the address up to date.
  }
}

/** Opens something in the room, or the list again. */
export function open(what?: Open): void {
  location.hash = libraryHref(what);
}
