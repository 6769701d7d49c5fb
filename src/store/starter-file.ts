import type { Event } from '../domain/event.ts';

/** The starter as the build puts it beside our pages: read when a store is new or the edition is, and never parsed otherwise. */
export async function readStarter(): Promise<Event[]> {
  const file = await fetch('/starter.json');
  return (await file.json()) as Event[];
}
