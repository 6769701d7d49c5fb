import { useState } from 'preact/hooks';
import { titleSays } from '../../../domain/assign.ts';
import { Button } from '../../kit/button.tsx';
import { Icon } from '../../kit/icons.tsx';
import { useTeam } from '../../kit/team.tsx';
import { useBoard } from '../board-context.ts';
import { Field } from '../parts/field.tsx';
import { ChangePreview } from './change-preview.tsx';
import { levelName } from './rule-words.ts';
import { knownAs, type Meaning, meaningsOf, withoutWord, withWord } from './title-words.ts';

const KINDS = [
  { kind: 'department', label: 'Department' },
  { kind: 'seniority', label: 'Seniority' },
] as const;

/** The words that titles are read by; a team adds those that only its market uses. */
export function TitleEditor() {
  const board = useBoard();
  const { workspace } = useTeam();
  const { titles } = workspace;
  const [word, setWord] = useState('');
  const [picked, setPicked] = useState('department/procurement');
  const all = meaningsOf(titles);
  const meaning = all.find((one) => keyOf(one) === picked) ?? all[0];
  if (!meaning) return null;
  const typed = word.trim();
  const known = typed ? knownAs(titles, meaning.kind, typed) : undefined;
  const add = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (!typed || known) return;
    const doc = withWord(titles, meaning, typed);
    if (await board.saveSetups([{ kind: 'titles', doc }], `“${typed}” now says ${levelName(meaning.key)}`)) setWord('');
  };
  return (
    <section class="personas-titles" aria-labelledby="personas-titles">
      <h2 id="personas-titles">Words in job titles</h2>
      <p class="muted personas-note">
        Seniority and department are told from words of the title, in every language. Add those that only your market
        uses.
      </p>
      <form class="personas-line" onSubmit={add}>
        <Field label="Word of a title" problem={known && `It already says ${levelName(known)}.`}>
          {(tied) => (
            <input
              {...tied}
              class="field"
              dir="auto"
              maxLength={100}
              autocomplete="off"
              value={word}
              onInput={(event) => setWord(event.currentTarget.value)}
            />
          )}
        </Field>
        <Field label="What it says of the person">
          {(tied) => (
            <select
              {...tied}
              class="field"
              value={keyOf(meaning)}
              onChange={(event) => setPicked(event.currentTarget.value)}
            >
              {KINDS.map(({ kind, label }) => (
                <optgroup key={kind} label={label}>
                  {all
                    .filter((one) => one.kind === kind)
                    .map((one) => (
                      <option key={one.key} value={keyOf(one)}>
                        {levelName(one.key)}
                      </option>
                    ))}
                </optgroup>
              ))}
            </select>
          )}
        </Field>
        <Button icon="plus" type="submit" disabled={!typed || known !== undefined}>
          Add word
        </Button>
      </form>
      {typed && !known && (
        <>
          <ReadsAs title={typed} />
          <ChangePreview
            change={{ titles: withWord(titles, meaning, typed) }}
            changeKey={JSON.stringify([keyOf(meaning), typed])}
          />
        </>
      )}
      <WordsOf meaning={meaning} />
    </section>
  );
}

const keyOf = ({ kind, key }: Meaning): string => `${kind}/${key}`;

/** What a title says without the new word. */
function ReadsAs({ title }: { title: string }) {
  const { workspace } = useTeam();
  const { seniority, department } = titleSays(title, workspace.titles);
  const says = [seniority?.level, department?.department].filter((key) => key !== undefined).map(levelName);
  return (
    <p class="muted personas-hint">
      {says.length > 0 ? `Until now it is read as ${says.join(' and ')}.` : 'Until now it says nothing.'}
    </p>
  );
}

function WordsOf({ meaning }: { meaning: Meaning }) {
  const board = useBoard();
  const { workspace } = useTeam();
  const terms = workspace.titles[meaning.kind][meaning.key] ?? [];
  const remove = (term: string): void => {
    const doc = withoutWord(workspace.titles, meaning, term);
    void board.saveSetups([{ kind: 'titles', doc }], `“${term}” no longer says ${levelName(meaning.key)}`);
  };
  return (
    <details class="personas-words">
      <summary>
        {terms.length === 1 ? '1 word says' : `${terms.length} words say`} {levelName(meaning.key)}
      </summary>
      <ul aria-label={`Words that say ${levelName(meaning.key)}`}>
        {terms.map((term) => (
          <li key={term}>
            <bdi>{term}</bdi>
            <button type="button" aria-label={`Take ${term} off`} onClick={() => remove(term)}>
              <Icon name="close" size={10} />
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
