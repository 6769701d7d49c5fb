import { type Assigned, assign } from '../../domain/assign.ts';
import type { Lead } from '../../domain/lead.ts';
import { edit } from '../../store/deeds.ts';
import { IconButton } from '../kit/button.tsx';
import { Chip } from '../kit/chip.tsx';
import { money } from '../kit/money.ts';
import { useTeam } from '../kit/team.tsx';
import type { LeadRecord } from './lead-record.ts';
import { usePanel } from './panel-context.ts';
import { TemperatureLine } from './temperature.tsx';
import { WhoForm } from './who-form.tsx';

/** Who the lead is: name, chip, title, company, persona with its reason, how near to buying, deal value. */
export function Who({ record, lead }: { record: LeadRecord; lead: Lead }) {
  const { badger, workspace, language, tell } = useTeam();
  const editing = usePanel().draft(`${lead.id} editing`);
  if (editing.value) return <WhoForm lead={lead} onDone={() => (editing.value = '')} />;
  const assigned = assign(lead, workspace, language);
  const size = lead.size && `${new Intl.NumberFormat().format(lead.size)} people`;
  const place = [lead.industry, size, lead.place, lead.language].filter(Boolean).join(' · ');
  return (
    <header class="who">
      <div class="who-line">
        <h1 dir="auto">{lead.name || 'No name'}</h1>
        <Chip badge={badger.badgeOf(lead)} />
        <IconButton icon="edit" label="Edit name, title, company and more" onClick={() => (editing.value = 'yes')} />
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
      <TemperatureLine history={record.history} />
      <dl class="who-facts">
        <PersonaChoice lead={lead} assigned={assigned} />
        <div>
          <dt>Deal</dt>
          <dd>
            <button type="button" class="inline-edit" onClick={() => (editing.value = 'deal')}>
              {lead.deal ? money(lead.deal) : 'Add a value'}
            </button>
          </dd>
        </div>
      </dl>
      {assigned && (
        <p class="who-reason" dir="auto">
          {tell(assigned.reason)}
        </p>
      )}
    </header>
  );
}

function PersonaChoice({ lead, assigned }: { lead: Lead; assigned: Assigned | undefined }) {
  const panel = usePanel();
  const team = useTeam();
  const choose = (persona: string): void => {
    const facts = { persona: persona || null };
    void panel.save(
      () => edit(panel.store, lead.id, facts),
      persona ? `Persona: ${team.personaName(persona)}` : 'Persona left to the rules',
    );
  };
  const ids = team.workspace.personas.map(({ id }) => id);
  const known = assigned && !ids.includes(assigned.persona) ? [assigned.persona, ...ids] : ids;
  return (
    <div>
      <dt>
        <label for="persona">Persona</label>
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
