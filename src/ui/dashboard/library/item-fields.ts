import type { ContentItem } from '../../../domain/content.ts';

/** The fields that a ready text may have, and what each stands for. */
export const TEXT_FIELDS = {
  firstName: 'first name',
  company: 'company',
  title: 'job title',
  link: 'link to the content',
} as const;

/** All ready texts of an item, by the name of their field: `replies.linkedin`, `email.subject`. */
export function textsOf({ email, replies = {} }: Pick<ContentItem, 'email' | 'replies'>): Array<[string, string]> {
  const told = Object.entries(replies).map(([channel, text]): [string, string] => [`replies.${channel}`, text]);
  if (!email) return told;
  const { subject, greeting, substance, offer = '', contact = '' } = email;
  const parts = { subject, greeting, substance: substance.join('\n\n'), offer, contact };
  return [...Object.entries(parts).map(([name, text]): [string, string] => [`email.${name}`, text]), ...told];
}

/** What is wrong with the fields in a text, in words; undefined where all can be filled. */
export function fieldsProblem(text: string): string | undefined {
  const named = [...text.matchAll(/\{\{\s*([^{}]*?)\s*\}\}/g)].map(([, name = '']) => name);
  const unknown = named.find((name) => !Object.hasOwn(TEXT_FIELDS, name));
  const all = Object.keys(TEXT_FIELDS)
    .map((name) => `{{${name}}}`)
    .join(', ');
  if (unknown !== undefined) return `{{${unknown}}} is no field we can fill. There are ${all}.`;
  const rest = text.replace(/\{\{[^{}]*\}\}/g, '');
  return /\{\{|\}\}/.test(rest) ? `A field has two braces on both sides: ${all}.` : undefined;
}
