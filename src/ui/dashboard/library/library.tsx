import { useEffect } from 'preact/hooks';
import { useBoard } from '../board-context.ts';
import { route } from '../route.ts';
import { boardIndex, readInto } from './board-index.ts';
import { ItemList } from './item-list.tsx';
import { OpenItem } from './open-item.tsx';
import { SheetImport } from './sheet-import.tsx';

/** The room of the content: all items, one of them open, or a sheet that is taken in. */
export function Library() {
  const board = useBoard();
  const items = board.items.value;
  useEffect(() => {
    if (items) void readInto(boardIndex(board), items);
  }, [board, items]);
  const { params } = route.value;
  if (!items) return <p class="muted">Reading the library…</p>;
  if (params.has('import')) return <SheetImport items={items} />;
  if (params.has('item') || params.has('new')) return <OpenItem items={items} />;
  return <ItemList items={items} />;
}
