import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icons.tsx';

interface Props {
  icon: IconName;
  title: string;
  /** What will be here. */
  text?: ComponentChildren;
  /** The one button that fills it, and what else helps. */
  children?: ComponentChildren;
}

/** An empty place that teaches: what will be here, and the button that fills it. */
export function Empty({ icon, title, text, children }: Props) {
  return (
    <div class="empty">
      <span class="empty-icon">
        <Icon name={icon} size={20} />
      </span>
      <h2>{title}</h2>
      {text && <p class="muted">{text}</p>}
      {children && <div class="empty-actions">{children}</div>}
    </div>
  );
}
