import { useState } from 'preact/hooks';
import type { AdviceBook } from '../../../domain/advice-book.ts';
import { align } from '../../../domain/alignment.ts';
import { translate } from '../../../domain/atlas.ts';
import type { Words } from '../../../domain/words.ts';
import { DEFAULT_MODELS } from '../../../domain/workspace.ts';
import { FormEnd } from '../../kit/button.tsx';
import { Chip } from '../../kit/chip.tsx';
import { Icon } from '../../kit/icons.tsx';
import { useTeam } from '../../kit/team.tsx';
import { useBoard } from '../board-context.ts';
import { OtherLanguages } from '../parts/other-languages.tsx';
import { WordsField } from '../parts/words-field.tsx';

/** Said as soon as a text is emptied: it cannot be saved so. */
const emptyProblem = (text: string): string | undefined =>
  text.trim() ? undefined : 'Write a few words, or cancel to keep what was there.';

type Pattern = AdviceBook['patterns'][number];

const GENERAL = [
  { key: 'aligned', label: 'When both agree' },
  { key: 'buyerAhead', label: 'When the buyer is ahead' },
  { key: 'sellerAhead', label: 'When the seller is ahead' },
  { key: 'after', label: 'After the purchase' },
] as const;

/** The advice that a pair of stages gives, in the team's own words. */
export function AdviceWords() {
  const board = useBoard();
  const { workspace, say } = useTeam();
  const [draft, setDraft] = useState<AdviceBook>();
  const book = draft ?? workspace.advice;
  const reword = (id: string, change: Partial<Pattern>): void =>
    setDraft({ ...book, patterns: book.patterns.map((known) => (known.id === id ? { ...known, ...change } : known)) });
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    const texts = [
      ...book.patterns.flatMap(({ name, advice }) => [name, advice]),
      ...GENERAL.map(({ key }) => book[key]),
    ];
    if (texts.some((words) => emptyProblem(say(words)))) return;
    if (await board.saveSetups([{ kind: 'advice', doc: book }], 'Advice saved')) setDraft(undefined);
  };
  return (
    <section aria-labelledby="models-advice">
      <h2 id="models-advice">Advice</h2>
      <p class="muted models-note">What the panel says about a pair of stages. Put it the way your team talks.</p>
      <form class="models-advice" onSubmit={save}>
        {book.patterns.map((pattern) => (
          <PatternWords key={pattern.id} pattern={pattern} onChange={(change) => reword(pattern.id, change)} />
        ))}
        <details>
          <summary>
            All other pairs
            <Icon name="down" size={14} />
          </summary>
          <p class="muted part-hint">
            {'{{buyer}}'} and {'{{seller}}'} stand for the names of the two stages.
          </p>
          {GENERAL.map(({ key, label }) => (
            <WordsField
              key={key}
              label={label}
              rows={3}
              words={book[key]}
              problem={emptyProblem(say(book[key]))}
              onChange={(words: Words) => setDraft({ ...book, [key]: words })}
            />
          ))}
          <OtherLanguages texts={GENERAL.map(({ key, label }) => ({ label, words: book[key] }))} />
        </details>
        {draft && <FormEnd onCancel={() => setDraft(undefined)} />}
      </form>
    </section>
  );
}

function PatternWords({ pattern, onChange }: { pattern: Pattern; onChange: (change: Partial<Pattern>) => void }) {
  const { workspace, say } = useTeam();
  const { pair, models } = workspace;
  const told = (view: 'journey' | 'funnel'): string => {
    const model = models.find(({ id }) => id === DEFAULT_MODELS[view]);
    return (model && translate(model, pattern[view], pair[view])) ?? pattern[view];
  };
  const codes = { journey: told('journey'), funnel: told('funnel') };
  const { ahead = null, by = 0 } = align(pair.journey, pair.funnel, codes) ?? {};
  const mark = (code: string) => ({ code, at: 0, fades: Number.POSITIVE_INFINITY });
  return (
    <details>
      <summary>
        <Chip badge={{ journey: mark(codes.journey), funnel: mark(codes.funnel), ahead, by, pattern: pattern.id }} />
        <bdi>{say(pattern.name)}</bdi>
        {pattern.leftBehind && <span class="muted">with a basket or an offer left behind</span>}
        <Icon name="down" size={14} />
      </summary>
      <WordsField
        label="Name"
        longest={60}
        words={pattern.name}
        problem={emptyProblem(say(pattern.name))}
        onChange={(name) => onChange({ name })}
      />
      <WordsField
        label="Advice"
        rows={4}
        words={pattern.advice}
        problem={emptyProblem(say(pattern.advice))}
        onChange={(advice) => onChange({ advice })}
      />
      <OtherLanguages
        texts={[
          { label: 'Name', words: pattern.name },
          { label: 'Advice', words: pattern.advice },
        ]}
      />
    </details>
  );
}
