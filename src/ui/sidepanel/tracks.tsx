import { useState } from 'preact/hooks';
import { placeIn } from '../../domain/atlas.ts';
import { chipText } from '../../domain/badge.ts';
import type { Lead } from '../../domain/lead.ts';
import { FormEnd, IconButton } from '../kit/button.tsx';
import { Icon } from '../kit/icons.tsx';
import { useTeam } from '../kit/team.tsx';
import { usePanel } from './panel-context.ts';
import { showTrack } from './track-choice.ts';

const NEW = 'New product or matter…';

/** The products or matters a lead is tagged for, `lead.track` shown; nothing where there is only the general one. */
export function Tracks({ lead }: { lead: Lead }) {
  const panel = usePanel();
  const naming = useNaming(lead);
  if (!hasSeveral(lead)) return null;
  const names = [...new Set([...Object.keys(lead.tracks), lead.track])].sort();
  return (
    <>
      <fieldset class="tracks">
        <legend class="unseen">Product or matter</legend>
        {names.map((name) => (
          <button
            key={name}
            type="button"
            aria-pressed={name === lead.track}
            onClick={() => showTrack(panel, lead, name)}
          >
            <bdi>{name || 'General'}</bdi> <Codes lead={lead} track={name} />
          </button>
        ))}
        <IconButton icon="plus" label={NEW} onClick={() => (naming.value = 'yes')} />
      </fieldset>
      {naming.value && <NameTrack lead={lead} />}
    </>
  );
}

/** The way from the general one to the first of several. */
export function FirstTrack({ lead }: { lead: Lead }) {
  const naming = useNaming(lead);
  if (hasSeveral(lead)) return null;
  if (naming.value) return <NameTrack lead={lead} />;
  return (
    <button type="button" class="more new-track" onClick={() => (naming.value = 'yes')}>
      <Icon name="plus" size={14} />
      {NEW}
    </button>
  );
}

const hasSeveral = ({ tracks, track }: Lead): boolean => track !== '' || Object.keys(tracks).length > 1;

/** Where the lead is with it: `3·D`. */
function Codes({ lead, track }: { lead: Lead; track: string }) {
  const { pair, models } = useTeam().workspace;
  const marks = lead.tracks[track]?.marks ?? {};
  const mark = (view: 'journey' | 'funnel') => {
    const place = placeIn(pair[view], marks, models);
    return place && { [view]: { code: place.code, at: place.mark.at, fades: 0 } };
  };
  return <span class="track-codes">{chipText({ ...mark('journey'), ...mark('funnel') })}</span>;
}

/** Names another product or matter; it is there from its first tag on. */
function NameTrack({ lead }: { lead: Lead }) {
  const panel = usePanel();
  const naming = useNaming(lead);
  const [name, setName] = useState('');
  const leave = (): void => {
    naming.value = '';
  };
  const begin = (event: Event): void => {
    event.preventDefault();
    showTrack(panel, lead, name.trim());
    leave();
  };
  return (
    <form class="form" onSubmit={begin} onKeyDown={(event) => event.key === 'Escape' && leave()}>
      <label>
        <span class="muted">What is it about? Then tag its first stage.</span>
        <input
          class="field"
          dir="auto"
          required
          pattern=".*\S.*"
          maxLength={80}
          autocomplete="off"
          placeholder="Second site, hand-held readers …"
          value={name}
          ref={focusFirst}
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </label>
      <FormEnd onCancel={leave} />
    </form>
  );
}

const focusFirst = (input: HTMLInputElement | null): void => input?.focus();

/** Is a new one being named? */
const useNaming = (lead: Lead) => usePanel().draft(`${lead.id} new track`);
