import { text } from '../dom.ts';
import { isHere } from './address.ts';
import { ROW } from './apart.ts';
import type { Candidate } from './candidate.ts';
import { placesOf } from './places.ts';
import { addressIn, statementOf, type Thing } from './statement.ts';

/** An element that is about a person; a word may follow in types of the kind `PersonX`. */
export const ITEM = '[itemscope][itemtype*="schema.org/Person"]';
const MAX_DEPTH = 3;
const ADDRESSES = /^(url|sameAs|email|telephone|mainEntityOfPage)$/;

const ownerOf = (at: Element): Element | null | undefined =>
  (at.hasAttribute('itemscope') ? at.parentElement : at)?.closest('[itemscope]');

function valueIn(at: Element, name: string, depth: number): unknown {
  if (at.hasAttribute('itemscope') && depth < MAX_DEPTH) return thingOf(at, depth + 1);
  // By the standard a link is always its address, yet many mark one that shows a name.
  const address = ADDRESSES.test(name) ? at.getAttribute('href') : null;
  return at.getAttribute('content') ?? address ?? text(at);
}

/** The item with its properties, as JSON-LD would say them. */
function thingOf(item: Element, depth = 0): Thing {
  const thing: Record<string, unknown[]> = { '@id': [item.getAttribute('itemid')] };
  for (const at of item.querySelectorAll('[itemprop]')) {
    if (ownerOf(at) !== item) continue;
    for (const name of (at.getAttribute('itemprop') ?? '').split(/\s+/)) {
      thing[name] = [...(Object.hasOwn(thing, name) ? (thing[name] ?? []) : []), valueIn(at, name, depth)];
    }
  }
  return thing;
}

/** The person whom an item of microdata is about, when it shows the name. */
export function readItem(item: Element, url: URL): Candidate | undefined {
  const isPerson = /\bschema\.org\/Person(\s|$)/.test(item.getAttribute('itemtype') ?? '');
  const thing = isPerson ? thingOf(item) : undefined;
  const statement = thing && statementOf(thing, url);
  const [anchor] = statement ? statement.names.flatMap(placesOf(item, statement.names)) : [];
  if (!thing || !statement || !anchor) return undefined;
  const { identities, facts, self } = statement;
  const main = [self, addressIn(thing), addressIn(thing.mainEntityOfPage)].some((address) => isHere(address, url));
  const scope = item.closest(ROW) ?? item;
  return { identities, name: text(anchor), ...facts, anchor, scope, ...(main ? { main } : {}) };
}
