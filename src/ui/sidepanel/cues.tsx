import { useState } from 'preact/hooks';
import { CHANNELS, type Channel } from '../../domain/content.ts';
import type { Lead } from '../../domain/lead.ts';
import { CHANNEL_NAMES } from '../kit/channels.ts';
import { CueCard } from './cue.tsx';
import { channelOf, cuesFor } from './cue-state.ts';
import type { LeadRecord } from './lead-record.ts';
import { usePanel } from './panel-context.ts';
import { Section } from './section.tsx';

const FIRST = 3;

/** The next best things to say, with reasons. */
export function Cues({ record, lead }: { record: LeadRecord; lead: Lead }) {
  const panel = usePanel();
  const site = panel.link.page.value?.site;
  const [chosen, setChosen] = useState<Channel | null>(null);
  const [all, setAll] = useState(false);
  const channel = chosen ?? channelOf(site);
  const cues = cuesFor(panel.items.value, { lead, history: record.history }, { channel, now: Date.now() });
  const shown = all ? cues : cues.slice(0, FIRST);
  const tagged = Object.keys(lead.marks).length > 0;
  return (
    <Section
      title="Say next"
      aside={
        <select
          class="inline-edit"
          aria-label="Channel"
          value={channel}
          onChange={(event) => setChosen(CHANNELS.find((known) => known === event.currentTarget.value) ?? null)}
        >
          {CHANNELS.map((known) => (
            <option key={known} value={known}>
              {CHANNEL_NAMES[known]}
            </option>
          ))}
        </select>
      }
    >
      {shown.length === 0 && (
        <p class="muted">
          {tagged ? 'Nothing in the library fits this stage yet.' : 'Tag a stage above, and what fits it will be here.'}
        </p>
      )}
      <ol class="cues">
        {shown.map((cue, at) => (
          <CueCard key={cue.item.id} cue={cue} lead={lead} channel={channel} record={record} isBest={at === 0} />
        ))}
      </ol>
      {cues.length > FIRST && (
        <button type="button" class="more" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Show fewer' : `${cues.length - FIRST} more to say`}
        </button>
      )}
    </Section>
  );
}
