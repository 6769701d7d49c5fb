import { email, fromHref, tel } from '../../domain/identity.ts';
import { clean, facts, identities, isVisible, text } from '../dom.ts';
import type { Sighting } from '../site.ts';
import { named } from './address.ts';
import { APART } from './apart.ts';

export const CARD = '.h-card';
const ENTRY = '.h-entry, .h-cite';
/** Somebody else's words inside an entry. */
const QUOTED = '.u-quotation-of, .u-in-reply-to, .u-repost-of, .u-like-of';

/** The card that an element tells about; a card that is itself a property belongs to the card around it. */
const owner = (at: Element): Element | null | undefined => (at.matches(CARD) ? at.parentElement : at)?.closest(CARD);

const all = (card: Element, selector: string): Element[] =>
  [...card.querySelectorAll(selector)].filter((at) => owner(at) === card);

const value = (card: Element, selector: string): string => text(all(card, selector).find(isVisible));

/** The visible name of a person's card; undefined for cards inside cards and cards of organisations. */
function nameOf(card: Element): Element | undefined {
  if (card.parentElement?.closest(CARD) || card.closest(APART)) return undefined;
  const name = card.matches('a, .p-name') && !card.querySelector('.p-name') ? card : all(card, '.p-name')[0];
  return name && text(name) && isVisible(name) && text(name) !== value(card, '.p-org') ? name : undefined;
}

/** The person whom an h-card shows. */
export function readCard(card: Element, url: URL): Sighting | undefined {
  const anchor = nameOf(card);
  if (!anchor) return undefined;
  const links = card.matches('a[href]') ? [card] : all(card, 'a.u-url[href]');
  const mails = all(card, '.u-email').map((at) => fromHref(at.getAttribute('href') ?? '') ?? email(text(at)));
  const phones = all(card, '.p-tel').map((at) => fromHref(at.getAttribute('href') ?? '') ?? tel(text(at)));
  const scope = card.closest(ENTRY) ?? card.closest('tr, li') ?? card;
  return {
    identities: identities(...links.map((at) => named(at.getAttribute('href') ?? '', url)), ...mails, ...phones),
    name: text(anchor),
    ...facts({
      title: value(card, '.p-job-title'),
      company: value(card, '.p-org'),
      place: value(card, '.p-locality'),
      language: clean(anchor.closest('[lang]:not(html, body)')?.getAttribute('lang')),
    }),
    anchor,
    scope,
  };
}

/** Did the person of this card write an entry of the page? */
export function isAuthor({ anchor }: Sighting): boolean {
  const card = anchor.closest(CARD);
  return !!card?.matches('.p-author') && !!card.closest(ENTRY) && !card.closest(QUOTED);
}
