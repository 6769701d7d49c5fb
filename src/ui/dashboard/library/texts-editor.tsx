import { useRef, useState } from 'preact/hooks';
import { CHANNELS, type Channel } from '../../../domain/content.ts';
import { IconButton } from '../../kit/button.tsx';
import { CHANNEL_NAMES } from '../../kit/channels.ts';
import { useEditor } from './editor-context.ts';
import { EmailFields } from './email-fields.tsx';
import { InsertFields } from './insert-fields.tsx';
import { BLANK_EMAIL, type ItemDraft } from './item-draft.ts';
import type { Problem } from './item-problems.ts';
import { Previews } from './previews.tsx';
import { TextField } from './text-field.tsx';

/** The channel that a problem's field belongs to; undefined for others. */
function channelOf({ field }: Problem): Channel | undefined {
  const [kind, channel] = field.split('.');
  return kind === 'email' ? 'email' : kind === 'replies' ? CHANNELS.find((known) => known === channel) : undefined;
}

/** The channels that have a text. */
function written(draft: ItemDraft): Channel[] {
  return CHANNELS.filter((channel) => (channel === 'email' ? draft.email : draft.replies[channel] !== undefined));
}

type TextBox = HTMLInputElement | HTMLTextAreaElement;
const TAKES_FIELDS = '[data-takes-fields]';
const isTextBox = (target: EventTarget | null): target is TextBox =>
  target instanceof HTMLElement && target.matches(TAKES_FIELDS);

interface Props {
  /** Has one wanted to save? */
  isTried: boolean;
  problems: readonly Problem[];
}

/** The ready texts, one channel at a time, with what a lead would get beside it. */
export function TextsEditor({ isTried, problems }: Props) {
  const { draft, change } = useEditor();
  const [picked, setPicked] = useState<Channel>();
  const section = useRef<HTMLElement>(null);
  /** The text that was written in last. */
  const last = useRef<TextBox>(null);
  const channels = written(draft);
  const wrong = isTried ? problems.flatMap((problem) => channelOf(problem) ?? []) : [];
  const open = picked && channels.includes(picked) ? picked : channels[0];
  const add = (channel: Channel): void => {
    setPicked(channel);
    if (channel === 'email') change({ email: { ...BLANK_EMAIL } });
    else change({ replies: { ...draft.replies, [channel]: '' } });
  };
  const insert = (field: string): void => {
    const box = last.current?.isConnected ? last.current : section.current?.querySelector<TextBox>(TAKES_FIELDS);
    if (!box) return;
    const end = box.value.length;
    const [from, to] = box === last.current ? [box.selectionStart ?? end, box.selectionEnd ?? end] : [end, end];
    box.setRangeText(field, from, to, 'end');
    box.dispatchEvent(new Event('input', { bubbles: true }));
    box.focus();
  };
  const takeOut = (channel: Channel): void => {
    if (channel === 'email') change({ email: null });
    else {
      const { [channel]: _, ...replies } = draft.replies;
      change({ replies });
    }
  };
  return (
    <section ref={section} class="library-texts" aria-labelledby="library-texts">
      <h3 id="library-texts">Ready texts</h3>
      <div class="library-channels">
        {channels.map((channel) => (
          <button
            key={channel}
            type="button"
            aria-pressed={channel === open}
            data-wrong={wrong.includes(channel) ? '' : undefined}
            onClick={() => setPicked(channel)}
          >
            {CHANNEL_NAMES[channel]}
            {wrong.includes(channel) && <span class="unseen">, something is to be put right</span>}
          </button>
        ))}
        <select
          class="field"
          aria-label="Add a text for a channel"
          value=""
          onChange={(event) => {
            const channel = CHANNELS.find((known) => known === event.currentTarget.value);
            event.currentTarget.value = '';
            if (channel) add(channel);
          }}
        >
          <option value="">Add a channel…</option>
          {CHANNELS.filter((channel) => !channels.includes(channel)).map((channel) => (
            <option key={channel} value={channel}>
              {CHANNEL_NAMES[channel]}
            </option>
          ))}
        </select>
      </div>
      {open === undefined ? (
        <p class="muted">
          Without a text of its own, title, summary and link are sent. A reply on a network is not an e-mail: add the
          channels you use.
        </p>
      ) : (
        <div class="library-writing" key={open}>
          <div
            class="library-written"
            onFocusIn={({ target }) => {
              if (isTextBox(target)) last.current = target;
            }}
          >
            <div class="library-insert">
              <InsertFields onInsert={insert} />
              <IconButton
                icon="close"
                label={`Take out the text for ${CHANNEL_NAMES[open]}`}
                onClick={() => takeOut(open)}
              />
            </div>
            {open === 'email' && draft.email ? (
              <EmailFields email={draft.email} onChange={(email) => change({ email })} />
            ) : (
              <TextField
                isContent
                takesFields
                label={`Text for ${CHANNEL_NAMES[open]}`}
                name={`replies.${open}`}
                rows={8}
                value={open === 'email' ? '' : (draft.replies[open] ?? '')}
                onChange={(text) => change({ replies: { ...draft.replies, [open]: text } })}
              />
            )}
          </div>
          <Previews channel={open} />
        </div>
      )}
    </section>
  );
}
