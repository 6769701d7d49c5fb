import type { ContentItem } from '../../../src/domain/content.ts';
import { rankCues, type Situation } from '../../../src/domain/cues.ts';
import { PAIR } from '../../../src/store/pair.ts';
import { starterEvents } from '../../../src/store/presets.ts';

const WARM_UP = 5;
const NOW = Date.UTC(2026, 10, 1);

function library(size: number): ContentItem[] {
  const starter = starterEvents().flatMap((event) => (event.type === 'content.saved' ? event.item : []));
  return Array.from({ length: size }, (_, at) => ({
    ...(starter[at % starter.length] as ContentItem),
    id: `item-${at}`,
  }));
}

/** The milliseconds that ranking took for one lead, for content of these sizes. */
export function timeRanking(
  sizes: readonly number[],
  rounds: number,
): Array<{ size: number; times: number[]; cues: number }> {
  const situation: Situation = {
    lead: { persona: 'Economic buyer', language: 'en' },
    journey: PAIR.journey,
    funnel: PAIR.funnel,
    codes: { journey: '3', funnel: PAIR.funnel.stages[2]?.code ?? '' },
    channel: 'email',
    shared: new Map([['item-1', NOW - 86_400_000]]),
    now: NOW,
  };
  return sizes.map((size) => {
    const items = library(size);
    const times: number[] = [];
    let cues = 0;
    // The clock of a page is coarse: short work is measured several times at once.
    const repeats = Math.ceil(10_000 / size);
    for (let at = -WARM_UP; at < rounds; at++) {
      const start = performance.now();
      for (let again = 0; again < repeats; again++) cues = rankCues(items, situation).length;
      if (at >= 0) times.push((performance.now() - start) / repeats);
    }
    return { size, times, cues };
  });
}
