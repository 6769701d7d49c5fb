import { CHANNELS, hasText } from '../../../domain/content.ts';
import { stageOf } from '../../../domain/stage-model.ts';
import { CHANNEL_NAMES } from '../../kit/channels.ts';
import { useTeam } from '../../kit/team.tsx';
import { lasting } from '../../kit/time.ts';
import { libraryHref } from './address.ts';
import type { Listed } from './filters.ts';
import { StageDots } from './stage-dots.tsx';

/** One item of the list: what it is, whom and when it is for, and whether it is fit to be sent. */
export function ItemRow({ listed }: { listed: Listed }) {
  const { item, stages, state } = listed;
  const { workspace, personaName } = useTeam();
  const people = item.personas.length > 0 ? item.personas.map(personaName).join(', ') : 'Everybody';
  const channels = CHANNELS.filter((channel) => hasText(item, channel)).map((channel) => CHANNEL_NAMES[channel]);
  const { journey, funnel } = workspace.pair;
  const known = (model: typeof journey, codes: readonly string[]) =>
    codes.flatMap((code) => stageOf(model, code) ?? []);
  return (
    <li class="library-row" data-state={state}>
      <div class="library-what">
        <a href={libraryHref({ item: item.id })} lang={item.language} dir="auto">
          {item.title}
        </a>
        {item.summary !== item.title && (
          <p class="muted" lang={item.language} dir="auto">
            {item.summary}
          </p>
        )}
      </div>
      <div class="library-when">
        <StageDots stages={known(journey, stages.journey)} />
        <StageDots stages={known(funnel, stages.funnel)} />
      </div>
      <p class="library-who muted">{people}</p>
      <p class="library-kind">
        <bdi>{item.type}</bdi>
        <span class="muted">
          {item.minutes} min · {item.language}
        </span>
      </p>
      <p class="library-state muted">
        {state === 'live' ? (
          <span>{channels.length > 0 ? channels.join(', ') : 'No texts yet'}</span>
        ) : (
          <span class={`library-${state}`}>
            {state === 'retired' ? 'Retired' : `Stale: ${staleSince(item.updated, item.expires)}`}
          </span>
        )}
      </p>
    </li>
  );
}

function staleSince(updated: string, expires: string | undefined): string {
  const now = Date.now();
  const over = expires === undefined ? Number.POSITIVE_INFINITY : Date.parse(expires);
  return over <= now ? `expired ${expires}` : `as it was ${lasting(Date.parse(updated), now)} ago`;
}
