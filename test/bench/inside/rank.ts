import type { ContentItem } from '../../../src/domain/content.ts';
import { CueIndex } from '../../../src/domain/cue-index.ts';
import type { Situation } from '../../../src/domain/cues.ts';
import { type Workspace, workspaceOf } from '../../../src/domain/workspace.ts';
import { starterContent, starterSetups } from '../../../src/store/starter.ts';

const WARM_UP = 50;
const SITUATIONS = 500;
/** As many as a panel may show. */
const SHOWN = 20;
const NOW = Date.UTC(2026, 10, 1);

function library(size: number): ContentItem[] {
  const starter = starterContent();
  return Array.from({ length: size }, (_, at) => ({
    ...(starter[at % starter.length] as ContentItem),
    id: `item-${at}`,
  }));
}

/** Personas by stages of the journey by stages of the funnel, on two channels: each with its cell, history and outcomes. */
function situations(workspace: Workspace, items: readonly ContentItem[]): Situation[] {
  const { personas, cells, pair } = workspace;
  const outcomes = items.slice(0, 1000).map(({ id }, at) => ({ content: id, shown: at % 60, moved: (at % 60) >> 2 }));
  const all = personas.flatMap(({ id: persona }) =>
    pair.journey.stages.flatMap(({ code: journey }) =>
      pair.funnel.stages.flatMap(({ code: funnel }) =>
        (['email', 'linkedin'] as const).map((channel): Situation => {
          const cell = cells.find((one) => one.persona === persona && one.stage === journey);
          return {
            lead: { language: 'de' },
            workspace,
            persona,
            ...(cell ? { cell } : {}),
            places: { journey, funnel },
            advice: { ahead: 'buyer', content: ['comparison', 'proof pack', 'case study'] },
            channel,
            social: channel === 'email' ? { interest: true } : { network: channel, interest: false },
            shared: new Map([['item-1', NOW - 86_400_000]]),
            sharedInAccount: new Map([['item-2', NOW - 86_400_000]]),
            outcomes,
            language: 'en',
            now: NOW,
          };
        }),
      ),
    ),
  );
  return all.slice(0, SITUATIONS);
}

/**
 * The milliseconds that ranking took for each of 500 leads, for content of these sizes; and those that the index took to be made,
 * the first ranking included.
 */
export function timeRanking(sizes: readonly number[]): Array<{ size: number; times: number[]; made: number }> {
  const workspace = workspaceOf(starterSetups());
  if (!workspace) throw new Error('The starter has no models.');
  return sizes.map((size) => {
    const items = library(size);
    const all = situations(workspace, items);
    const begun = performance.now();
    const index = new CueIndex(items, workspace.models);
    for (const situation of all.slice(0, 1)) index.rank(situation, SHOWN);
    const made = performance.now() - begun;
    for (const situation of all.slice(0, WARM_UP)) index.rank(situation, SHOWN);
    // The clock of a page is coarse: short work is measured several times at once.
    const repeats = Math.ceil(10_000 / size);
    const times = all.map((situation) => {
      const start = performance.now();
      for (let again = 0; again < repeats; again++) index.rank(situation, SHOWN);
      return (performance.now() - start) / repeats;
    });
    return { size, times, made };
  });
}
