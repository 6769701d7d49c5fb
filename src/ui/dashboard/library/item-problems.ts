import { ContentItem } from '../../../domain/content.ts';
import { fieldsProblem, textsOf } from './item-fields.ts';

/** Something to put right before an item can be saved. */
export interface Problem {
  /** The field it is about: `title`, `email.subject`, `replies.linkedin`. */
  field: string;
  text: string;
}

const DAY = 'Give a day, like 2026-03-31.';
const ADDRESS = 'An address begins with https:// and has no spaces.';

/** What to do about a field that is empty or cannot be read. */
const WORDS: Record<string, string> = {
  title: 'Give it a title.',
  summary: 'Say in one sentence what it is about.',
  url: ADDRESS,
  type: 'Say what type it is, like article or checklist.',
  language: 'Choose a language, like en or zh-Hans.',
  minutes: 'Between 1 and 600 minutes.',
  depth: 'Choose how much it asks of its reader.',
  updated: DAY,
  expires: DAY,
  moment: 'Choose when it is for.',
  'email.subject': 'Give the e-mail a subject.',
  'email.greeting': 'Say how it begins, like Hi {{firstName}},',
  'email.substance': 'Write at least one paragraph.',
  'email.picture.address': ADDRESS,
  'email.picture.alt': 'Say what the picture shows, for those who do not see it.',
};

type Issue = NonNullable<ReturnType<typeof ContentItem.safeParse>['error']>['issues'][number];

function wordsFor(field: string, issue: Issue): string {
  if (issue.code === 'too_big' && issue.origin === 'string') return `At most ${issue.maximum} letters.`;
  if (issue.code === 'too_big' && issue.origin === 'array') {
    return field === 'email.substance' ? `At most ${issue.maximum} paragraphs.` : `At most ${issue.maximum} of them.`;
  }
  if (field.startsWith('replies.')) return 'Write a text, or take it out.';
  return WORDS[field] ?? 'This cannot be saved as it is.';
}

/** Paragraphs and lists are one field each. */
function fieldOf(path: readonly PropertyKey[]): string {
  return path.filter((step) => typeof step === 'string').join('.');
}

function isAddress(text: string | undefined): boolean {
  return text === undefined || (URL.canParse(text) && !/\s/.test(text));
}

/** All that keeps an item from being saved, in words, one for each field. */
export function problemsIn(item: ContentItem): Problem[] {
  const found = (ContentItem.safeParse(item).error?.issues ?? []).map((issue): Problem => {
    const field = fieldOf(issue.path);
    return { field, text: wordsFor(field, issue) };
  });
  if (!isAddress(item.url)) found.push({ field: 'url', text: ADDRESS });
  if (!isAddress(item.email?.picture?.address)) found.push({ field: 'email.picture.address', text: ADDRESS });
  for (const [field, text] of textsOf(item)) {
    const wrong = fieldsProblem(text);
    if (wrong) found.push({ field, text: wrong });
  }
  return [...new Map(found.toReversed().map((problem) => [problem.field, problem])).values()].reverse();
}
