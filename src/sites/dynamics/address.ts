import { type Identity, record } from '../../domain/identity.ts';

const GUID = /^\{?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\}?$/i;
const PEOPLE = ['lead', 'contact'];

/** What is open at an address: one record or a list of a type. */
function at(url: URL | null | undefined): { kind: string; type: string; id: string } | undefined {
  if (url?.pathname !== '/main.aspx') return undefined;
  const said = (name: string): string => url.searchParams.get(name)?.toLowerCase() ?? '';
  return { kind: said('pagetype'), type: said('etn'), id: GUID.exec(said('id'))?.[1] ?? '' };
}

/** The key of a page of one kind, about people or about anything else. */
export function keyOf(url: URL, kind: string, people: boolean): string | undefined {
  const open = at(url);
  if (open?.kind !== kind || PEOPLE.includes(open.type) !== people || !open.type) return undefined;
  if (kind === 'entitylist') return `${open.type}/list/${url.searchParams.get('viewid') ?? ''}`;
  return open.id ? `${open.type}/${open.id}` : undefined;
}

/** The lead or contact at an address of the same host. */
export function personAt(to: URL | null, url: URL): Identity | undefined {
  const open = to?.host === url.host ? at(to) : undefined;
  return open && PEOPLE.includes(open.type) ? record('dynamics', url.host, open.type, open.id) : undefined;
}
