import { useRef, useState } from 'preact/hooks';
import type { SignalRule } from '../../../domain/signal.ts';
import type { StageModel } from '../../../domain/stage-model.ts';
import { MEANING, TOUCHPOINTS, type TouchpointKind } from '../../../domain/touchpoint.ts';
import { Button, FormEnd } from '../../kit/button.tsx';
import { useTeam } from '../../kit/team.tsx';
import { useBoard } from '../board-context.ts';
import { Field } from '../parts/field.tsx';
import { WordsField } from '../parts/words-field.tsx';
import { go } from '../route.ts';
import { BackToSignals } from './back-to-signals.tsx';
import { draftOf, newRule, type Problems, problemsOf, proposing, type RuleDraft, ruleOf } from './rule-draft.ts';
import { acceptWords, STRENGTHS } from './strengths.ts';
import { Tester } from './tester.tsx';

/** Edits one signal rule; a new one where there is none. */
export function RuleEditor({ rule }: { rule: SignalRule | undefined }) {
  const board = useBoard();
  const { workspace, language, say } = useTeam();
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState<RuleDraft>(() => (rule ? draftOf(rule) : newRule()));
  const [isTried, setTried] = useState(false);
  const all = problemsOf(draft, workspace, language, Date.now());
  // An empty field is no mistake before one wants to save; a stage that cannot be proposed is.
  const problems: Problems = isTried ? all : { proposes: all.proposes };
  const change = (next: Partial<RuleDraft>): void => setDraft((before) => ({ ...before, ...next }));
  const edited = ruleOf(draft);
  const rules = [...workspace.rules.filter(({ id }) => id !== edited.id), edited];
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    setTried(true);
    const [wrong] = Object.keys(all);
    if (wrong) {
      form.current?.querySelector<HTMLElement>(`[data-field="${wrong}"] :is(input, select)`)?.focus();
      return;
    }
    if (await board.saveSetups([{ kind: 'rule', doc: edited }], `${say(edited.name)} saved`)) go('signals');
  };
  const retire = async (doc: SignalRule): Promise<void> => {
    const retired = { ...doc, retired: true };
    if (await board.saveSetups([{ kind: 'rule', doc: retired }], `${say(doc.name)} retired`)) go('signals');
  };
  return (
    <div class="signals-editor">
      <BackToSignals />
      <header class="signals-head">
        <h2 id="signals-editor" dir="auto">
          {(draft.name && say(draft.name)) || 'New signal'}
        </h2>
        {rule && <Button onClick={() => void retire(rule)}>Retire</Button>}
      </header>
      <div class="signals-columns">
        <form ref={form} class="form" aria-labelledby="signals-editor" noValidate onSubmit={save}>
          <WordsField
            label="Name"
            name="name"
            longest={100}
            words={draft.name}
            problem={problems.name}
            onChange={(name) => change({ name })}
          />
          <When draft={draft} problem={problems.when} onChange={change} />
          <Strength draft={draft} onChange={change} />
          <StagesField draft={draft} problem={problems.proposes} onChange={setDraft} />
          <div class="signals-accept">
            <label>
              <input
                type="checkbox"
                checked={draft.accepts}
                aria-describedby="signals-accept"
                onChange={(event) => change({ accepts: event.currentTarget.checked })}
              />
              <span>Accept without asking</span>
            </label>
            <p id="signals-accept" class="muted signals-note">
              {acceptWords(draft.accepts)}
            </p>
          </div>
          <FormEnd onCancel={() => go('signals')} />
        </form>
        <Tester workspace={{ ...workspace, rules }} rule={edited.id} />
      </div>
    </div>
  );
}

interface PartProps {
  draft: RuleDraft;
  problem?: string | undefined;
  onChange: (next: Partial<RuleDraft>) => void;
}

