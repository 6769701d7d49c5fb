import * as z from 'zod/mini';
import { TaughtPage } from './taught.ts';

const KIND = 'stagecue-taught-pages';
const MAX_PAGES = 500;
/** So many characters hold more pages than anybody can teach. */
export const MAX_FILE = 2_000_000;

const TaughtFile = z.object({
  kind: z.literal(KIND, `is not a file of taught pages`),
  version: z.literal(1, 'is of a newer Stagecue'),
  pages: z.array(TaughtPage).check(z.minLength(1, 'has no pages'), z.maxLength(MAX_PAGES, 'has too many pages')),
});

/** The pages as a small JSON that can be read back; there is nothing in it about any person. */
export function taughtFile(pages: readonly TaughtPage[]): string {
  return `${JSON.stringify({ kind: KIND, version: 1, pages }, null, 2)}\n`;
}

/** Reads such a JSON. All of it counts or nothing; what is wrong is said in words for the user. */
export function readTaughtFile(text: string): { pages: TaughtPage[] } | { wrong: string } {
  if (text.length > MAX_FILE) return { wrong: 'Nothing was imported: a file of taught pages is never so large.' };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { wrong: 'This is no JSON file. Choose one that was exported here.' };
  }
  const read = z.safeParse(TaughtFile, json);
  if (read.success) return { pages: read.data.pages };
  const { path = [], message = 'is wrong' } = read.error.issues[0] ?? {};
  const [top, at, ...rest] = path;
  if (top !== 'pages' || typeof at !== 'number')
    return { wrong: `Nothing was imported: the file ${said(message, top)}.` };
  const field = rest.join(' › ');
  return { wrong: `Nothing was imported: page ${at + 1}${field ? `, ${field},` : ''} ${said(message)}.` };
}

/** The library's own messages are not for users; ours begin with a small letter. */
function said(message: string, field?: PropertyKey): string {
  if (/^[a-z]/.test(message)) return message;
  return field === undefined ? 'is missing or wrong' : `has no right “${String(field)}”`;
}
