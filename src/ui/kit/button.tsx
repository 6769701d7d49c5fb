import type { ButtonHTMLAttributes, ComponentChildren } from 'preact';
import { Icon, type IconName } from './icons.tsx';

type Native = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'icon' | 'size'>;

interface Props extends Native {
  icon?: IconName;
  kind?: 'primary' | 'quiet' | 'plain';
  children: ComponentChildren;
}

/** A button with words, and an icon beside them when it helps. */
export function Button({ icon, kind = 'plain', children, ...rest }: Props) {
  return (
    <button type="button" {...rest} class={`button ${kind}`}>
      {icon && <Icon name={icon} size={14} />}
      <span>{children}</span>
    </button>
  );
}

interface IconProps extends Native {
  icon: IconName;
  /** What it does, for everybody who cannot tell from the icon. */
  label: string;
  flip?: boolean;
}

/** A button for tight places; its words are in the tooltip and for screen readers. */
export function IconButton({ icon, label, flip = false, ...rest }: IconProps) {
  return (
    <button type="button" {...rest} class="icon-button" aria-label={label} title={label}>
      <Icon name={icon} flip={flip} />
    </button>
  );
}

/** The end of a form: leave it, or save. */
export function FormEnd({ onCancel }: { onCancel: () => void }) {
  return (
    <div class="form-end">
      <Button kind="quiet" onClick={onCancel}>
        Cancel
      </Button>
      <Button kind="primary" type="submit">
        Save
      </Button>
    </div>
  );
}
