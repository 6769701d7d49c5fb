import type { Lead } from '../../domain/lead.ts';
import { edit } from '../../store/deeds.ts';
import { PAIR, PERSONAS } from '../../store/pair.ts';
import { badgeOf } from '../../store/projections.ts';
import { IconButton } from '../kit/button.tsx';
import { Chip } from '../kit/chip.tsx';
import type { LeadRecord } from './lead-record.ts';
import { money } from './money.ts';
import { usePanel } from './panel-context.ts';
import { WhoForm } from './who-form.tsx';

/** Who the lead is: name, chip, title, company, persona with its reason, deal value. */
export function Who({ record, lead }: { record: LeadRecord; lead: Lead }) {
  const editing = usePanel().draft(`${lead.id} editing`);
  if (editing.value) return <WhoForm lead={lead} onDone={() => (editing.value = '')} />;
  const place = [lead.place, lead.language].filter(Boolean).join(' · ');
  return (
    <header class="who">
      <div class="who-line">
        <h1 dir="auto">{lead.name || 'No name'}</h1>
        <Chip badge={badgeOf(lead, PAIR)} />
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
        <PersonaChoice record={record} lead={lead} />
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

function PersonaChoice({ record, lead }: { record: LeadRecord; lead: Lead }) {
  const panel = usePanel();
  const choose = (persona: string): void => {
    const facts = { persona: persona || null };
    void panel.save(() => edit(panel.store, lead.id, facts), persona ? `Persona: ${persona}` : 'Persona taken off');
  };
  const known = lead.persona && !PERSONAS.includes(lead.persona) ? [lead.persona, ...PERSONAS] : PERSONAS;
  return (
    <div>
      <dt>
        <label for="persona">Persona</label>
        {lead.persona && ` · ${personaReason(record)}`}
      </dt>
      <dd>
        <select
          id="persona"
          class="inline-edit"
          value={lead.persona ?? ''}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          <option value="">Choose</option>
          {known.map((persona) => (
            <option key={persona} value={persona}>
              {persona}
            </option>
          ))}
        </select>
      </dd>
    </div>
  );
}

/** Who said which persona this is. */
function personaReason({ history }: LeadRecord): string {
  const said = history.findLast(
    ({ event, undone }) => !undone && 'facts' in event && event.facts.persona !== undefined,
  );
  return said?.event.by === 'product' ? 'set by a rule' : 'set by you';
}
