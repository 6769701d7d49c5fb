import './win-back.css';
import { useEffect, useState } from 'preact/hooks';
import type { CueIndex } from '../../domain/cue-index.ts';
import type { Lead } from '../../domain/lead.ts';
import { logTouchpoint } from '../../store/deeds.ts';
import { type BestCue, bestCue } from './best-cue.ts';
import { briefReasons } from './brief-reasons.ts';
import { Button, IconButton } from './button.tsx';
import { CHANNEL_NAMES } from './channels.ts';
import { copyText } from './clipboard.ts';
import type { Desk } from './desk.ts';
import { useTeam } from './team.tsx';

interface Props {
  desk: Desk;
  lead: Lead;
  /** Null while the library is being read. */
  index: CueIndex | null;
}

/** The one thing to say to a lead, with its text to read and to copy; copying is logged as shared. */
export function BestCueCard({ desk, lead, index }: Props) {
  const team = useTeam();
  const [best, setBest] = useState<BestCue | null | undefined>(null);
  const [stay, setStay] = useState<string>();
  const { id, touched } = lead;
  useEffect(() => {
    let current = true;
    if (index) {
      bestCue(desk.store, lead, team, { index, now: Date.now(), stay }).then(
        (found) => current && setBest(found),
        (cause: unknown) => desk.said.fail(cause),
      );
    }
    return () => {
      current = false;
    };
  }, [id, touched, index, team, stay, desk]);

  if (best === null) return <p class="best-cue muted">Looking for what fits…</p>;
  if (!best) {
    return (
      <p class="best-cue muted">
        Nothing in the library fits yet. <a href="/dashboard.html#/library">Add something</a>
      </p>
    );
  }
  const { cue, channel, variant, isShared } = best;
  const { item } = cue;
  const copy = async (): Promise<void> => {
    try {
      await copyText(variant?.text ?? '');
    } catch (cause) {
      return desk.said.fail(cause);
    }
    setStay(item.id);
    const share = { kind: 'share', direction: 'out', content: item.id, channel } as const;
    await desk.save(
      () => logTouchpoint(desk.store, id, share),
      `Text copied, logged as shared (${CHANNEL_NAMES[channel]})`,
    );
  };
  return (
    <div class="best-cue">
      <details>
        <summary>
          <span class="best-cue-title" dir="auto" lang={item.language}>
            {item.title}
          </span>
        </summary>
        <blockquote dir="auto" lang={item.language}>
          {variant?.subject && <Subject desk={desk} text={variant.subject} />}
          <p class="best-cue-text">{variant?.text}</p>
        </blockquote>
      </details>
      <p class="muted best-cue-why">
        {[item.type, `${item.minutes} min`, item.language, briefReasons(cue.reasons, team)].join(' · ')}
      </p>
      <Button icon={isShared ? 'check' : 'copy'} onClick={copy}>
        {isShared ? 'Copy again' : `Copy for ${CHANNEL_NAMES[channel]}`}
      </Button>
    </div>
  );
}

function Subject({ desk, text }: { desk: Desk; text: string }) {
  const copy = (): void => {
    copyText(text).then(
      () => desk.said.say({ text: 'Subject copied' }),
      (cause: unknown) => desk.said.fail(cause),
    );
  };
  return (
    <p class="best-cue-subject">
      <strong>{text}</strong>
      <IconButton icon="copy" label="Copy the subject" onClick={copy} />
    </p>
  );
}
