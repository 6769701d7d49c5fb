import { useState } from 'preact/hooks';
import type { NetworkRule } from '../../../domain/signal.ts';
import { FormEnd } from '../../kit/button.tsx';
import { CHANNEL_NAMES } from '../../kit/channels.ts';
import { useTeam } from '../../kit/team.tsx';
import { useBoard } from '../board-context.ts';
import { Field } from '../parts/field.tsx';
import { Picks } from '../parts/picks.tsx';
import { WordsField } from '../parts/words-field.tsx';
import { go } from '../route.ts';
import { BackToSignals } from './back-to-signals.tsx';
import { networkProblems, withFirst, withLater } from './network-draft.ts';

/** Edits how to speak on one network. */
export function NetworkEditor({ rule }: { rule: NetworkRule }) {
  const board = useBoard();
  const { language } = useTeam();
  const [draft, setDraft] = useState(rule);
  const [isTried, setTried] = useState(false);
  const items = board.items.value ?? [];
  const used = items.filter(({ retired }) => !retired).map(({ type }) => type);
  const types = [...new Set([...used, ...rule.first, ...rule.later])].sort().map((id) => ({ id, name: id }));
  const all = networkProblems(draft, language);
  const problems = isTried ? all : {};
  const name = CHANNEL_NAMES[rule.network];
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(all).length > 0) return;
    if (await board.saveSetups([{ kind: 'network', doc: draft }], `${name} saved`)) go('signals');
  };
  return (
    <div class="signals-editor">
      <BackToSignals />
      <h2 id="signals-editor">{name}</h2>
      <form class="form signals-network" aria-labelledby="signals-editor" noValidate onSubmit={save}>
        <WordsField
          label="The rule in words"
          rows={3}
          words={draft.rule}
          problem={problems.rule}
          onChange={(words) => setDraft((before) => ({ ...before, rule: words }))}
        />
        <Field label="Longest reply, in characters" problem={problems.length}>
          {(tied) => (
            <input
              {...tied}
              class="field signals-length"
              type="number"
              min={1}
              step={1}
              value={Number.isNaN(draft.length) ? '' : draft.length}
              onInput={(event) => {
                const length = event.currentTarget.valueAsNumber;
                setDraft((before) => ({ ...before, length }));
              }}
            />
          )}
        </Field>
        <Picks
          label="Comes first"
          options={types}
          chosen={draft.first}
          isRanked
          onChange={(first) => setDraft((before) => withFirst(before, first))}
        />
        <Picks
          label="Comes later: it would end the talk before they have shown interest"
          options={types}
          chosen={draft.later}
          onChange={(later) => setDraft((before) => withLater(before, later))}
        />
        <FormEnd onCancel={() => go('signals')} />
      </form>
    </div>
  );
}
