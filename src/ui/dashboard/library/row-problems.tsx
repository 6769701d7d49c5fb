import { useState } from 'preact/hooks';
import { Button } from '../../kit/button.tsx';
import { copyText } from '../../kit/clipboard.ts';
import { Icon } from '../../kit/icons.tsx';
import { useBoard } from '../board-context.ts';
import type { FieldMap, RowResult } from './sheet-items.ts';
import { badRowsAsCells } from './sheet-out.ts';

/** Rows whose problems are shown; all of them can be copied. */
const FIRST = 30;

interface Props {
  bad: ReadonlyArray<Extract<RowResult, { problems: unknown }>>;
  headings: readonly string[];
  fields: FieldMap;
}

/** What is wrong with the rows that cannot be saved, and the way to take them back to the sheet. */
export function RowProblems({ bad, headings, fields }: Props) {
  const board = useBoard();
  const [copied, setCopied] = useState<Props['bad']>();
  if (bad.length === 0) return null;
  const copy = (): Promise<void> =>
    copyText(badRowsAsCells(bad, headings, fields)).then(
      () => setCopied(bad),
      (cause: unknown) => board.said.fail(cause),
    );
  return (
    <div class="library-bad">
      <h4>
        <Icon name="warn" />
        {bad.length === 1 ? 'One row' : `${bad.length} rows`} to put right
      </h4>
      <p class="muted">
        The others can be saved now. Copy these back to your sheet, put them right, and import them again.
      </p>
      <ul>
        {bad.slice(0, FIRST).map(({ row, problems }) => (
          <li key={row.number}>
            <span class="count">Row {row.number}</span>
            <div dir="auto">
              {problems.map((problem) => (
                <p key={problem}>{problem}</p>
              ))}
            </div>
          </li>
        ))}
      </ul>
      {bad.length > FIRST && <p class="muted">and {bad.length - FIRST} more</p>}
      <Button icon={copied === bad ? 'check' : 'copy'} onClick={() => void copy()}>
        {copied === bad ? 'Copied' : 'Copy these rows'}
      </Button>
    </div>
  );
}
