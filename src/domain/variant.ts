import type { Channel, ContentItem } from './content.ts';
import type { Lead } from './lead.ts';

type Person = Pick<Lead, 'name' | 'company' | 'title'>;

/** `https://…` with the campaign parameters that web analytics reads. */
export function campaignLink(item: ContentItem, channel: Channel): string | undefined {
  const url = item.url ? URL.parse(item.url) : null;
  if (!url) return undefined;
  url.searchParams.set('utm_source', channel);
  url.searchParams.set(
    'utm_medium',
    channel === 'email' ? 'email' : channel === 'linkedin' || channel === 'x' ? 'social' : 'referral',
  );
  url.searchParams.set('utm_campaign', 'stagecue');
  url.searchParams.set('utm_content', item.id);
  return url.href;
}

/** Family names come first in these scripts, and are not used alone to greet. */
const WHOLE_NAME = /\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}/u;
const HONORIFIC = /^(dr|prof|mr|mrs|ms|herr|frau|sr|sra|ing|dipl)\.?-?(ing)?\.?$/i;

/** The name to greet a person with; the whole name where a first name cannot be told. */
export function firstName(name: string): string {
  if (WHOLE_NAME.test(name)) return name;
  const words = name.split(/\s+/).filter((word) => word && !HONORIFIC.test(word) && !/^\(.*\)$/.test(word));
  return words[0] ?? name;
}

/**
 * Fills {{firstName}}, {{company}}, {{title}} and {{link}}. A value that is missing takes its clause with it, never leaving a
 * hole: a preposition before the field, a comma after a greeting, or the whole sentence.
 */
export function fill(
  template: string,
  values: Partial<Record<'firstName' | 'company' | 'title' | 'link', string>>,
): string {
  const known = (name: string): string | undefined => values[name as keyof typeof values]?.trim() || undefined;
  return template
    .split('\n')
    .map((line) => fillLine(line, known))
    .filter((line, at, all) => line !== '' || (at > 0 && all[at - 1] !== ''))
    .join('\n')
    .trim();
}

const FIELD = /\{\{\s*(\w+)\s*\}\}/g;
/** Prepositions that may stand before a field, in the languages we write in. */
const CLAUSE =
  / (?:at|for|from|in|with|of|as|bei|für|von|als|mit|en|para|de|con|como) (?:the |your |der |die |das |la |el )?$/i;

function fillLine(line: string, known: (name: string) => string | undefined): string {
  const sentences = line.split(/(?<=[.!?…。？！])\s+/u);
  const kept = sentences.map((sentence) => {
    let text = sentence;
    for (const [hole, name = ''] of sentence.matchAll(FIELD)) {
      const value = known(name);
      text = value === undefined ? without(text, hole) : text.replace(hole, () => value);
      if (text === '') return '';
    }
    return text;
  });
  return kept.filter(Boolean).join(' ');
}

function without(sentence: string, hole: string): string {
  const at = sentence.indexOf(hole);
  const before = sentence.slice(0, at);
  const after = sentence.slice(at + hole.length);
  const clause = CLAUSE.exec(before);
  if (clause) return before.slice(0, clause.index) + after;
  // `Hi {{firstName}},` → `Hi,` and `{{firstName}}, how …` → `How …`
  if (/^\S+ $/.test(before) && /^\s*[,!]/.test(after)) return before.trimEnd() + after.trimStart();
  if (before.trim() === '' && /^\s*[,:]/.test(after)) {
    const rest = after.replace(/^\s*[,:]\s*/, '');
    return rest.charAt(0).toUpperCase() + rest.slice(1);
  }
  return '';
}

/** The ready text of an item for a channel: the variant made for it, else what fits best; always without holes. */
export function textFor(item: ContentItem, channel: Channel, lead: Person): string {
  const link = campaignLink(item, channel);
  const values = {
    firstName: firstName(lead.name),
    ...(lead.company ? { company: lead.company } : {}),
    ...(lead.title ? { title: lead.title } : {}),
    ...(link ? { link } : {}),
  };
  const social = channel === 'email' ? undefined : item.replies?.[channel];
  if (social) return fill(social, values);
  if (item.email && channel === 'email') return emailText(item, values);
  const other = item.replies && Object.values(item.replies)[0];
  return fill(other ?? `${item.title}: ${item.summary} {{link}}`, values);
}

function emailText(item: ContentItem, values: Parameters<typeof fill>[1]): string {
  const { greeting, substance = [], offer, contact } = item.email ?? {};
  const parts = [greeting, ...substance, offer, contact].filter((part) => part !== undefined);
  return parts
    .map((part) => fill(part, values))
    .filter(Boolean)
    .join('\n\n');
}

/** The subject line of an item's e-mail; its title when it has no e-mail of its own. */
export function subjectFor(item: ContentItem, lead: Person): string {
  const values = { firstName: firstName(lead.name), ...(lead.company ? { company: lead.company } : {}) };
  return fill(item.email?.subject ?? item.title, values) || item.title;
}