/** What a rule goes by. */
function When({ draft, problem, onChange }: PartProps) {
  return (
    <fieldset class="signals-when-fields" data-field="when">
      <legend>Recognised by: all that is given must hold</legend>
      <Field label="Address of a page" hint="* stands for anything: www.example.com/pricing*">
        {(tied) => (
          <input
            {...tied}
            class="field"
            dir="ltr"
            maxLength={200}
            autocomplete="off"
            spellcheck={false}
            value={draft.address}
            onInput={(event) => onChange({ address: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field label="Words in a text or on a button" hint="Any of them, separated by commas">
        {(tied) => (
          <input
            {...tied}
            class="field"
            dir="auto"
            maxLength={200}
            autocomplete="off"
            value={draft.label}
            onInput={(event) => onChange({ label: event.currentTarget.value })}
          />
        )}
      </Field>
      <div class="signals-sample">
        <Field label="Kind of touchpoint">
          {(tied) => (
            <select
              {...tied}
              class="field"
              value={draft.touchpoint}
              onChange={(event) => {
                const touchpoint = event.currentTarget.value as RuleDraft['touchpoint'];
                onChange({ touchpoint, ...(touchpoint ? { kind: touchpoint } : {}) });
              }}
            >
              <option value="">any</option>
              <Kinds />
            </select>
          )}
        </Field>
        <Field label="Logged as">
          {(tied) => (
            <select
              {...tied}
              class="field"
              value={draft.kind}
              onChange={(event) => onChange({ kind: event.currentTarget.value as TouchpointKind })}
            >
              <Kinds />
            </select>
          )}
        </Field>
      </div>
      {problem && <p class="part-problem">{problem}</p>}
    </fieldset>
  );
}

function Kinds() {
  return TOUCHPOINTS.map((kind) => (
    <option key={kind} value={kind}>
      {kind}
    </option>
  ));
}

/** How much a signal says. */
function Strength({ draft, onChange }: PartProps) {
  const { touchpoint, address, label, strength } = draft;
  const isJustALike =
    touchpoint !== '' &&
    MEANING[touchpoint].strength === 'weak' &&
    !address.trim() &&
    !label.trim() &&
    strength !== 'weak';
  return (
    <fieldset class="signals-strengths">
      <legend>Strength</legend>
      {STRENGTHS.map((one) => (
        <label key={one.strength}>
          <input
            type="radio"
            name="strength"
            checked={strength === one.strength}
            onChange={() => onChange({ strength: one.strength })}
          />
          <span>
            <b>{one.name}</b> {one.text}
          </span>
        </label>
      ))}
      {isJustALike && (
        <p class="signals-warn">
          Every {touchpoint} counts as weak until an address or words say more: sometimes a {touchpoint} is just a{' '}
          {touchpoint}.
        </p>
      )}
    </fieldset>
  );
}

interface StagesProps {
  draft: RuleDraft;
  problem: string | undefined;
  onChange: (how: (draft: RuleDraft) => RuleDraft) => void;
}

/** The stages that a rule speaks for: in the models that are shown, and in others where it is to say something of its own. */
function StagesField({ draft, problem, onChange }: StagesProps) {
  const { workspace } = useTeam();
  const { journey, funnel, awareness } = workspace.pair;
  const shown = [journey, funnel, ...(awareness ? [awareness] : [])];
  const isNamed = ({ id }: StageModel): boolean => draft.proposes.some(({ model }) => model === id);
  const others = workspace.models.filter((model) => !shown.includes(model) && (!model.retired || isNamed(model)));
  const named = others.filter(isNamed).length;
  const select = (model: StageModel) => <StageSelect key={model.id} model={model} draft={draft} onChange={onChange} />;
  return (
    <fieldset class="signals-proposes" data-field="proposes">
      <legend>Proposes</legend>
      <div class="signals-sample">{shown.map(select)}</div>
      <details>
        <summary>Other models{named > 0 ? ` (${named} named)` : ''}</summary>
        <p class="muted signals-note">Only where the translation of the stages above would be wrong.</p>
        <div class="signals-sample">{others.map(select)}</div>
      </details>
      {problem && (
        <p class="part-problem" role="alert">
          {problem}
        </p>
      )}
    </fieldset>
  );
}

function StageSelect({ model, draft, onChange }: { model: StageModel } & Pick<StagesProps, 'draft' | 'onChange'>) {
  const { say } = useTeam();
  return (
    <Field label={say(model.name)}>
      {(tied) => (
        <select
          {...tied}
          class="field"
          value={draft.proposes.find((named) => named.model === model.id)?.stage ?? ''}
          onChange={(event) => {
            const stage = event.currentTarget.value;
            onChange((before) => proposing(before, model.id, stage));
          }}
        >
          <option value="">nothing</option>
          {model.stages.map(({ code, name }) => (
            <option key={code} value={code}>
              {code} {say(name)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
