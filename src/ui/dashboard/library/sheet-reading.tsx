import { useMemo, useState } from 'preact/hooks';
import type { ContentItem } from '../../../domain/content.ts';
import { Button } from '../../kit/button.tsx';
import { useTeam } from '../../kit/team.tsx';
import { useBoard } from '../board-context.ts';
import { open } from './address.ts';
import { ColumnTable } from './column-table.tsx';
import { isoDay, newItemId } from './new-item.ts';
import { RowProblems } from './row-problems.tsx';
import { RowTable } from './row-table.tsx';
import { saveMany } from './save-many.ts';
import { itemsOf } from './sheet-items.ts';
import { partsOf, type SheetState } from './sheet-state.ts';

interface Props {
  sheet: SheetState;
  items: readonly ContentItem[];
  /** null gives it up. */
  onChange: (sheet: SheetState | null) => void;
}

/** What becomes of a sheet: its columns, its rows, and what is wrong with some of them. */
export function SheetReading({ sheet, items, onChange }: Props) {
  const { workspace, language } = useTeam();
  const board = useBoard();
  /** How many are saved while saving; the sheet is read against the library as it was when that began. */
  const [saving, setSaving] = useState<{ done: number; items: readonly ContentItem[]; stop: AbortController }>();
  const against = saving?.items ?? items;
  const { headings, body } = useMemo(() => partsOf(sheet), [sheet]);
  const results = useMemo(
    () =>
      itemsOf(body, sheet.fields, {
        workspace,
        items: against,
        language,
        today: isoDay(new Date()),
        newId: newItemId,
      }),
    [body, sheet, workspace, against, language],
  );
  const good = results.flatMap((result) => ('item' in result ? [result] : []));
  const bad = results.flatMap((result) => ('item' in result ? [] : [result]));
  const ready = good.filter(({ kind }) => kind !== 'same').map(({ item }) => item);
  const save = async (): Promise<void> => {
    const stop = new AbortController();
    const step = (done: number): boolean => {
      setSaving({ done, items, stop });
      return !stop.signal.aborted;
    };
    step(0);
    const done = await saveMany(board, ready, (so) => `${counted(so, 'item')} imported`, { onStep: step });
    setSaving(undefined);
    if (done < ready.length) return;
    // What could not be read stays, to be copied out.
    if (bad.length > 0)
      return onChange({
        ...sheet,
        rows: [...sheet.rows.slice(0, sheet.isHeaded ? 1 : 0), ...bad.map(({ row }) => row)],
      });
    onChange(null);
    open();
  };
  return (
    <>
      <p class="muted">
        <bdi>{sheet.name}</bdi>: {counted(body.length, 'row')}
      </p>
      <section aria-labelledby="library-columns">
        <h3 id="library-columns">What the columns say</h3>
        <ColumnTable sheet={sheet} onChange={onChange} />
      </section>
      <section aria-labelledby="library-rows">
        <h3 id="library-rows">What becomes of the rows</h3>
        <p role="status" class="count">
          {told(good, bad.length)}
        </p>
        <RowTable rows={good} />
        <RowProblems bad={bad} headings={headings} fields={sheet.fields} />
      </section>
      <div class="library-end">
        {saving ? (
          <>
            <progress max={ready.length} value={saving.done} aria-label="Saving" />
            <span class="count muted">
              {saving.done} of {ready.length}
            </span>
            <Button kind="quiet" onClick={() => saving.stop.abort()}>
              Cancel
            </Button>
          </>
        ) : (
          <>
            <Button kind="quiet" onClick={() => onChange(null)}>
              Another sheet
            </Button>
            <Button kind="primary" disabled={ready.length === 0} onClick={() => void save()}>
              {ready.length === 0 ? 'Nothing to save' : `Save ${counted(ready.length, 'item')}`}
            </Button>
          </>
        )}
      </div>
    </>
  );
}

/** How many rows become what: `2 new · 1 update · 1 to put right`. */
function told(good: ReadonlyArray<{ kind: 'new' | 'update' | 'same' }>, bad: number): string {
  const of = (wanted: string): number => good.filter(({ kind }) => kind === wanted).length;
  const updates = counted(of('update'), 'update');
  const all: Array<[number, string]> = [
    [of('new'), `${of('new')} new`],
    [of('update'), updates],
    [of('same'), `${of('same')} unchanged`],
    [bad, `${bad} to put right`],
  ];
  const some = all.filter(([count]) => count > 0).map(([, words]) => words);
  return some.join(' · ') || 'No rows below the headings.';
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
