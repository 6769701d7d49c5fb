import { CHANNELS, type Channel } from '../../../domain/content.ts';
import { spell } from '../../../domain/term.ts';
import { CHANNEL_NAMES } from '../../kit/channels.ts';

type ReplyField = `replies.${Exclude<Channel, 'email'>}`;

/** What a column of a sheet can say; texts are named as in `textsOf`. */
export type SheetField = keyof typeof OWN | ReplyField;

/** The label of each field, and other headings that mean it, in English and German. */
const OWN = {
  title: ['Title', 'name', 'headline', 'content', 'titel', 'überschrift', 'bezeichnung', 'inhalt'],
  url: ['Address', 'url', 'link', 'web address', 'landing page', 'adresse', 'webadresse', 'seite'],
  summary: ['Summary', 'description', 'abstract', 'about', 'zusammenfassung', 'beschreibung', 'kurzfassung', 'worum'],
  type: ['Type', 'content type', 'format', 'kind', 'typ', 'art', 'inhaltstyp', 'inhaltsart'],
  personas: [
    'Personas',
    'persona',
    'audience',
    'for whom',
    'role',
    'roles',
    'zielgruppe',
    'für wen',
    'rolle',
    'rollen',
  ],
  journey: [
    'Journey stages',
    'journey',
    'buyers journey',
    'buyer stage',
    'stage',
    'stages',
    'kaufphase',
    'kaufreise',
    'phase',
    'phasen',
    'stufe',
  ],
  funnel: ['Funnel stages', 'funnel', 'sales funnel', 'sales stage', 'trichter', 'verkaufstrichter', 'vertriebsphase'],
  awareness: ['Awareness levels', 'awareness', 'brand awareness', 'bekanntheit', 'markenbekanntheit', 'bewusstsein'],
  language: ['Language', 'lang', 'locale', 'sprache'],
  minutes: ['Minutes', 'min', 'reading time', 'length', 'duration', 'minuten', 'lesezeit', 'dauer', 'länge'],
  depth: ['Depth', 'level', 'tiefe', 'tiefgang', 'niveau'],
  owner: ['Owner', 'author', 'responsible', 'contact person', 'verantwortlich', 'autor', 'autorin', 'zuständig'],
  updated: ['Updated', 'last update', 'date', 'aktualisiert', 'stand', 'datum', 'letzte änderung'],
  expires: ['Expires', 'valid until', 'expiry', 'gültig bis', 'läuft ab', 'ablaufdatum'],
  moment: ['Moment', 'occasion', 'anlass', 'zeitpunkt'],
  state: ['State', 'status', 'zustand'],
  id: ['Id', 'key', 'kennung'],
  'email.subject': ['E-mail subject', 'subject', 'subject line', 'betreff', 'e-mail-betreff'],
  'email.greeting': ['E-mail greeting', 'greeting', 'salutation', 'anrede', 'e-mail-anrede'],
  'email.substance': ['E-mail text', 'e-mail', 'mail', 'e-mail body', 'mailtext', 'e-mail-text'],
  'email.offer': ['E-mail offer', 'offer', 'call to action', 'angebot', 'aufforderung'],
  'email.contact': ['E-mail contact', 'contact', 'signature', 'kontakt', 'signatur'],
  'email.picture.address': ['E-mail picture address', 'picture', 'image', 'image url', 'bild', 'bildadresse'],
  'email.picture.alt': ['E-mail picture in words', 'alt text', 'alt', 'bildbeschreibung', 'alternativtext'],
} as const;

const REPLY_WORDS = ['text', 'reply', 'message', 'post', 'antwort', 'nachricht', 'beitrag'];

const HEADINGS: ReadonlyArray<{ field: SheetField; label: string; headings: readonly string[] }> = [
  ...Object.entries(OWN).map(([field, headings]) => ({
    field: field as keyof typeof OWN,
    label: headings[0],
    headings: headings as readonly string[],
  })),
  ...CHANNELS.filter((channel) => channel !== 'email').map((channel) => {
    const name = CHANNEL_NAMES[channel];
    return {
      field: `replies.${channel}` as const,
      label: `${name} text`,
      headings: [name, ...REPLY_WORDS.flatMap((word) => [`${name} ${word}`, `${word} ${name}`])],
    };
  }),
];

/** All fields in order. */
export const SHEET_FIELDS: readonly SheetField[] = HEADINGS.map(({ field }) => field);

const LABELS = new Map<string, string>(HEADINGS.map(({ field, label }) => [field, label]));

/** What a field is called; the name itself for fields that no column has. */
export function fieldLabel(field: string): string {
  return LABELS.get(field) ?? field;
}

const plain = (heading: string): string => spell(heading).spelt.trim();

/** `e mail betreff` and `emailbetreff` are one heading. */
const tight = (heading: string): string => plain(heading).replaceAll(' ', '');

const KNOWN = new Map(HEADINGS.flatMap(({ field, headings }) => headings.map((one) => [tight(one), field] as const)));
/** The longest first: they say most. */
const WORDS = HEADINGS.flatMap(({ field, headings }) =>
  headings.map((one) => ({ words: ` ${plain(one)} `, field })),
).sort((a, b) => b.words.length - a.words.length);

/**
 * Which field each column stands for, told from its heading: one that is a field's heading as it stands, else one that holds such
 * a heading. Each field once; undefined for columns that say nothing we know.
 */
export function guessFields(headings: readonly string[]): Array<SheetField | undefined> {
  const fields: Array<SheetField | undefined> = headings.map(() => undefined);
  const take = (at: number, field: SheetField | undefined): void => {
    if (field && !fields[at] && !fields.includes(field)) fields[at] = field;
  };
  for (const [at, heading] of headings.entries()) take(at, KNOWN.get(tight(heading)));
  for (const [at, heading] of headings.entries()) {
    const words = ` ${plain(heading)} `;
    take(at, WORDS.find((one) => words.includes(one.words) && !fields.includes(one.field))?.field);
  }
  return fields;
}
