import { spoken } from '../../../domain/language.ts';
import type { Persona } from '../../../domain/persona.ts';
import { useTeam } from '../../kit/team.tsx';
import { languageName } from '../parts/language-name.ts';
import { route } from '../route.ts';
import { StageCell } from './stage-cell.tsx';

/** The four dimensions of a persona: stages side by side, or one after the other where there is no room. */
export function StageGrid({ persona }: { persona: Persona }) {
  const { workspace, say, language } = useTeam();
  const { journey } = workspace.pair;
  const wanted = route.value.params.get('stage');
  return (
    <section aria-labelledby="personas-stages">
      <h2 id="personas-stages">Stage by stage</h2>
      <p class="muted personas-note">
        Along <bdi>{say(journey.name)}</bdi>. A stage is saved as soon as you leave it, or with Ctrl+Enter.
        {spoken(language) !== 'en' && ` You edit the ${languageName(language)} texts.`}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section class="personas-scroll" aria-label="Stages" tabIndex={0}>
        <ol class="personas-grid" style={{ '--stages': journey.stages.length }}>
          {journey.stages.map((stage) => (
            <StageCell key={stage.code} persona={persona} stage={stage} isWanted={stage.code === wanted} />
          ))}
        </ol>
      </section>
    </section>
  );
}
