import type { Identity } from '../../domain/identity.ts';
import { linkedinProfile } from '../../domain/identity.ts';
import { facts, identities, line, shown, text } from '../dom.ts';
import type { Reading, Sighting } from '../site.ts';
import { contactsIn, idOf, linesAfter, memberIn, messaged, PERSON, user } from './parts.ts';

const TOPCARD = ':is([componentkey$="Topcard"], [id$="Topcard"], main section[data-member-id])';

/** Talks that lie over the page are dialogs, too. */
const DIALOG = '[role="dialog"]:not(.msg-overlay-conversation-bubble)';

/** Pages below a profile have no top card, but a link with the name back to it; a link like "View profile" is none. */
function nameAbove(document: Document, url: URL, asked: Identity | undefined): Element | undefined {
  if (url.pathname.split('/').filter(Boolean).length < 3) return undefined;
  const links = [...document.querySelectorAll(PERSON)].filter((link) => idOf(link, url) === asked);
  return links.map(line).find((name) => name && document.title.includes(text(name)));
}

/** The profile that is open, or a page below it; nobody on the user's own. */
export function readProfile(document: Document, url: URL): Reading {
  const page = 'record';
  const asked = linkedinProfile(url);
  const name = shown(document, `${TOPCARD} :is(h1, h2)`) ?? nameAbove(document, url, asked);
  const card = name?.closest(TOPCARD) ?? name?.parentElement;
  if (!asked || !name || !card) {
    return shown(document, TOPCARD) ? { state: 'broken', page, field: 'name' } : { state: 'loading', page };
  }
  const vanity = idOf(name.closest(PERSON) ?? card.querySelector(PERSON), url);
  const member = memberIn(card.getAttribute('componentkey') ?? card.id) ?? messaged(card);
  const said = identities(vanity, member);
  // The page before may still be mounted while the address is already new.
  if (said.length && !said.includes(asked)) return { state: 'loading', page };
  if (user(document, url) === asked || card.querySelector('a[href*="/edit/"]'))
    return { state: 'read', page, sightings: [] };

  const contact = card.querySelector('a[href*="/overlay/contact-info"]')?.closest('p')?.parentElement;
  const [headline, below] = linesAfter(name, card).filter((p) => !contact?.contains(p));
  const company =
    shown(card, 'button[aria-label^="Current company:"]') ??
    (below && below.parentElement === headline?.parentElement ? below : shown(card, '[role="button"]:has(figure) p'));
  // Addresses and numbers are shown in a dialog of their own, when the person asks for them.
  const dialog = url.pathname.includes('/overlay/contact-info') ? document.querySelector(DIALOG) : null;
  const sighting: Sighting = {
    identities: identities(asked, ...said, ...(dialog ? contactsIn(dialog, url) : [])),
    name: text(name),
    ...facts({
      title: text(
        shown(
          card,
          '[data-generated-suggestion-target^="urn:li:fsu_profileActionDelegate"], .text-body-medium.break-words',
        ) ?? headline,
      ),
      company: text(company).split(' · ')[0] ?? '',
      place: text(shown(card, 'span.text-body-small.inline') ?? contact?.querySelector('p:not(:has(a))')),
    }),
    anchor: name,
    scope: card,
    picture: card,
    main: true,
  };
  return { state: 'read', page, sightings: [sighting] };
}
