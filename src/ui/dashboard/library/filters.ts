import { CHANNELS, type Channel, type ContentItem, hasText, isOld } from '../../../domain/content.ts';
import type { StageCodes } from '../../../domain/content-stages.ts';
import { spoken } from '../../../domain/language.ts';

/** What an item is: in date, out of date though in use, or not in use. */
export type ItemState = 'live' | 'stale' | 'retired';

/** What the list is narrowed down to. Empty is everything that is in use. */
export interface Filters {
  q: string;
  /** Codes of the models that are shown. */
  journey: string;
  funnel: string;
  awareness: string;
  /** Persona id. */
  persona: string;
  type: string;
  /** BCP 47. */
  language: string;
  channel: Channel | '';
  state: ItemState | '';
}

/** Everything that is in use. */
export const NO_FILTERS: Filters = {
  q: '',
  journey: '',
  funnel: '',
  awareness: '',
  persona: '',
  type: '',
  language: '',
  channel: '',
  state: '',
};

const TEXTS = ['q', 'journey', 'funnel', 'awareness', 'persona', 'type', 'language'] as const;
const STATES: readonly ItemState[] = ['live', 'stale', 'retired'];

/** Reads the filters off an address; what it does not know is left out. */
export function filtersOf(params: URLSearchParams): Filters {
  const [q = '', journey = '', funnel = '', awareness = '', persona = '', type = '', language = ''] = TEXTS.map(
    (name) => params.get(name) ?? '',
  );
  const channel = CHANNELS.find((known) => known === params.get('channel')) ?? '';
  const state = STATES.find((known) => known === params.get('state')) ?? '';
  return { q, journey, funnel, awareness, persona, type, language, channel, state };
}

/** How many of the filters are on, the words looked for aside. */
export function countFilters({ q: _, ...filters }: Filters): number {
  return Object.values(filters).filter(Boolean).length;
}

/** What state an item is in. `now` in milliseconds since 1970. */
export function stateOf(item: Pick<ContentItem, 'retired' | 'updated' | 'expires'>, now: number): ItemState {
  if (item.retired) return 'retired';
  return isOld(item, now) ? 'stale' : 'live';
}

/** An item with what the filters ask of it. */
export interface Listed {
  item: ContentItem;
  stages: StageCodes;
  state: ItemState;
}

/** Does an item pass? What is for every persona is for each of them. */
export function passes({ item, stages, state }: Listed, filters: Omit<Filters, 'q'>): boolean {
  const { persona, type, language, channel } = filters;
  return (
    (filters.state ? state === filters.state : state !== 'retired') &&
    (['journey', 'funnel', 'awareness'] as const).every(
      (view) => !filters[view] || stages[view].includes(filters[view]),
    ) &&
    (!persona || item.personas.length === 0 || item.personas.includes(persona)) &&
    (!type || item.type === type) &&
    (!language || spoken(item.language) === spoken(language)) &&
    (!channel || hasText(item, channel))
  );
}
