import { CHANNELS, type ContentItem } from '../../domain/content.ts';
import { describe } from '../../domain/described.ts';
import type { Facts, LeadEvent } from '../../domain/event.ts';
import { stageOf } from '../../domain/stage-model.ts';
import type { Pair } from '../../store/projections.ts';
import { CHANNEL_NAMES } from '../kit/channels.ts';
import type { IconName } from '../kit/icons.tsx';
import { money } from './money.ts';

export interface Telling {
  icon: IconName;
  text: string;
  /** A reason, a quotation, what else is known. */
  detail?: string;
}

/** What the words are looked up in. */
export interface Book {
  pair: Pair;
  items: ReadonlyMap<string, ContentItem>;
}

/** One event in words; `before` is the stage that the lead was at. */
export function tell(event: Exclude<LeadEvent, { type: 'undone' }>, book: Book, before: string | undefined): Telling {
  switch (event.type) {
    case 'lead.added':
      return { icon: 'person', text: 'Added as a lead' };
    case 'lead.edited':
      return { icon: 'edit', text: factWords(event.facts) };
    case 'identity.linked':
      return { icon: 'link', text: `Linked ${identityWords(event.identity)}`, ...detail(event.evidence) };
    case 'identity.unlinked':
      return { icon: 'unlink', text: `Took off ${identityWords(event.identity)}` };
    case 'leads.joined':
      return { icon: 'join', text: 'Joined with another lead', ...detail(event.evidence) };
    case 'leads.parted':
      return { icon: 'split', text: 'Taken apart from another lead' };
    case 'stage.tagged':
      return { icon: 'tag', text: stageWords(event, book.pair, before), ...detail(event.reason) };
    case 'note.added':
      return { icon: 'note', text: 'Note', detail: event.text };
    case 'touchpoint.logged':
      return touchWords(event, book);
  }
}

const detail = (text: string | undefined): { detail?: string } => (text ? { detail: text } : {});

function identityWords(identity: Parameters<typeof describe>[0]): string {
  const { label, text } = describe(identity);
  return `${label} ${text}`;
}

function stageWords(
  event: Extract<LeadEvent, { type: 'stage.tagged' }>,
  pair: Pair,
  before: string | undefined,
): string {
  const model = Object.values(pair).find(({ id }: { id: string }) => id === event.model);
  if (event.stage === null)
    return `${event.view === 'journey' ? 'Journey' : 'Funnel'} taken off${before ? ` ← ${before}` : ''}`;
  const name = model && stageOf(model, event.stage)?.name;
  const now = name ? `${event.stage} ${name}` : event.stage;
  if (before === event.stage) return `${now} again`;
  return before ? `${now} ← ${before}` : now;
}

const FACT_NAMES = {
  name: 'Name',
  title: 'Title',
  company: 'Company',
  place: 'Place',
  language: 'Language',
  persona: 'Persona',
  deal: 'Deal',
};

function factWords(facts: Facts): string {
  const said = Object.entries(facts).map(([key, fact]) => {
    const value = fact === null ? 'taken off' : typeof fact === 'object' ? money(fact) : fact;
    return `${FACT_NAMES[key as keyof Facts]}: ${value}`;
  });
  return said.join(' · ');
}

function touchWords(event: Extract<LeadEvent, { type: 'touchpoint.logged' }>, { items }: Book): Telling {
  const channel = CHANNELS.find((known) => known === event.channel);
  const where = channel ? CHANNEL_NAMES[channel] : event.channel;
  if (event.content) {
    const title = items.get(event.content)?.title ?? event.content;
    return { icon: 'speech', text: `Shared “${title}”`, ...detail(where) };
  }
  const kind = event.kind === 'email' ? 'E-mail' : event.kind.charAt(0).toUpperCase() + event.kind.slice(1);
  const who = event.direction === 'in' ? 'from them' : 'from us';
  const place = where && where !== kind ? `, ${where}` : '';
  return {
    icon: event.direction === 'in' ? 'speech' : 'insert',
    text: `${kind} ${who}${place}`,
    ...detail(event.text),
  };
}
