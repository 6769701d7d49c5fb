import type { Lead } from '../../domain/lead.ts';
import { adviceFor } from './cue-state.ts';

/** What the pair of stages means and what to do about it. */
export function AdviceBox({ lead }: { lead: Lead }) {
  const advice = adviceFor(lead);
  if (!advice) return null;
  const stages = advice.by === 1 ? '1 stage' : `${advice.by} stages`;
  const gap =
    advice.ahead === 'buyer'
      ? `Buyer ahead by ${stages}`
      : advice.ahead === 'seller'
        ? `Seller ahead by ${stages}`
        : 'Both views agree';
  return (
    <section class={`advice ${advice.ahead ?? (advice.pattern ? 'pattern' : 'agreed')}`} aria-label="What it means">
      <h2>
        {advice.pattern ?? gap}
        {advice.pattern && advice.ahead && <span class="muted"> · {gap.toLowerCase()}</span>}
      </h2>
      <p>{advice.text}</p>
    </section>
  );
}
