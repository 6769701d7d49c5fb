import { useState } from 'preact/hooks';
import type { Channel } from '../../domain/content.ts';
import type { Cue } from '../../domain/cues.ts';
import type { Lead } from '../../domain/lead.ts';
import { campaignLink, subjectFor, textFor } from '../../domain/variant.ts';
import { logTouchpoint } from '../../store/deeds.ts';
import { Button, IconButton } from '../kit/button.tsx';
import { CHANNEL_NAMES } from '../kit/channels.ts';
import { Icon } from '../kit/icons.tsx';
import { copyText } from './clipboard.ts';
import { briefReasons } from './cue-state.ts';
import type { LeadRecord } from './lead-record.ts';
import { usePanel } from './panel-context.ts';

interface Props {
  cue: Cue;
  lead: Lead;
  channel: Channel;
  record: LeadRecord;
  /** The best one: its button stands out. */
  isBest: boolean;
}

/** One thing to say: what it is, why, and the ways to send it. Sending it is logged once it has worked. */
export function CueCard({ cue, lead, channel, record, isBest }: Props) {
  const panel = usePanel();
  const [open, setOpen] = useState(false);
  const { item } = cue;
  const text = textFor(item, channel, lead);
  const link = campaignLink(item, channel);
  const page = panel.link.page.value;
  // Text for one person must not end up in the reply to another one.
  const focusIsOther = page?.focus && !('seen' in record.subject);
  const canInsert = page?.canInsert && panel.link.wire.value === 'open' && !focusIsOther;

  const send = async (way: () => Promise<void>, done: string): Promise<void> => {
    try {
      await way();
    } catch (cause) {
      return panel.said.fail(cause);
    }
    const share = { kind: 'share', direction: 'out', content: item.id, channel } as const;
    await panel.save(
      () => logTouchpoint(panel.store, lead.id, share),
      `${done}, logged as shared (${CHANNEL_NAMES[channel]})`,
    );
  };
  const insert = async (): Promise<void> => {
    if (!(await panel.link.insert(text)))
      throw new Error('The page did not take the text. Click into the field and try again, or copy it.');
  };
  const meta = [item.type, `${item.minutes} min`, item.language].join(' · ');
  return (
    <li class="cue">
      <button type="button" class="cue-head" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name={open ? 'down' : 'next'} size={14} flip={!open} />
        <span class="cue-title" dir="auto" lang={item.language}>
          {item.title}
        </span>
      </button>
      <p class="cue-meta">{meta}</p>
      <p class="cue-why">{briefReasons(cue.reasons)}</p>
      {open && <CueDetails cue={cue} text={text} subject={channel === 'email' ? subjectFor(item, lead) : undefined} />}
      <div class="cue-ways">
        {canInsert && (
          <Button icon="insert" kind={isBest ? 'primary' : 'plain'} onClick={() => send(insert, 'Inserted')}>
            Insert
          </Button>
        )}
        <Button icon="copy" onClick={() => send(() => copyText(text), 'Text copied')}>
          Copy
        </Button>
        {link && (
          <Button icon="link" onClick={() => send(() => copyText(link), 'Link copied')}>
            Link
          </Button>
        )}
      </div>
    </li>
  );
}

function CueDetails({ cue, text, subject }: { cue: Cue; text: string; subject: string | undefined }) {
  const panel = usePanel();
  const copySubject = (words: string): void => {
    copyText(words).then(
      () => panel.said.say({ text: 'Subject copied' }),
      (cause: unknown) => panel.said.fail(cause),
    );
  };
  return (
    <div class="cue-details">
      <p>{cue.item.summary}</p>
      <blockquote dir="auto" lang={cue.item.language}>
        {subject && (
          <p class="cue-subject">
            <strong>{subject}</strong>
            <IconButton icon="copy" label="Copy the subject" onClick={() => copySubject(subject)} />
          </p>
        )}
        <p class="cue-text">{text}</p>
      </blockquote>
      <table class="reasons">
        <caption>Why, {Math.round(cue.score)} points</caption>
        <tbody>
          {cue.reasons.map((reason) => (
            <tr key={reason.part}>
              <td>{reason.text}</td>
              <td class="points">{reason.points > 0 ? `+${reason.points}` : reason.points || '·'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
