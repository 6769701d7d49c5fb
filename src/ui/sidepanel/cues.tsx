import { useState } from 'preact/hooks';
import { CHANNELS, type Channel } from '../../domain/content.ts';
import { type Lead, marksOf } from '../../domain/lead.ts';
import { CHANNEL_NAMES } from '../kit/channels.ts';
import { isEarly, situationOf } from '../kit/situation.ts';
import { useTeam } from '../kit/team.tsx';
import { CueCard } from './cue.tsx';
import { channelOf } from './cue-state.ts';
import { type LeadRecord, sharedInAccount } from './lead-record.ts';
import { usePanel } from './panel-context.ts';
import { Section } from './section.tsx';

const FIRST = 3;
/** Nobody reads further down. */
const MOST = 30;

/** The next best things to say, with reasons. */
export function Cues({ record, lead }: { record: LeadRecord; lead: Lead }) {
  const panel = usePanel();
  const team = useTeam();
  const site = panel.link.page.value?.site;
  const [chosen, setChosen] = useState<Channel | null>(null);
  const [all, setAll] = useState(false);
  const channel = chosen ?? channelOf(site);
  const around = { lines: record.history, sharedInAccount: sharedInAccount(record), channel, now: Date.now() };
  const situation = situationOf(lead, team, around);
  const cues = panel.index.value?.rank(situation, MOST) ?? [];
  const shown = all ? cues : cues.slice(0, FIRST);
  const tagged = Object.keys(marksOf(lead)).length > 0;
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
          <CueCard
            key={cue.item.id}
            cue={cue}
            lead={lead}
            channel={channel}
            record={record}
            early={isEarly(situation, team)}
            isBest={at === 0}
          />
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
