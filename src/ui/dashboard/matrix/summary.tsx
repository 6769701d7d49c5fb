import { languageName } from '../parts/language-name.ts';
import type { Filter } from './filter.ts';
import type { MatrixView } from './matrix-view.ts';

interface Props {
  view: MatrixView;
  filter: Filter;
  /** Leads that stand in no cell. */
  unplaced: number;
}

/** The matrix in one sentence. */
export function Summary({ view: { waiting, concerned, gaps }, filter: { language }, unplaced }: Props) {
  const read = language && ` who ${waiting === 1 ? 'reads' : 'read'} ${languageName(language)}`;
  return (
    <p class="matrix-summary">
      {waiting === 0 ? (
        <>No leads{read} are on the way yet. </>
      ) : (
        <>
          <b>{waiting}</b> {waiting === 1 ? 'lead' : 'leads'}
          {read} {waiting === 1 ? 'is' : 'are'} on the way, <b>{concerned}</b> of them where something is missing.{' '}
        </>
      )}
      {gaps.length === 1 ? '1 cell has a gap.' : `${gaps.length} cells have a gap.`}
      {unplaced > 0 && (
        <span class="muted">
          {' '}
          {unplaced === 1
            ? 'One more is a customer or has no stage of the journey yet.'
            : `${unplaced} more are customers or have no stage of the journey yet.`}
        </span>
      )}
    </p>
  );
}
