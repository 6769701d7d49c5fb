import { useMemo, useState } from 'preact/hooks';
import type { ContentItem } from '../../../domain/content.ts';
import { Button } from '../../kit/button.tsx';
import { Empty } from '../../kit/empty.tsx';
import { Icon } from '../../kit/icons.tsx';
import { useTeam } from '../../kit/team.tsx';
import { useBoard } from '../board-context.ts';
import { route } from '../route.ts';
import { libraryHref, narrow } from './address.ts';
import { boardIndex } from './board-index.ts';
import { download } from './download.ts';
import { Drafts } from './draft-list.tsx';
import { FilterBar } from './filter-bar.tsx';
import { filtersOf, type Listed, NO_FILTERS, passes, stateOf } from './filters.ts';
import { ItemRow } from './item-row.tsx';
import { stagesShown } from './item-stages.ts';
import { itemsAsCsv } from './sheet-out.ts';
import { StarterNote } from './starter-note.tsx';

/** Rows that are drawn at once. */
const PAGE = 50;

/** All items, narrowed down as the address says. */
export function ItemList({ items }: { items: readonly ContentItem[] }) {
  const board = useBoard();
  const { workspace } = useTeam();
  const { index, edition } = boardIndex(board);
  const filters = filtersOf(route.value.params);
  const [shown, setShown] = useState({ for: '', rows: PAGE });
  const listed = useMemo(() => {
    const now = Date.now();
    const order = new Intl.Collator();
    const stages = stagesShown(workspace);
    return items
      .toSorted((a, b) => order.compare(a.title, b.title))
      .map((item): Listed => ({ item, stages: stages(item), state: stateOf(item, now) }));
  }, [items, workspace]);
  const asked = JSON.stringify(filters);
  const read = edition.value;
  // `asked` stands for the filters, `read` for what the index holds.
  const found = useMemo(() => {
    const ids = index.search(filters.q);
    const byId = ids && new Map(listed.map((one) => [one.item.id, one]));
    const candidates = ids && byId ? ids.flatMap((id) => byId.get(id) ?? []) : listed;
    return candidates.filter((one) => passes(one, filters));
  }, [listed, asked, read]);
  const rows = shown.for === asked ? shown.rows : PAGE;
  const save = (): void =>
    download(
      itemsAsCsv(
        found.map(({ item }) => item),
        workspace,
      ),
      'stagecue-library.csv',
    );
  if (items.length === 0) return <NoItems />;
  return (
    <div class="library">
      <div class="toolbar">
        <label class="library-search grow">
          <Icon name="search" />
          <input
            class="field"
            type="search"
            aria-label="Search the library"
            placeholder="Search titles, texts, owners"
            dir="auto"
            value={filters.q}
            onInput={(event) => narrow({ q: event.currentTarget.value })}
          />
        </label>
        <Button kind="quiet" disabled={found.length === 0} onClick={save}>
          Save as CSV
        </Button>
        <a class="button" href={libraryHref({ import: 'sheet' })}>
          <Icon name="insert" size={14} />
          <span>Import a sheet</span>
        </a>
        <a class="button primary" href={libraryHref({ new: 'blank' })}>
          <Icon name="plus" size={14} />
          <span>New item</span>
        </a>
      </div>
      <FilterBar filters={filters} items={items} />
      <Drafts items={items} />
      <StarterNote items={items} />
      <p class="library-count count muted" role="status">
        {read === 0 && filters.q ? 'Reading the library…' : counted(found.length, items.length)}
      </p>
      {found.length === 0 && read > 0 && <NothingFound />}
      <ul class="library-list">
        {found.slice(0, rows).map((one) => (
          <ItemRow key={one.item.id} listed={one} />
        ))}
      </ul>
      {found.length > rows && (
        <p class="library-more">
          <Button onClick={() => setShown({ for: asked, rows: rows + PAGE })}>
            Show {Math.min(PAGE, found.length - rows)} more
          </Button>
        </p>
      )}
    </div>
  );
}

function counted(found: number, all: number): string {
  const items = all === 1 ? 'item' : 'items';
  return found === all ? `${all} ${items}` : `${found} of ${all} ${items}`;
}

function NothingFound() {
  return (
    <Empty icon="search" title="Nothing fits" text="Take a filter off, or write the piece that is missing here.">
      <Button onClick={() => narrow(NO_FILTERS)}>Show everything</Button>
      <a class="button" href={libraryHref({ new: 'blank' })}>
        Write it
      </a>
    </Empty>
  );
}

function NoItems() {
  return (
    <Empty
      icon="book"
      title="What you have to say will be here"
      text="Every piece with the personas and stages it is for, and with texts that are ready to send."
    >
      <a class="button primary" href={libraryHref({ import: 'sheet' })}>
        Import a sheet
      </a>
      <a class="button" href={libraryHref({ new: 'blank' })}>
        Write the first item
      </a>
    </Empty>
  );
}
