import { stageOf } from '../../../domain/stage-model.ts';
import { useTeam } from '../../kit/team.tsx';
import { stagesShown } from './item-stages.ts';
import type { RowResult } from './sheet-items.ts';
import { StageDots } from './stage-dots.tsx';

/** Rows that are shown as an example. */
const FIRST = 8;
const KINDS = { new: 'New', update: 'Update', same: 'Unchanged' };

type Good = Extract<RowResult, { item: unknown }>;

/** The first rows that can be saved, as the items they become. */
export function RowTable({ rows }: { rows: readonly Good[] }) {
  const { workspace, personaName } = useTeam();
  const { journey, funnel } = workspace.pair;
  if (rows.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
    <section class="library-scroll" aria-label="The first rows" tabIndex={0}>
      <table>
        <thead>
          <tr>
            {['Row', 'Becomes', 'Title', 'Type', 'Personas', 'Stages', 'Language'].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, FIRST).map(({ row, kind, item }) => {
            const stages = stagesShown(workspace)(item);
            return (
              <tr key={row.number}>
                <td class="count">{row.number}</td>
                <td>
                  <span class="library-becomes" data-kind={kind}>
                    {KINDS[kind]}
                  </span>
                </td>
                <td lang={item.language} dir="auto">
                  {item.title}
                </td>
                <td>{item.type}</td>
                <td>{item.personas.map(personaName).join(', ') || 'Everybody'}</td>
                <td>
                  <span class="library-when">
                    <StageDots stages={stages.journey.flatMap((code) => stageOf(journey, code) ?? [])} />
                    <StageDots stages={stages.funnel.flatMap((code) => stageOf(funnel, code) ?? [])} />
                  </span>
                </td>
                <td>{item.language}</td>
              </tr>
            );
          })}
        </tbody>
        {rows.length > FIRST && <caption>and {rows.length - FIRST} more</caption>}
      </table>
    </section>
  );
}
