import { cellOf } from '../../../domain/participation.ts';
import { PARTICIPATIONS, type Participation, type Persona } from '../../../domain/persona.ts';
import { Icon } from '../../kit/icons.tsx';
import { ROLES } from '../../kit/roles.ts';
import { useTeam } from '../../kit/team.tsx';
import { StageDot } from '../parts/stage-dot.tsx';
import { hrefTo } from '../route.ts';
import { SEGMENTS, withoutDriver } from './gaps.ts';

/** Who does what at which stage, at a glance; stages that nobody drives stand out. */
export function Overview() {
  const { workspace, say } = useTeam();
  const { journey } = workspace.pair;
  const segments = SEGMENTS.filter((segment) => workspace.personas.some((persona) => persona.segment === segment));
  return (
    <section aria-labelledby="personas-overview">
      <h2 id="personas-overview">Who takes part when</h2>
      <p class="muted personas-note">
        Along <bdi>{say(journey.name)}</bdi>. Somebody should drive every stage; where nobody does, a deal stands still.
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section class="personas-scroll" aria-label="Who takes part when, as a table" tabIndex={0}>
        <table class="personas-overview">
          <thead>
            <tr>
              <th scope="col">Persona</th>
              {journey.stages.map((stage) => (
                <th key={stage.code} scope="col" title={say(stage.meaning)}>
                  <StageDot stage={stage} />
                  <bdi>{say(stage.name)}</bdi>
                </th>
              ))}
            </tr>
          </thead>
          {segments.map((segment) => (
            <Segment key={segment} segment={segment} />
          ))}
        </table>
      </section>
      <ul class="personas-legend">
        {PARTICIPATIONS.map((participation) => (
          <li key={participation}>
            <Mark participation={participation} />
            <span class="muted">
              {ROLES[participation].name.toLowerCase()}: {ROLES[participation].meaning}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Segment({ segment }: { segment: Persona['segment'] }) {
  const { workspace, say } = useTeam();
  const { stages } = workspace.pair.journey;
  const gaps = withoutDriver(segment, workspace);
  return (
    <tbody>
      <tr class="personas-group">
        <th scope="rowgroup">{segment}</th>
        {stages.map(({ code }) => (
          <td key={code}>
            {gaps.includes(code) && (
              <span class="personas-gap">
                <Icon name="warn" size={12} />
                no driver
              </span>
            )}
          </td>
        ))}
      </tr>
      {workspace.personas
        .filter((persona) => persona.segment === segment)
        .map(({ id, name }) => (
          <tr key={id}>
            <th scope="row">
              <a href={hrefTo('personas', { persona: id })} dir="auto">
                {say(name)}
              </a>
            </th>
            {stages.map(({ code }) => (
              <td key={code}>
                <Mark participation={cellOf(id, code, workspace)?.participation} />
              </td>
            ))}
          </tr>
        ))}
    </tbody>
  );
}

/** The letter for how somebody takes part; the word for it goes with it, unseen. */
function Mark({ participation }: { participation: Participation | undefined }) {
  const words = participation ? ROLES[participation].name : 'not said yet';
  return (
    <span class={`personas-mark ${participation ?? 'unknown'}`} title={words}>
      <span aria-hidden="true">{participation ? ROLES[participation].letter : '·'}</span>
      <span class="unseen">{words}</span>
    </span>
  );
}
