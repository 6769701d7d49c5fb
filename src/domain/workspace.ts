import type { AdviceBook } from './advice-book.ts';
import type { Cell, Persona, TitleWords } from './persona.ts';
import type { Setup } from './setup.ts';
import type { NetworkRule, Play, SignalRule } from './signal.ts';
import type { StageModel, View } from './stage-model.ts';
import type { TaughtPage } from './taught.ts';

/** The models that are shown: one a view, awareness only when it is wanted. */
export interface Pair {
  journey: StageModel;
  funnel: StageModel;
  awareness?: StageModel;
}

/** All that a team has set up, ready for use. Retired pieces are left out, but for models, which old marks still need. */
export interface Workspace {
  pair: Pair;
  models: StageModel[];
  personas: Persona[];
  cells: Cell[];
  titles: TitleWords;
  rules: SignalRule[];
  networks: NetworkRule[];
  plays: Play[];
  advice: AdviceBook;
  /** How to read pages that a user has shown us. */
  taught: TaughtPage[];
}

/** The models whose codes content, advice and patterns are written in, unless they say otherwise. */
export const DEFAULT_MODELS: Record<View, string> = {
  journey: 'buyers-journey',
  funnel: 'sales-funnel',
  awareness: 'brand-awareness',
};

type Doc<K extends Setup['kind']> = Extract<Setup, { kind: K }>['doc'];

/**
 * Puts the pieces together, each list in order of id. Undefined while there is no model for the journey or the funnel, or no
 * advice: the starter setup has not been loaded.
 */
export function workspaceOf(setups: readonly Setup[]): Workspace | undefined {
  const all = <K extends Setup['kind']>(kind: K): Doc<K>[] =>
    setups.filter((setup) => setup.kind === kind).map((setup) => setup.doc as Doc<K>);
  const live = <T extends { id: string; retired?: boolean | undefined }>(docs: T[]): T[] =>
    docs.filter((doc) => !doc.retired).sort(byId);
  const models = all('model').sort(byId);
  const choice = all('choice')[0];
  const advice = all('advice')[0];
  const chosen = (view: View, id: string | undefined): StageModel | undefined =>
    models.find((model) => model.id === id && model.view === view);
  const journey = chosen('journey', choice?.journey) ?? chosen('journey', DEFAULT_MODELS.journey);
  const funnel = chosen('funnel', choice?.funnel) ?? chosen('funnel', DEFAULT_MODELS.funnel);
  const awareness = chosen('awareness', choice?.awareness);
  if (!journey || !funnel || !advice) return undefined;
  return {
    pair: { journey, funnel, ...(awareness ? { awareness } : {}) },
    models,
    personas: live(all('persona')),
    cells: all('cell').filter((cell) => !cell.retired),
    titles: all('titles')[0] ?? { seniority: {}, department: {} },
    rules: live(all('rule')),
    networks: all('network'),
    plays: live(all('play')),
    advice,
    taught: live(all('taught')),
  };
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
