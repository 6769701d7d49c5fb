import type { ContentItem } from '../../../domain/content.ts';
import { Icon } from '../../kit/icons.tsx';
import { useBoard } from '../board-context.ts';
import { libraryHref } from './address.ts';
import { SheetReading } from './sheet-reading.tsx';
import { SheetSource } from './sheet-source.tsx';
import { sheetOf } from './sheet-state.ts';

/** Takes a sheet in: where it comes from, what its columns say, and what becomes of its rows. */
export function SheetImport({ items }: { items: readonly ContentItem[] }) {
  const sheet = sheetOf(useBoard());
  return (
    <div class="library-import">
      <p>
        <a class="library-back" href={libraryHref()}>
          <Icon name="back" size={14} flip />
          All content
        </a>
      </p>
      <h2>Import a sheet</h2>
      {sheet.value ? (
        <SheetReading
          sheet={sheet.value}
          items={items}
          onChange={(next) => {
            sheet.value = next;
          }}
        />
      ) : (
        <SheetSource
          onRead={(next) => {
            sheet.value = next;
          }}
        />
      )}
    </div>
  );
}
