import { useState } from 'preact/hooks';
import { stagesOf } from '../../../domain/audit.ts';
import type { Play } from '../../../domain/signal.ts';
import { useTeam } from '../../kit/team.tsx';
import { PlayList } from './cell-plays.tsx';
import { PlayForm } from './play-form.tsx';

/** Plays that have no place on the way to a purchase: most are for customers. */
export function Elsewhere() {
  const { workspace } = useTeam();
  const [edited, setEdited] = useState<Play | null>(null);
  const plays = workspace.plays.filter((play) => stagesOf(play, workspace).length === 0);
  const [first] = workspace.pair.journey.stages;
  if (plays.length === 0 || !first) return null;
  return (
    <section class="matrix-elsewhere" aria-labelledby="matrix-elsewhere">
      <h2 id="matrix-elsewhere">After the purchase</h2>
      <p class="muted">Plays for customers stand beside the matrix: the journey ends where they begin.</p>
      {edited && (
        <PlayForm
          key={edited.id}
          play={edited}
          cell={{ persona: null, stage: first.code }}
          onDone={() => setEdited(null)}
        />
      )}
      <PlayList plays={plays} onEdit={setEdited} />
    </section>
  );
}
