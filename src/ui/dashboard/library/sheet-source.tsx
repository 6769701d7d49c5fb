import { useState } from 'preact/hooks';
import { Button } from '../../kit/button.tsx';
import { useTeam } from '../../kit/team.tsx';
import { Field } from '../parts/field.tsx';
import { download } from './download.ts';
import { decodeSheet, readRows } from './sheet.ts';
import { itemsAsCsv } from './sheet-out.ts';
import { type SheetState, sheetState } from './sheet-state.ts';

/** Where a sheet comes from: a file, or cells that are pasted. */
export function SheetSource({ onRead }: { onRead: (sheet: SheetState) => void }) {
  const { workspace } = useTeam();
  const [cells, setCells] = useState('');
  const [problem, setProblem] = useState<{ from: 'file' | 'cells'; text: string }>();
  const take = (from: 'file' | 'cells', name: string, text: string): void => {
    const rows = readRows(text);
    if (rows.length === 0)
      setProblem({ from, text: 'There is nothing in it. Choose a sheet with one piece of content in each row.' });
    else onRead(sheetState(name, rows));
  };
  const open = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    try {
      take('file', file.name, decodeSheet(new Uint8Array(await file.arrayBuffer())));
    } catch (cause) {
      setProblem({ from: 'file', text: cause instanceof Error ? cause.message : String(cause) });
    }
  };
  return (
    <div class="library-source">
      <p class="muted">
        One piece of content in each row. Headings in English or German are understood; you can put right what was not.
        Nothing is saved before you have seen what becomes of it.
      </p>
      <Field label="A file: CSV or TSV" problem={problem?.from === 'file' ? problem.text : undefined}>
        {(tied) => (
          <input
            {...tied}
            class="field"
            type="file"
            accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
            onChange={(event) => void open(event.currentTarget.files?.[0])}
          />
        )}
      </Field>
      <Field label="Or cells, copied from your sheet" problem={problem?.from === 'cells' ? problem.text : undefined}>
        {(tied) => (
          <textarea
            {...tied}
            class="field"
            rows={6}
            dir="auto"
            value={cells}
            placeholder="Paste here"
            onInput={(event) => setCells(event.currentTarget.value)}
          />
        )}
      </Field>
      <p class="library-actions">
        <Button kind="primary" disabled={!cells.trim()} onClick={() => take('cells', 'pasted cells', cells)}>
          Read the cells
        </Button>
        <Button kind="quiet" onClick={() => download(itemsAsCsv([], workspace), 'stagecue-columns.csv')}>
          Save an empty sheet with all columns
        </Button>
      </p>
    </div>
  );
}
