import { CHANNELS, type Channel, type ContentItem, hasText, isSocial } from './content.ts';
import { firstName, hello } from './greeting.ts';
import { spoken } from './language.ts';
import type { Lead } from './lead.ts';
import { without } from './missing.ts';

const CAMPAIGN = 'stagecue';

/** The address of an item with the campaign parameters that web analytics reads; undefined when it has none. */
export function campaignLink(item: ContentItem, channel: Channel, campaign = CAMPAIGN): string | undefined {
  const url = item.url ? URL.parse(item.url) : null;
  if (!url) return undefined;
  url.searchParams.set('utm_source', channel);
  url.searchParams.set('utm_medium', channel === 'email' ? 'email' : isSocial(channel) ? 'social' : 'referral');
  url.searchParams.set('utm_campaign', campaign);
  url.searchParams.set('utm_content', item.id);
  return url.href;
}

type Values = Partial<Record<'firstName' | 'company' | 'title' | 'link', string>>;

/**
 * Fills {{firstName}}, {{company}}, {{title}} and {{link}}. A value that is missing takes its clause with it, never leaving a
 * hole: a preposition, a comma after a greeting, or the whole sentence. Fields that we do not know are missing too.
 */
export function fill(template: string, values: Values): string {
  const known = (name: string): string | undefined =>
    (Object.hasOwn(values, name) ? values[name as keyof Values] : undefined)?.replace(/\s+/g, ' ').trim() || undefined;
  return template
    .split('\n')
    .map((line) => fillLine(line, known))
    .filter((line, at, all) => line !== '' || (at > 0 && all[at - 1] !== ''))
    .join('\n')
    .trim();
}

const FIELD = /\{\{\s*([^{}]*?)\s*\}\}/g;
/** Behind a full stop and its space, a Chinese one, or a link that a colon leads to; not behind an initial (`z. B.`). */
const SENTENCES =
  /(?<=[.!?…؟।])(?<!(?:^|[\s.(])\p{L}\.)(?=\s)|(?<=[。！？])|(?<=[:：]\s*\{\{\s*link\s*\}\})(?!\s*[\p{Ll},.;:!?،؟，。；：！？])/u;

function fillLine(line: string, known: (name: string) => string | undefined): string {
  const kept = line.split(SENTENCES).map((sentence) => {
    const missing = [...sentence.matchAll(FIELD)].filter(([, name = '']) => known(name) === undefined);
    let text = sentence.trim();
    for (const [hole] of missing) text = text && without(text, hole);
    // The values go in last and at once, so that nothing in them is taken for a field.
    const filled = text.replace(FIELD, (_, name: string) => known(name) ?? '');
    return filled && /^\s/.test(sentence) ? ` ${filled}` : filled;
  });
  return kept.join('').trim();
}

/** A text that can be sent as it is. */
export interface Variant {
  channel: Channel;
  text: string;
  /** Of an e-mail. */
  subject?: string;
}

interface Wishes {
  /** They were met on a social network and have shown no interest yet: an e-mail that leads to an offer comes last. */
  early?: boolean;
  /** The campaign of the play that it is sent for. */
  campaign?: string;
}

/**
 * The ready texts of an item, for one lead on a page of that channel, the fitting one first: the page's own, then the reply for
 * any network, then its like, then the others. Never empty, and without holes.
 */
export function variantsFor(
  item: ContentItem,
  channel: Channel,
  lead: Pick<Lead, 'name' | 'company' | 'title'>,
  { early = false, campaign }: Wishes = {},
): Variant[] {
  const isTooEarly = (written: Channel): boolean => early && written === 'email' && item.email?.offer !== undefined;
  const nearness = (written: Channel): number => {
    if (isTooEarly(written)) return 3;
    if (written === channel) return 0;
    return isSocial(written) && isSocial(channel) ? 1 : 2;
  };
  // `social` stands before the networks there.
  const written = CHANNELS.filter((one) => hasText(item, one));
  const variants = written
    .toSorted((a, b) => nearness(a) - nearness(b))
    .map((one): Variant => {
      // On a network, any reply is sent there.
      const sentOn = isSocial(one) && isSocial(channel) ? channel : one;
      const values = valuesFor(lead, campaignLink(item, sentOn, campaign));
      if (one !== 'email') return { channel: one, text: fill(item.replies?.[one] ?? '', values) };
      return {
        channel: one,
        text: emailText(item, values),
        subject: fill(item.email?.subject ?? '', values) || item.title,
      };
    })
    .filter(({ text }) => text !== '');
  const isWanting = variants.every((variant) => isTooEarly(variant.channel));
  return isWanting ? [plain(item, channel, campaignLink(item, channel, campaign)), ...variants] : variants;
}

function valuesFor(lead: Pick<Lead, 'name' | 'company' | 'title'>, link: string | undefined): Values {
  const { company, title } = lead;
  return {
    firstName: firstName(lead.name),
    ...(company ? { company } : {}),
    ...(title ? { title } : {}),
    ...(link ? { link } : {}),
  };
}

/** Greeting, substance, picture, the way to the offer, contact. */
function emailText({ email, language }: ContentItem, values: Values): string {
  if (!email) return '';
  const { greeting, substance, picture, offer, contact } = email;
  return [
    fill(greeting, values) || hello(spoken(language)),
    ...substance.map((part) => fill(part, values)),
    picture && `${picture.alt}: ${picture.address}`,
    offer && fill(offer, values),
    contact && fill(contact, values),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** For an item that nobody has written a fitting text for. */
function plain({ title, summary }: ContentItem, channel: Channel, link: string | undefined): Variant {
  const text = [`${title}: ${summary}`, link].filter(Boolean).join(' ');
  return { channel, text, ...(channel === 'email' ? { subject: title } : {}) };
}
