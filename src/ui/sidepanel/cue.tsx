import { useState } from 'preact/hooks';
import type { Channel } from '../../domain/content.ts';
import type { Cue } from '../../domain/cues.ts';
import type { Lead } from '../../domain/lead.ts';
import { campaignLink, type Variant, variantsFor } from '../../domain/variant.ts';
import { logTouchpoint } from '../../store/deeds.ts';
import { briefReasons } from '../kit/brief-reasons.ts';
import { Button, IconButton } from '../kit/button.tsx';
import { CHANNEL_NAMES } from '../kit/channels.ts';
import { copyText } from '../kit/clipboard.ts';
import { Icon } from '../kit/icons.tsx';
import { useTeam } from '../kit/team.tsx';
import type { LeadRecord } from './lead-record.ts';
import { usePanel } from './panel-context.ts';

interface Props {
  cue: Cue;
  lead: Lead;
  channel: Channel;
  record: LeadRecord;
  /** Met on a network and not interested yet: no e-mail that leads to an offer. */
  early: boolean;
  /** The best one: its button stands out. */
  isBest: boolean;
}

/** One thing to say: what it is, why, and the ways to send it. Sending it is logged once it has worked. */
export function CueCard({ cue, lead, channel, record, early, isBest }: Props) {
  const panel = usePanel();
  const team = useTeam();
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState<Channel | null>(null);
  const { item } = cue;
  const variants = variantsFor(item, channel, lead, { early });
  const variant = variants.find((one) => one.channel === wanted) ?? variants[0];
  const text = variant?.text ?? '';
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
      <p class="cue-why">{briefReasons(cue.reasons, team)}</p>
      {open && variant && <CueDetails cue={cue} variant={variant} variants={variants} onVariant={setWanted} />}
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

interface DetailProps {
  cue: Cue;
  /** The text that is sent now, and the others there are. */
  variant: Variant;
  variants: readonly Variant[];
  onVariant: (channel: Channel) => void;
}

function CueDetails({ cue, variant, variants, onVariant }: DetailProps) {
  const { text, subject } = variant;
  const panel = usePanel();
  const team = useTeam();
  const copySubject = (words: string): void => {
    copyText(words).then(
      () => panel.said.say({ text: 'Subject copied' }),
      (cause: unknown) => panel.said.fail(cause),
    );
  };
  return (
    <div class="cue-details">
      <p>{cue.item.summary}</p>
      {variants.length > 1 && (
        <fieldset class="variants">
          <legend class="unseen">Written for</legend>
          {variants.map((one) => (
            <button
              key={one.channel}
              type="button"
              aria-pressed={one.channel === variant.channel}
              onClick={() => onVariant(one.channel)}
            >
              {CHANNEL_NAMES[one.channel]}
            </button>
          ))}
        </fieldset>
      )}
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
              <td>{team.tell(reason.said)}</td>
              <td class="points">{signed(reason.points)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function signed(points: number): string {
  return points > 0 ? `+${points}` : points < 0 ? `−${-points}` : '·';
}
