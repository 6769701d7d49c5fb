import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import { MAX_FILE } from '../../domain/taught-file.ts';
import type { Store } from '../../store/store.ts';
import { Button, IconButton } from '../kit/button.tsx';
import { Icon } from '../kit/icons.tsx';
import { hostOf } from './sites.ts';
import { TaughtPages, type TaughtRow } from './taught-pages.ts';

/** The pages that a user has shown us: named, forgotten, handed on and taken in. */
export function TaughtSection({ store }: { store: Store }) {
  const taught = useMemo(() => new TaughtPages(store), [store]);
  useEffect(() => taught.follow(), [taught]);
  const file = useRef<HTMLInputElement>(null);
  const rows = taught.rows.value;
  const says = taught.says.value;
  if (!rows) return null;
  const read = async (input: HTMLInputElement): Promise<void> => {
    const [chosen] = input.files ?? [];
    // More than a file of ours can hold is not read at all.
    if (chosen) await taught.import(await chosen.slice(0, 4 * MAX_FILE).text());
    // The same file can be chosen again after it was mended.
    input.value = '';
  };
  return (
    <>
      <h3>Pages you taught</h3>
      {rows.length === 0 ? (
        <p class="muted">
          Is your CRM not among these? Open one of its pages, press the Stagecue button in the toolbar and choose “Teach
          this page”: you point at a name, and Stagecue knows the page from then on.
        </p>
      ) : (
        <ul class="rows taught">
          {rows.map((row) => (
            <Row key={row.page.id} row={row} taught={taught} />
          ))}
        </ul>
      )}
      <div class="actions">
        <Button icon="insert" onClick={() => file.current?.click()}>
          Import
        </Button>
        <input
          ref={file}
          class="unseen"
          type="file"
          accept="application/json,.json"
          tabIndex={-1}
          aria-label="File of taught pages"
          onChange={(event) => void read(event.currentTarget)}
        />
        {rows.length > 0 && (
          <Button icon="copy" onClick={() => taught.export()}>
            Export
          </Button>
        )}
      </div>
      <div role="status">
        {says && (
          <p class={`says ${says.tone}`}>
            <Icon name={says.tone === 'good' ? 'check' : 'info'} />
            <span>{says.text}</span>
            {says.undo && (
              <Button kind="quiet" icon="undo" onClick={says.undo}>
                Bring back
              </Button>
            )}
          </p>
        )}
      </div>
    </>
  );
}

function Row({ row: { page, enabled }, taught }: { row: TaughtRow; taught: TaughtPages }) {
  const [isNaming, setNaming] = useState(false);
  const what = `${page.page === 'list' ? 'List' : 'Person'} at ${hostOf(page.origin)}${page.address}`;
  return (
    <li class={enabled ? 'row on' : 'row unset'}>
      <span class="row-name">
        <Icon name={enabled ? 'check' : 'warn'} />
        <span class="name">
          {isNaming ? (
            <NameForm
              name={page.site}
              onDone={(name) => {
                setNaming(false);
                void taught.rename(page, name);
              }}
            />
          ) : (
            <strong dir="auto">{page.site}</strong>
          )}{' '}
          <span class="muted">{what}</span>
        </span>
      </span>
      <IconButton icon="edit" label={`Rename ${page.site}`} onClick={() => setNaming(!isNaming)} />
      <IconButton icon="close" label={`Forget ${what}`} onClick={() => void taught.retire(page)} />
      {!enabled && (
        <p class="row-note warn">
          <span>{hostOf(page.origin)} is not enabled here. Add its address above as “A page you taught”.</span>
        </p>
      )}
    </li>
  );
}

function NameForm({ name, onDone }: { name: string; onDone: (name: string) => void }) {
  const id = useId();
  const [text, setText] = useState(name);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  return (
    <form
      class="taught-name"
      onSubmit={(event) => {
        event.preventDefault();
        onDone(text);
      }}
    >
      <label class="unseen" for={id}>
        Name of the site
      </label>
      <input
        ref={field}
        id={id}
        class="field"
        dir="auto"
        maxLength={120}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && onDone(name)}
      />
      <Button type="submit">Save</Button>
    </form>
  );
}
