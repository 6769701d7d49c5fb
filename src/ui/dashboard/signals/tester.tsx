import { useState } from 'preact/hooks';
import { TOUCHPOINTS } from '../../../domain/touchpoint.ts';
import type { Workspace } from '../../../domain/workspace.ts';
import { Icon } from '../../kit/icons.tsx';
import { useTeam } from '../../kit/team.tsx';
import { Field } from '../parts/field.tsx';
import { hrefTo } from '../route.ts';
import { probe, type Sample, type Verdict } from './probe.ts';
import { Proposes } from './proposes.tsx';

const EXAMPLES = [
  'https://www.example.com/pricing?plan=team',
  'Could you send us a quote?',
  'https://www.example.com/blog/picking-errors',
];

interface Props {
  /** The setup with what is being edited in it. */
  workspace: Workspace;
  /** The rule that is open. */
  rule?: string;
}

/** Tries the rules: paste an address or words, and see who recognises them and what that proposes. */
export function Tester({ workspace, rule }: Props) {
  const { language } = useTeam();
  const [sample, setSample] = useState<Sample>({ pasted: '', kind: '' });
  const verdict = probe(sample, workspace, language, Date.now());
  return (
    <section class="signals-tester" aria-labelledby="signals-tester">
      <h2 id="signals-tester">Try it</h2>
      <p class="muted signals-note">
        Paste the address of a page, or what somebody wrote or pressed. Nothing is saved here
        {rule === undefined ? '.' : '; what you are editing counts already.'}
      </p>
      <div class="signals-sample">
        <Field label="Address or words">
          {(tied) => (
            <input
              {...tied}
              class="field"
              dir="auto"
              maxLength={1000}
              autocomplete="off"
              spellcheck={false}
              value={sample.pasted}
              onInput={(event) => setSample({ ...sample, pasted: event.currentTarget.value })}
            />
          )}
        </Field>
        <Field label="It came as">
          {(tied) => (
            <select
              {...tied}
              class="field"
              value={sample.kind}
              onChange={(event) => setSample({ ...sample, kind: event.currentTarget.value as Sample['kind'] })}
            >
              <option value="">anything</option>
              {TOUCHPOINTS.map((kind) => (
                <option key={kind} value={kind}>
                  {kind}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      {verdict ? (
        <Outcome verdict={verdict} rule={rule} />
      ) : (
        <p class="signals-examples">
          <span class="muted">For example</span>
          {EXAMPLES.map((pasted) => (
            <button key={pasted} type="button" onClick={() => setSample({ pasted, kind: '' })}>
              {pasted}
            </button>
          ))}
        </p>
      )}
    </section>
  );
}

function Outcome({ verdict: { rules, proposals, kind }, rule }: { verdict: Verdict; rule: string | undefined }) {
  const { say } = useTeam();
  if (rules.length === 0) {
    return (
      <p class="signals-none" role="status">
        <Icon name="info" size={14} /> No signal recognises this.
      </p>
    );
  }
  return (
    <div class="signals-outcome" role="status">
      <div>
        <h3>{rules.length === 1 ? '1 signal recognises it' : `${rules.length} signals recognise it`}</h3>
        <ul class="signals-hits">
          {rules.map((hit) => (
            <li key={hit.id}>
              <a href={hrefTo('signals', { rule: hit.id })} aria-current={hit.id === rule ? 'true' : undefined}>
                <bdi>{say(hit.name) || 'This signal'}</bdi>
              </a>
              <span class={`signals-strength ${hit.strength}`}>{hit.strength}</span>
              <Proposes stages={hit.proposes} />
            </li>
          ))}
        </ul>
      </div>
      <div>
        <h3>Logged as {kind}, it proposes to a newcomer</h3>
        {proposals.length === 0 ? (
          <p class="muted">Nothing: it is noted in the history, and nobody is asked.</p>
        ) : (
          <>
            <Proposes stages={proposals} />
            {proposals.some(({ accepts }) => accepts) && <p class="muted">Some of it is accepted without asking.</p>}
          </>
        )}
      </div>
    </div>
  );
}
