import { useState } from 'preact/hooks';
import type { Channel } from '../../domain/content.ts';
import type { Situation } from '../../domain/cues.ts';
import type { Lead } from '../../domain/lead.ts';
import { CHANNEL_NAMES } from '../kit/channels.ts';
import { isEarly, situationOf } from '../kit/situation.ts';
import { useTeam } from '../kit/team.tsx';
import { CueCard } from './cue.tsx';
import { channelOf, channelsFor } from './cue-state.ts';
import { DashboardLink } from './dashboard-link.tsx';
import { type LeadRecord, sharedInAccount } from './lead-record.ts';
import { usePanel } from './panel-context.ts';
import { Section } from './section.tsx';
import { WinBackReason } from './win-back-reason.tsx';

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
  const channels = channelsFor(site, lead);
  const channel = chosen && channels.includes(chosen) ? chosen : channelOf(site);
  const around = { lines: record.history, sharedInAccount: sharedInAccount(record), channel, now: Date.now() };
  const situation = situationOf(lead, team, around);
  const cues = panel.index.value?.rank(situation, MOST) ?? [];
  const shown = all ? cues : cues.slice(0, FIRST);
  return (
    <Section
      title="Say next"
      aside={
        <select
          class="inline-edit"
          aria-label="Channel"
          value={channel}
          onChange={(event) => setChosen(channels.find((known) => known === event.currentTarget.value) ?? null)}
        >
          {channels.map((known) => (
            <option key={known} value={known}>
              {CHANNEL_NAMES[known]}
            </option>
          ))}
        </select>
      }
    >
      <WinBackReason lead={lead} />
      {shown.length === 0 && <NothingToSay situation={situation} />}
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

function NothingToSay({ situation: { places, persona } }: { situation: Situation }) {
  const { journey: stage } = places;
  if (Object.keys(places).length === 0) return <p class="muted">Tag a stage above, and what fits it will be here.</p>;
  return (
    <p class="muted">
      Nothing in the library fits this stage yet.{' '}
      <DashboardLink room="library" params={{ stage, persona }}>
        Look in the library
      </DashboardLink>
    </p>
  );
}
