import type { Lead } from '../../domain/lead.ts';
import { adviceFor } from '../kit/situation.ts';
import { useTeam } from '../kit/team.tsx';

/** What the pair of stages means and what to do about it. */
export function AdviceBox({ lead }: { lead: Lead }) {
  const team = useTeam();
  const advice = adviceFor(lead, team);
  if (!advice) return null;
  const stages = advice.by === 1 ? '1 stage' : `${advice.by} stages`;
  const gap =
    advice.ahead === 'buyer'
      ? `Buyer ahead by ${stages}`
      : advice.ahead === 'seller'
        ? `Seller ahead by ${stages}`
        : 'Both views agree';
  const pattern = team.workspace.advice.patterns.find(({ id }) => id === advice.pattern);
  return (
    <section class={`advice ${advice.ahead ?? (pattern ? 'pattern' : 'agreed')}`} aria-label="What it means">
      <h2>
        {pattern ? team.say(pattern.name) : gap}
        {pattern && advice.ahead && <span class="muted"> · {gap.toLowerCase()}</span>}
      </h2>
      <p dir="auto">{advice.text}</p>
    </section>
  );
}
