import type { Lead } from '../../domain/lead.ts';
import { cellOf, participationOf } from '../../domain/participation.ts';
import { type Cell, PARTICIPATIONS } from '../../domain/persona.ts';
import { setParticipation } from '../../store/deeds.ts';
import { ROLES, roleOf } from '../kit/roles.ts';
import { placesOf } from '../kit/situation.ts';
import { useTeam } from '../kit/team.tsx';
import { DashboardLink } from './dashboard-link.tsx';
import { usePanel } from './panel-context.ts';

const DEPTHS = { light: 'short and light', medium: 'of medium length', deep: 'in depth' };

/** What the lead's persona does at this stage, needs and likes; nothing while either is unknown. */
export function PersonaCard({ lead }: { lead: Lead }) {
  const panel = usePanel();
  const { workspace, badger, personaName, say } = useTeam();
  const persona = badger.personaOf(lead);
  const stage = placesOf(lead, { workspace }).journey;
  if (!persona || !stage) return null;
  const model = workspace.pair.journey.id;
  const cell = cellOf(persona, stage, workspace);
  const part = participationOf(lead, persona, stage, workspace);
  const choose = (value: string): void => {
    const chosen = roleOf(value);
    const words = chosen ? `${ROLES[chosen].name} here` : `Left to what ${personaName(persona)} does here`;
    void panel.save(() => setParticipation(panel.store, lead.id, { model, stage }, chosen), words);
  };
  return (
    <section class="section persona" aria-label="Their part at this stage">
      <details class="guidance">
        <summary>
          <h2>{part ? `${ROLES[part].name} here` : `${personaName(persona)} at this stage`}</h2>
          {part && `: ${ROLES[part].meaning}`}
        </summary>
        <dl>
          <dt>
            <label for="part">Part</label>
          </dt>
          <dd>
            <select
              id="part"
              class="inline-edit"
              value={lead.roles[`${model}/${stage}`] ?? ''}
              onChange={(event) => choose(event.currentTarget.value)}
            >
              <option value="">
                {cell ? `${ROLES[cell.participation].name}, as ${personaName(persona)}` : 'Choose'}
              </option>
              {PARTICIPATIONS.map((known) => (
                <option key={known} value={known}>
                  {ROLES[known].name}
                </option>
              ))}
            </select>
          </dd>
          {cell && <Dimension name="Needs">{say(cell.needs)}</Dimension>}
          {cell && <Dimension name="Does now">{say(cell.activities)}</Dimension>}
          {cell && <Likes content={cell.content} />}
        </dl>
        <DashboardLink room="personas" params={{ persona }}>
          Edit in the dashboard
        </DashboardLink>
      </details>
    </section>
  );
}

function Likes({ content: { types, depth, format } }: Pick<Cell, 'content'>) {
  const { say } = useTeam();
  const likes = [types.join(', '), depth && DEPTHS[depth], format && say(format)].filter(Boolean).join(' · ');
  return likes ? <Dimension name="Likes">{likes}</Dimension> : null;
}

function Dimension({ name, children }: { name: string; children: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd dir="auto">{children}</dd>
    </>
  );
}
