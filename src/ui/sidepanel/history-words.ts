import { CHANNELS, type ContentItem } from '../../domain/content.ts';
import { describe, pictureAt } from '../../domain/described.ts';
import type { Facts, LeadEvent } from '../../domain/event.ts';
import type { Move } from '../../domain/moves.ts';
import { type StageModel, stageOf, type View } from '../../domain/stage-model.ts';
import type { Act } from '../../domain/temperature.ts';
import { CHANNEL_NAMES } from '../kit/channels.ts';
import type { IconName } from '../kit/icons.tsx';
import { money } from '../kit/money.ts';
import type { TeamView } from '../kit/team-view.ts';
import { dayName } from '../kit/time.ts';
import { actWords, kindName } from './act-words.ts';

export interface Telling {
  icon: IconName;
  text: string;
  /** A reason, a quotation, what else is known. */
  detail?: string;
  /** What it rests on. */
  evidence?: string;
}

/** What the words are looked up in. */
export interface Book {
  team: Pick<TeamView, 'workspace' | 'say' | 'personaName'>;
  items: ReadonlyMap<string, ContentItem>;
  /** The moves of the lead by event; what was taken back made none. */
  moves: ReadonlyMap<string, Move>;
  /** What was logged, by event. */
  acts: ReadonlyMap<string, Act>;
}

/** One event in words. */
export function tell(event: Exclude<LeadEvent, { type: 'undone' }>, book: Book): Telling {
  switch (event.type) {
    case 'lead.added':
      return { icon: 'person', text: 'Added as a lead' };
    case 'lead.edited':
      return { icon: 'edit', text: factWords(event.facts, book) };
    case 'identity.linked':
      return { icon: 'link', text: `Linked ${identityWords(event.identity)}`, ...detail(event.evidence) };
    case 'identity.unlinked':
      return { icon: 'unlink', text: `Took off ${identityWords(event.identity)}` };
    case 'leads.joined':
      return { icon: 'join', text: 'Joined with another lead', ...detail(event.evidence) };
    case 'leads.parted':
      return { icon: 'split', text: 'Taken apart from another lead' };
    case 'stage.tagged':
      return { icon: 'tag', text: stageWords(event, book), ...detail(reasonWords(event)), ...evidence(event, book) };
    case 'proposal.dismissed':
      return { icon: 'close', text: 'Turned a proposal down' };
    case 'participation.set':
      return { icon: 'people', text: participationWords(event, book) };
    case 'reminder.snoozed':
      return { icon: 'clock', text: `Reminder put off to ${new Date(event.until).toLocaleDateString()}` };
    case 'reminder.done':
      return { icon: 'check', text: 'Reminder dealt with' };
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

type Tagged = Extract<LeadEvent, { type: 'stage.tagged' }>;

function stageWords(event: Tagged, { team, moves }: Book): string {
  const model = team.workspace.models.find(({ id }) => id === event.model);
  const track = event.track ? `${event.track}: ` : '';
  const move = moves.get(event.id);
  const from = move?.from ? ` ← ${move.from}` : '';
  if (event.stage === null) return `${track}${VIEW_NAMES[event.view]} taken off${from}`;
  const stage = model && stageOf(model, event.stage);
  const now = `${track}${stage ? `${event.stage} ${team.say(stage.name)}` : event.stage}`;
  if (move?.kind === 'again') return `${now} again`;
  return `${now}${from}${move && model ? kindWords(move, model) : ''}`;
}

function kindWords({ kind, from, to }: Move, model: StageModel): string {
  if (kind === 'back') return ', moved back';
  if (kind === 're-entry') return ', came back';
  if (kind !== 'skip') return '';
  const at = (code: string | null): number => model.stages.findIndex((stage) => stage.code === code);
  return `, skipped ${at(to) - at(from) - 1}`;
}

function reasonWords({ reason, proposal, by }: Tagged): string | undefined {
  if (!reason || !proposal) return reason;
  return `${by === 'product' ? 'By your rule' : 'Accepted'}: ${reason}`;
}

function evidence({ evidence = [] }: Tagged, { acts, team }: Book): { evidence?: string } {
  const now = Date.now();
  const known = evidence.flatMap((id) => acts.get(id) ?? []);
  const told = known.map((act) => `${actWords(act, team)} (${dayName(act.at, now)})`);
  return told.length > 0 ? { evidence: `Rests on: ${told.join(', ')}` } : {};
}

function participationWords(event: Extract<LeadEvent, { type: 'participation.set' }>, { team }: Book): string {
  const model = team.workspace.models.find(({ id }) => id === event.model);
  const stage = model && stageOf(model, event.stage);
  const where = stage ? `${event.stage} ${team.say(stage.name)}` : event.stage;
  return event.participation ? `${where}: ${event.participation}` : `${where}: as their persona does`;
}

const VIEW_NAMES: Record<View, string> = { journey: 'Journey', funnel: 'Funnel', awareness: 'Awareness' };

const FACT_NAMES: Record<keyof Facts, string> = {
  name: 'Name',
  title: 'Title',
  company: 'Company',
  place: 'Place',
  language: 'Language',
  avatar: 'Picture',
  industry: 'Industry',
  size: 'People',
  persona: 'Persona',
  deal: 'Deal',
};

function factWords({ avatar, ...facts }: Facts, { team }: Book): string {
  const all = { ...facts, ...(avatar ? { avatar: pictureAt(avatar) } : {}) };
  const said = Object.entries(all).map(([key, fact]) => {
    const known = key === 'persona' && typeof fact === 'string' ? team.personaName(fact) : fact;
    const value = known === null ? 'taken off' : typeof known === 'object' ? money(known) : known;
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
  const kind = kindName(event.kind);
  const who = event.direction === 'in' ? 'from them' : 'from us';
  const place = where && where !== kind ? `, ${where}` : '';
  return {
    icon: event.direction === 'in' ? 'speech' : 'insert',
    text: `${kind} ${who}${place}`,
    ...detail([event.text, event.address].filter(Boolean).join('\n')),
  };
}
