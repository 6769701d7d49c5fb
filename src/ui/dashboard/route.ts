import { signal } from '@preact/signals';

/** The rooms of the dashboard, in order. */
export const ROOMS = ['matrix', 'library', 'personas', 'models', 'signals', 'accounts', 'people', 'reminders'] as const;
export type Room = (typeof ROOMS)[number];

/** Which room is open, and what in it: `#/library?stage=3`. */
export interface Route {
  room: Room;
  params: URLSearchParams;
}

/** Reads the part of an address after `#`; the matrix is where one starts. */
export function routeOf(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#?\/?/, '').split('?');
  const room = ROOMS.find((known) => known === path) ?? 'matrix';
  return { room, params: new URLSearchParams(query) };
}

/** The address of a room, for links. Empty values are left out. */
export function hrefTo(room: Room, params: Record<string, string | undefined> = {}): string {
  const given = Object.entries(params).filter((pair): pair is [string, string] => Boolean(pair[1]));
  const query = new URLSearchParams(given).toString();
  return `#/${room}${query ? `?${query}` : ''}`;
}

/** The route of this page, kept in step with its address until the page is closed. */
export const route = signal<Route>(routeOf(globalThis.location?.hash ?? ''));

/** Follows the address bar, so that back and forward work. */
export function followAddress(): void {
  addEventListener('hashchange', () => {
    route.value = routeOf(location.hash);
  });
}

/** Opens a room. */
export function go(room: Room, params: Record<string, string | undefined> = {}): void {
  location.hash = hrefTo(room, params);
}
