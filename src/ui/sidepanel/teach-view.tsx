import { useEffect, useRef } from 'preact/hooks';
import { TEACH_STEPS, TEACH_WORDS, type TeachState } from '../../messages/teach.ts';
import { Button } from '../kit/button.tsx';
import { Icon } from '../kit/icons.tsx';
import { useTeaching } from './teach-state.ts';
import { guardKeys } from './win-back-keys.ts';

const FOUND = {
  name: 'Name',
  title: 'Job title',
  company: 'Company',
  email: 'Reached by',
  row: 'Another person',
} as const;

/** The lesson as it goes on in the page: the same step in words, and what was pointed at so far. */
export function TeachView({ state }: { state: TeachState }) {
  const teaching = useTeaching();
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  useEffect(() => guardKeys({ close: () => teaching.send({ do: 'back' }) }), [teaching]);
  const { step, found, wrong } = state;
  const { title, hint } = TEACH_WORDS[step];
  const fields = Object.entries(found) as Array<[keyof typeof FOUND, string]>;
  return (
    <section class="teach" aria-label="Teach this page">
      <header class="teach-head">
        <h1 ref={head} tabIndex={-1}>
          Teach this page
        </h1>
        <Button kind="quiet" onClick={() => teaching.end()}>
          Close
        </Button>
      </header>
      <div role="status">
        <p class="muted">
          Step {TEACH_STEPS.indexOf(step) + 1} of {TEACH_STEPS.length}
        </p>
        <h2>{title}</h2>
        <p class="muted">{hint}</p>
      </div>
      {wrong && (
        <p class="teach-wrong" role="alert">
          <Icon name="warn" />
          <span>{wrong}</span>
        </p>
      )}
      {fields.length > 0 && (
        <dl class="teach-found">
          {fields.map(([field, text]) => (
            <div key={field}>
              <dt>{FOUND[field]}</dt>
              <dd dir="auto">{text}</dd>
            </div>
          ))}
        </dl>
      )}
      {step === 'preview' && <Preview state={state} />}
      <div class="teach-actions">
        {step === 'preview' ? (
          <>
            <Button kind="primary" icon="check" onClick={() => teaching.send({ do: 'yes' })}>
              Yes
            </Button>
            <Button onClick={() => teaching.send({ do: 'no' })}>No, point again</Button>
          </>
        ) : (
          step !== 'name' && (
            <Button onClick={() => teaching.send({ do: 'skip' })}>
              {step === 'row' ? 'Only this person' : 'Skip'}
            </Button>
          )
        )}
        {step !== 'name' && (
          <Button kind="quiet" icon="back" onClick={() => teaching.send({ do: 'back' })}>
            Back
          </Button>
        )}
      </div>
      <p class="muted teach-keys">
        The keys work in the page, too; F6 takes you there. Tab goes through the texts, the arrows go out and in, Enter
        picks, Escape steps back. Nothing you press reaches the page.
      </p>
    </section>
  );
}

function Preview({ state: { page, people, count } }: { state: TeachState }) {
  const more = count - people.length;
  return (
    <div class="teach-preview">
      <h3>{page === 'list' ? `${count} people on this page` : 'The person of this page'}</h3>
      <ul>
        {people.map((name, at) => (
          <li key={at} dir="auto">
            {name}
          </li>
        ))}
      </ul>
      {more > 0 && <p class="muted">and {more} more</p>}
    </div>
  );
}
