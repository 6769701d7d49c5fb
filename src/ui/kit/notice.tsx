import { Button, IconButton } from './button.tsx';
import { Icon } from './icons.tsx';

import type { Said } from './said.ts';

/** What was saved, with the way back; and that something takes long. */
export function Notices({ said }: { said: Said }) {
  const notice = said.notice.value;
  const isSaving = said.saving.value;
  return (
    <div class="notices" role="status">
      {isSaving && <p class="notice saving">Saving…</p>}
      {notice && !isSaving && (
        <div class="notice">
          <Icon name="check" />
          <p>{notice.text}</p>
          {notice.undo && (
            <Button kind="quiet" icon="undo" onClick={notice.undo}>
              {notice.isUndo ? 'Bring back' : 'Undo'}
            </Button>
          )}
          <IconButton icon="close" label="Close" onClick={() => (said.notice.value = null)} />
        </div>
      )}
    </div>
  );
}
