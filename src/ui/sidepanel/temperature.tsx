import type { HistoryLine } from '../../domain/lead.ts';
import { temperatureOf } from '../../domain/temperature.ts';
import type { Layer } from '../../domain/touchpoint.ts';
import { useTeam } from '../kit/team.tsx';
import { ago } from '../kit/time.ts';
import { actWords } from './act-words.ts';

const LAYERS: ReadonlyArray<[Layer, string]> = [
  ['exposure', 'saw us'],
  ['influence', 'talked about us'],
  ['engagement', 'reacted to us'],
];
const STATES = { likely: 'Likely buyer', undecided: 'Undecided' };

/** How near the lead is to buying, in one line; how often they saw us, talked about us and reacted is behind it. */
export function TemperatureLine({ history }: { history: readonly HistoryLine[] }) {
  const team = useTeam();
  const { state, because, layers } = temperatureOf(history, team.workspace.rules);
  if (!state) return null;
  const event = history.find((line) => line.event.id === because)?.event;
  const counts = LAYERS.flatMap(([layer, words]) => (layers[layer] ? `${words} ${times(layers[layer])}` : []));
  return (
    <details class={`guidance temperature ${state}`}>
      <summary>
        <strong>{STATES[state]}</strong>
        {event?.type === 'touchpoint.logged' && `: ${actWords(event, team)}, ${ago(event.at, Date.now())}`}
      </summary>
      <p>{counts.length > 0 ? `So far they ${counts.join(', ')}.` : 'Nothing from networks so far.'}</p>
    </details>
  );
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}
