import { Icon } from '../../kit/icons.tsx';
import { hrefTo } from '../route.ts';

export function BackToSignals() {
  return (
    <p>
      <a class="signals-back" href={hrefTo('signals')}>
        <Icon name="back" size={14} flip />
        All signals
      </a>
    </p>
  );
}
