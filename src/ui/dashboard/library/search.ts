import MiniSearch from 'minisearch';
import type { ContentItem } from '../../../domain/content.ts';
import { Turns } from '../../kit/turns.ts';
import { indexWords, isForgiving, queryWords } from './search-words.ts';

/** What is searched, and how much a find in it counts. */
const WEIGHTS = { title: 4, type: 2, summary: 2, owner: 1.5, texts: 1 };
type Field = keyof typeof WEIGHTS;
type Page = Record<Field, string> & { id: string };

function pageOf(item: ContentItem): Page {
  const { id, title, type, summary, owner = '', email, replies = {} } = item;
  const written = email
    ? [email.subject, email.greeting, ...email.substance, email.picture?.alt, email.offer, email.contact]
    : [];
  const texts = [...written, ...Object.values(replies)].filter(Boolean).join('\n');
  return { id, title, type, summary, owner, texts: texts.replace(/\{\{[^{}]*\}\}/g, ' ') };
}

/** The full-text index of a library. Only what changed is read anew. */
export class LibraryIndex {
  private readonly index = new MiniSearch<Page>({
    fields: Object.keys(WEIGHTS),
    tokenize: indexWords,
    processTerm: (word) => word,
  });
  /** What each item said when it was read. */
  private readonly known = new Map<string, string>();
  private newest: readonly ContentItem[] = [];

  /**
   * Brings the index in step with these items. It takes turns with the page. Gives false when newer items came in between; who
   * brought those goes on.
   */
  async take(items: readonly ContentItem[], turns: Pick<Turns, 'isOver' | 'rest'> = new Turns()): Promise<boolean> {
    this.newest = items;
    const ids = new Set(items.map(({ id }) => id));
    for (const id of [...this.known.keys()].filter((id) => !ids.has(id))) this.drop(id);
    for (const item of items) {
      this.read(item);
      if (!turns.isOver) continue;
      await turns.rest();
      if (this.newest !== items) return false;
    }
    return true;
  }

  private read(item: ContentItem): void {
    const page = pageOf(item);
    const said = JSON.stringify(page);
    if (this.known.get(item.id) === said) return;
    this.drop(item.id);
    this.index.add(page);
    this.known.set(item.id, said);
  }

  private drop(id: string): void {
    if (this.known.delete(id)) this.index.discard(id);
  }

  /**
   * The ids of what has all the words of the query, best first; each word may be the start of one, or nearly one. Undefined
   * where nothing is looked for.
   */
  search(query: string): string[] | undefined {
    const wanted = queryWords(query);
    if (wanted.length === 0) return undefined;
    const found = this.index.search(query, {
      tokenize: () => wanted,
      combineWith: 'AND',
      prefix: true,
      fuzzy: (word) => (isForgiving(word) ? 0.2 : false),
      boost: WEIGHTS,
      weights: { prefix: 0.5, fuzzy: 0.2 },
    });
    return found.map(({ id }) => id as string);
  }
}
