import { fieldLabel, guessFields, SHEET_FIELDS } from './sheet-fields.ts';
import { partsOf, type SheetState } from './sheet-state.ts';

interface Props {
  sheet: SheetState;
  onChange: (sheet: SheetState) => void;
}

/** What each column was taken for, to be put right. */
export function ColumnTable({ sheet, onChange }: Props) {
  const { headings, body } = partsOf(sheet);
  const { fields, isHeaded, rows } = sheet;
  const setHeaded = (next: boolean): void =>
    onChange({
      ...sheet,
      isHeaded: next,
      ...(next ? { fields: guessFields(fields.map((_, at) => rows[0]?.cells[at] ?? '')) } : {}),
    });
  const choose = (at: number, wanted: string): void => {
    const field = SHEET_FIELDS.find((known) => known === wanted);
    // Each field stands in one column.
    onChange({ ...sheet, fields: fields.map((was, own) => (own === at ? field : was === field ? undefined : was)) });
  };
  return (
    <>
      <label class="library-check">
        <input type="checkbox" checked={isHeaded} onChange={(event) => setHeaded(event.currentTarget.checked)} />
        The first row holds headings
      </label>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
      <section class="library-scroll library-columns" aria-label="Columns" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Your column</th>
              <th scope="col">Is taken for</th>
            </tr>
          </thead>
          <tbody>
            {fields.map((field, at) => {
              const name = headings[at] || `Column ${at + 1}`;
              return (
                <tr key={at}>
                  <th scope="row">
                    <bdi>{name}</bdi>
                    <span class="muted" dir="auto">
                      {samples(body, at)}
                    </span>
                  </th>
                  <td>
                    <select
                      class="field"
                      aria-label={`What ${name} is taken for`}
                      value={field ?? ''}
                      onChange={(event) => choose(at, event.currentTarget.value)}
                    >
                      <option value="">Left out</option>
                      {SHEET_FIELDS.map((one) => (
                        <option key={one} value={one}>
                          {fieldLabel(one)}
                        </option>
                      ))}
                    </select>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </>
  );
}

/** The first things that a column says. */
function samples(body: ReturnType<typeof partsOf>['body'], at: number): string {
  const said = body.slice(0, 20).flatMap(({ cells }) => cells[at] || []);
  return [...new Set(said)].slice(0, 2).join(' · ');
}
