import type { Play } from '../../../domain/signal.ts';
import { stageOf } from '../../../domain/stage-model.ts';
import { IconButton } from '../../kit/button.tsx';
import { Icon } from '../../kit/icons.tsx';
import { useTeam } from '../../kit/team.tsx';
import { useBoard } from '../board-context.ts';

/** What to do beside writing to one person. */
export function CellPlays({ plays, onEdit }: { plays: readonly Play[]; onEdit: (play: Play) => void }) {
  return (
    <section class="matrix-part" aria-labelledby="matrix-plays">
      <h3 id="matrix-plays" data-part="plays" tabIndex={-1}>
        Plays
      </h3>
      {plays.length === 0 && (
        <p class="muted">
          None here. A play is what you do for many at once: a live stream, a comparison page, a call list.
        </p>
      )}
      <PlayList plays={plays} onEdit={onEdit} />
    </section>
  );
}

/** Plays, each with its steps folded. */
export function PlayList({ plays, onEdit }: { plays: readonly Play[]; onEdit: (play: Play) => void }) {
  return (
    <ul class="matrix-list">
      {plays.map((play) => (
        <PlayLine key={play.id} play={play} onEdit={() => onEdit(play)} />
      ))}
    </ul>
  );
}

function PlayLine({ play, onEdit }: { play: Play; onEdit: () => void }) {
  const board = useBoard();
  const { say, workspace } = useTeam();
  const name = say(play.name);
  const model = workspace.models.find(({ id }) => id === play.model);
  const stages = play.stages.map((code) => {
    const stage = model && stageOf(model, code);
    return stage ? say(stage.name) : code;
  });
  const retire = (): void =>
    void board.saveSetups([{ kind: 'play', doc: { ...play, retired: true } }], `${name} retired`);
  return (
    <li>
      <details class="matrix-play">
        <summary>
          <Icon name={play.direction === 'inbound' ? 'insert' : 'speech'} size={14} />
          <bdi>{name}</bdi>
          <span class="muted">
            {play.direction} · {play.cost}
          </span>
        </summary>
        <ol>
          {play.steps.map((words) => (
            <li key={say(words)} dir="auto">
              {say(words)}
            </li>
          ))}
        </ol>
        <p class="muted matrix-play-foot">
          <span>
            {model && say(model.name)}: {stages.join(', ')}
            {play.campaign && (
              <>
                {' · '}campaign <code>{play.campaign}</code>
              </>
            )}
          </span>
          <IconButton icon="edit" label={`Edit ${name}`} onClick={onEdit} />
          <IconButton icon="close" label={`Retire ${name}`} onClick={retire} />
        </p>
      </details>
    </li>
  );
}
