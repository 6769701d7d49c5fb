import { useState } from 'preact/hooks';
import type { SignalRule } from '../../../domain/signal.ts';
import { Icon } from '../../kit/icons.tsx';
import { useTeam } from '../../kit/team.tsx';
import { hrefTo } from '../route.ts';
import { Proposes } from './proposes.tsx';
import { STRENGTHS } from './strengths.ts';
import { whenWords } from './when-words.ts';

/** All signal rules, by how much they say. */
export function RuleList() {
  const { workspace, say } = useTeam();
  const [sought, setSought] = useState('');
  const found = workspace.rules.filter(({ name, when }) =>
    `${say(name)} ${when.address ?? ''} ${when.label ?? ''} ${when.touchpoint ?? ''}`
      .toLowerCase()
      .includes(sought.trim().toLowerCase()),
  );
  return (
    <section class="signals-rules" aria-labelledby="signals-rules">
      <header class="signals-head">
        <h2 id="signals-rules">All signals</h2>
        <input
          type="search"
          class="field"
          aria-label="Find a signal"
          placeholder="Find a signal"
          value={sought}
          onInput={(event) => setSought(event.currentTarget.value)}
        />
        <a class="button primary" href={hrefTo('signals', { rule: 'new' })}>
          <Icon name="plus" size={14} />
          New signal
        </a>
      </header>
      {STRENGTHS.map(({ strength, name, text }) => {
        const rules = found.filter((rule) => rule.strength === strength);
        return (
          <section key={strength} class={`signals-group ${strength}`} aria-labelledby={`signals-${strength}`}>
            <h3 id={`signals-${strength}`}>
              {name} <span class="count muted">{rules.length}</span>
            </h3>
            <p class="muted signals-note">{text}</p>
            <ul class="signals-list">
              {rules.map((rule) => (
                <RuleLine key={rule.id} rule={rule} />
              ))}
            </ul>
          </section>
        );
      })}
    </section>
  );
}

function RuleLine({ rule }: { rule: SignalRule }) {
  const { say } = useTeam();
  const obvious = rule.when.touchpoint ?? (rule.when.address ? 'visit' : undefined);
  return (
    <li>
      <a href={hrefTo('signals', { rule: rule.id })} dir="auto">
        {say(rule.name)}
      </a>
      <span class="muted signals-when" dir="auto">
        {whenWords(rule.when)}
      </span>
      <Proposes stages={rule.proposes} />
      <span class="muted signals-kind">
        {rule.kind !== obvious && `logged as ${rule.kind}`}
        {rule.accepts && (
          <span class="signals-accepts">
            <Icon name="check" size={12} />
            without asking
          </span>
        )}
      </span>
    </li>
  );
}
