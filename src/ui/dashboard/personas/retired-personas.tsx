import { useEffect, useState } from 'preact/hooks';
import type { Persona } from '../../../domain/persona.ts';
import { Button } from '../../kit/button.tsx';
import { useTeam } from '../../kit/team.tsx';
import { useBoard } from '../board-context.ts';
import { type Held, holdersWords } from './holders.ts';

/** Personas that are out of use, each with the way back. Nothing where there are none. */
export function RetiredPersonas({ held }: { held: Held | undefined }) {
  const board = useBoard();
  const { say, revision } = useTeam();
  const [retired, setRetired] = useState<Persona[]>([]);
  useEffect(() => {
    let isCurrent = true;
    board.store.setups('persona').then(
      (setups) => {
        if (!isCurrent) return;
        setRetired(setups.flatMap(({ kind, doc }) => (kind === 'persona' && doc.retired ? [doc] : [])));
      },
      (cause: unknown) => board.said.fail(cause),
    );
    return () => {
      isCurrent = false;
    };
  }, [board, revision]);
  if (retired.length === 0) return null;
  const bringBack = (persona: Persona): void => {
    const { retired: _, ...doc } = persona;
    void board.saveSetups([{ kind: 'persona', doc }], `${say(persona.name)} is back`);
  };
  return (
    <details class="personas-retired">
      <summary>Retired ({retired.length})</summary>
      <ul>
        {retired.map((persona) => {
          const holders = held?.byPersona.get(persona.id);
          return (
            <li key={persona.id}>
              <bdi>{say(persona.name)}</bdi>
              {holders && <span class="muted">{holdersWords(holders)}</span>}
              <Button
                kind="quiet"
                icon="undo"
                aria-label={`Bring back ${say(persona.name)}`}
                onClick={() => bringBack(persona)}
              >
                Bring back
              </Button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
