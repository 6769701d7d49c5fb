import type { AuditCell } from '../../../domain/audit.ts';
import { ROLES } from '../../kit/roles.ts';
import { useTeam } from '../../kit/team.tsx';
import { hrefTo } from '../route.ts';

/** What the persona does and needs at the stage. */
export function CellNeeds({ cell: { persona, stage, needs } }: { cell: AuditCell }) {
  const { say } = useTeam();
  if (persona === null) return null;
  return (
    <section class="matrix-part" aria-labelledby="matrix-needs">
      <h3 id="matrix-needs">What they need here</h3>
      {needs ? (
        <dl class="matrix-facts">
          <dt>Part</dt>
          <dd>
            {ROLES[needs.participation].name}: {ROLES[needs.participation].meaning}
          </dd>
          <dt>Needs</dt>
          <dd dir="auto">{say(needs.needs)}</dd>
          <dt>Does</dt>
          <dd dir="auto">{say(needs.activities)}</dd>
          <dt>Likes</dt>
          <dd>
            {[needs.content.types.join(', '), needs.content.depth, needs.content.format && say(needs.content.format)]
              .filter(Boolean)
              .join(' · ')}
          </dd>
        </dl>
      ) : (
        <p class="muted">Nothing is written down yet.</p>
      )}
      <a href={hrefTo('personas', { persona, stage })}>{needs ? 'Edit the persona' : 'Describe the persona here'}</a>
    </section>
  );
}
