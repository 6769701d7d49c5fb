import { assign } from '../../domain/assign.ts';
import type { Lead } from '../../domain/lead.ts';
import { edit } from '../../store/deeds.ts';
import { IconButton } from '../kit/button.tsx';
import { Chip } from '../kit/chip.tsx';
import { useTeam } from '../kit/team.tsx';
import { money } from './money.ts';
import { usePanel } from './panel-context.ts';
import { WhoForm } from './who-form.tsx';

/** Who the lead is: name, chip, title, company, persona with its reason, deal value. */
export function Who({ lead }: { lead: Lead }) {
  const { badger } = useTeam();
  const editing = usePanel().draft(`${lead.id} editing`);
  if (editing.value) return <WhoForm lead={lead} onDone={() => (editing.value = '')} />;
  const place = [lead.place, lead.language].filter(Boolean).join(' · ');
  return (
    <header class="who">
      <div class="who-line">
        <h1 dir="auto">{lead.name || 'No name'}</h1>
        <Chip badge={badger.badgeOf(lead)} />
        <IconButton icon="edit" label="Edit name, title, company and deal" onClick={() => (editing.value = 'yes')} />
      </div>
      {(lead.title || lead.company) && (
        <p class="who-role">
          {lead.title && <bdi>{lead.title}</bdi>}
          {lead.title && lead.company && ' · '}
          {lead.company && <bdi class="who-company">{lead.company}</bdi>}
        </p>
      )}
      {place && (
        <p class="muted" dir="auto">
          {place}
        </p>
      )}
      <dl class="who-facts">
        <PersonaChoice lead={lead} />
        <div>
          <dt>Deal</dt>
          <dd>
            <button type="button" class="inline-edit" onClick={() => (editing.value = 'deal')}>
              {lead.deal ? money(lead.deal) : 'Add a value'}
            </button>
          </dd>
        </div>
      </dl>
    </header>
  );
}

function PersonaChoice({ lead }: { lead: Lead }) {
  const panel = usePanel();
  const team = useTeam();
  const { workspace, language } = team;
  const assigned = assign(lead, workspace, language);
  const choose = (persona: string): void => {
    const facts = { persona: persona || null };
    void panel.save(
      () => edit(panel.store, lead.id, facts),
      persona ? `Persona: ${team.personaName(persona)}` : 'Persona left to the rules',
    );
  };
  const ids = workspace.personas.map(({ id }) => id);
  const known = assigned && !ids.includes(assigned.persona) ? [assigned.persona, ...ids] : ids;
  return (
    <div>
      <dt>
        <label for="persona">Persona</label>
        {assigned && ` · ${team.tell(assigned.reason)}`}
      </dt>
      <dd>
        <select
          id="persona"
          class="inline-edit"
          value={assigned?.persona ?? ''}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          <option value="">{lead.persona ? 'Let the rules decide' : 'Choose'}</option>
          {known.map((persona) => (
            <option key={persona} value={persona}>
              {team.personaName(persona)}
            </option>
          ))}
        </select>
      </dd>
    </div>
  );
}
