import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** What ties a control to its label, hint and problem. */
interface Tied {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': boolean | undefined;
}

interface Props {
  label: string;
  hint?: ComponentChildren;
  /** What is to be put right. */
  problem?: string | undefined;
  /** How the control is found again when it is to be put right. */
  name?: string;
  children: (tied: Tied) => ComponentChildren;
}

/** A control with its label above, and below it what helps or what is to be put right. */
export function Field({ label, hint, problem, name, children }: Props) {
  const id = useId();
  const described = [hint && `${id}hint`, problem && `${id}problem`].filter(Boolean).join(' ');
  return (
    <div class="part-field" data-field={name}>
      <label for={id}>{label}</label>
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': problem ? true : undefined })}
      {hint && (
        <p id={`${id}hint`} class="muted part-hint">
          {hint}
        </p>
      )}
      {problem && (
        <p id={`${id}problem`} class="part-problem">
          {problem}
        </p>
      )}
    </div>
  );
}
