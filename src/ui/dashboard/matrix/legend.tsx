import type { Stage } from '../../../domain/stage-model.ts';
import { Icon } from '../../kit/icons.tsx';

/** How to read a cell. */
export function Legend({ stage }: { stage: Stage }) {
  return (
    <ul class="matrix-legend">
      <li>
        <span class="matrix-scale" style={{ '--stage': stage.colour }} />
        the fuller, the more there is to say
      </li>
      <li>
        <Icon name="person" size={12} />
        leads who are there now
      </li>
      <li>
        <span class="matrix-bar" />
        something is missing for them
      </li>
    </ul>
  );
}
