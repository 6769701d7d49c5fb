import type { ComponentChildren } from 'preact';
import type { CueIndex } from '../../domain/cue-index.ts';
import { BestCueCard } from './best-cue-card.tsx';
import type { Desk } from './desk.ts';
import type { Due } from './due.ts';
import { DueActions } from './due-actions.tsx';
import { useTeam } from './team.tsx';

interface Props {
  desk: Desk;
  due: Due;
  index: CueIndex | null;
  /** Who it is, and the way to them. */
  children: ComponentChildren;
}

/** A lead to get back to: who, why, the one thing to send, and what to do with the reminder. */
export function DueCard({ desk, due: { lead, reminder }, index, children }: Props) {
  const { tell } = useTeam();
  return (
    <li class="due">
      {children}
      <p class="due-why">{tell(reminder.said)}</p>
      <BestCueCard desk={desk} lead={lead} index={index} />
      <DueActions desk={desk} lead={lead} />
    </li>
  );
}
