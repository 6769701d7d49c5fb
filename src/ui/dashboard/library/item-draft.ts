import { CHANNELS, type Channel, type ContentItem, type Depth } from '../../../domain/content.ts';
import type { StageCodes } from '../../../domain/content-stages.ts';
import type { Workspace } from '../../../domain/workspace.ts';
import { stagesShown, withStages } from './item-stages.ts';

type ReplyChannel = Exclude<Channel, 'email'>;

/** An e-mail while it is written. Paragraphs have an empty line between them. */
export interface EmailDraft {
  subject: string;
  greeting: string;
  substance: string;
  pictureAddress: string;
  pictureAlt: string;
  offer: string;
  contact: string;
}

/** An item while it is written: everything as typed. */
export interface ItemDraft {
  /** The item as it is saved, or the one that this is a copy of. */
  before?: ContentItem;
  /** Of the item as it is saved; absent for a new one. */
  id?: string;
  title: string;
  summary: string;
  url: string;
  type: string;
  personas: readonly string[];
  /** In codes of the models that are shown. */
  stages: StageCodes;
  language: string;
  minutes: string;
  depth: Depth;
  owner: string;
  /** ISO dates. */
  updated: string;
  expires: string;
  moment: NonNullable<ContentItem['moment']> | '';
  retired: boolean;
  replies: Partial<Record<ReplyChannel, string>>;
  /** null where there is none. */
  email: EmailDraft | null;
}

type Models = Pick<Workspace, 'models' | 'pair'>;

/** An empty item. `today` is an ISO date. */
export function blankDraft(language: string, today: string): ItemDraft {
  return {
    title: '',
    summary: '',
    url: '',
    type: '',
    personas: [],
    stages: { journey: [], funnel: [], awareness: [] },
    language,
    minutes: '5',
    depth: 'light',
    owner: '',
    updated: today,
    expires: '',
    moment: '',
    retired: false,
    replies: {},
    email: null,
  };
}

/** An item, ready to be written on. */
export function draftOf(item: ContentItem, workspace: Models): ItemDraft {
  const { id, title, summary, url = '', type, personas, language, minutes, depth, email } = item;
  const { owner = '', updated, expires = '', moment = '', replies = {} } = item;
  return {
    before: item,
    id,
    title,
    summary,
    url,
    type,
    personas,
    stages: stagesShown(workspace)(item),
    language,
    minutes: String(minutes),
    depth,
    owner,
    updated,
    expires,
    moment,
    retired: item.retired === true,
    replies,
    email: email ? emailDraft(email) : null,
  };
}

/** The same piece once more, as a new one of today. */
export function copyOf(item: ContentItem, workspace: Models, today: string): ItemDraft {
  const { id: _, ...draft } = draftOf(item, workspace);
  return { ...draft, updated: today, expires: '', retired: false };
}

export const BLANK_EMAIL: EmailDraft = {
  subject: '',
  greeting: '',
  substance: '',
  pictureAddress: '',
  pictureAlt: '',
  offer: '',
  contact: '',
};

function emailDraft(email: NonNullable<ContentItem['email']>): EmailDraft {
  const { subject, greeting, substance, picture, offer = '', contact = '' } = email;
  return {
    subject,
    greeting,
    substance: substance.join('\n\n'),
    pictureAddress: picture?.address ?? '',
    pictureAlt: picture?.alt ?? '',
    offer,
    contact,
  };
}

/** The item that a draft stands for; whether it can be saved is another question. `id` is what a new one gets. */
export function itemOf(draft: ItemDraft, workspace: Models, id: string): ContentItem {
  const given = <K extends string>(name: K, text: string): Partial<Record<K, string>> =>
    text.trim() ? ({ [name]: text.trim() } as Record<K, string>) : {};
  const replies = Object.fromEntries(
    CHANNELS.flatMap((channel) => {
      const text = channel === 'email' ? undefined : draft.replies[channel];
      return text === undefined ? [] : [[channel, text.trim()]];
    }),
  );
  return {
    id: draft.id ?? id,
    title: draft.title.trim(),
    summary: draft.summary.trim(),
    ...given('url', draft.url),
    type: draft.type.trim(),
    personas: [...draft.personas],
    ...withStages(draft.stages, workspace, draft.before),
    language: draft.language.trim(),
    minutes: draft.minutes.trim() ? Number(draft.minutes) : Number.NaN,
    depth: draft.depth,
    ...given('owner', draft.owner),
    updated: draft.updated,
    ...given('expires', draft.expires),
    ...(Object.keys(replies).length > 0 ? { replies } : {}),
    ...(draft.email ? { email: emailOf(draft.email) } : {}),
    ...(draft.moment ? { moment: draft.moment } : {}),
    ...(draft.retired ? { retired: true } : {}),
  };
}

/** A text's paragraphs: what lies between empty lines. */
function paragraphs(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter(Boolean);
}

function emailOf(draft: EmailDraft): NonNullable<ContentItem['email']> {
  const text = (field: keyof EmailDraft): string => draft[field].trim();
  const picture = { address: text('pictureAddress'), alt: text('pictureAlt') };
  return {
    subject: text('subject'),
    greeting: text('greeting'),
    substance: paragraphs(draft.substance),
    ...(picture.address || picture.alt ? { picture } : {}),
    ...(text('offer') ? { offer: text('offer') } : {}),
    ...(text('contact') ? { contact: text('contact') } : {}),
  };
}

/** Do two items say the same, in whatever order their fields stand? */
export function isSameItem(a: ContentItem, b: ContentItem): boolean {
  return sorted(a) === sorted(b);
}

function sorted(item: ContentItem): string {
  return JSON.stringify(item, (_, value: unknown) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );
}
