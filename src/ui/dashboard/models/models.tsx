import { Empty } from '../../kit/empty.tsx';
import { useTeam } from '../../kit/team.tsx';
import { useBoard } from '../board-context.ts';
import { hrefTo, route } from '../route.ts';
import { AdviceWords } from './advice-words.tsx';
import { modelDrafts } from './drafts.ts';
import { draftOf } from './model-draft.ts';
import { ModelEditor } from './model-editor.tsx';
import { ModelList } from './model-list.tsx';
import { PairForm } from './pair-form.tsx';

/** The room of the stage models: which two the chip shows, all there are, and one of them open. */
export function Models() {
  const board = useBoard();
  const { workspace } = useTeam();
  const id = route.value.params.get('model');
  if (id === null) {
    return (
      <div class="models">
        <PairForm />
        <ModelList />
        <AdviceWords />
      </div>
    );
  }
  const saved = workspace.models.find((model) => model.id === id);
  const draft = modelDrafts(board).all[id] ?? (saved && !saved.retired ? draftOf(saved) : undefined);
  if (draft) return <ModelEditor key={id} draft={draft} saved={saved} />;
  return (
    <Empty icon="tag" title="This model is not in use" text="It was retired, or it was never saved.">
      <a class="button" href={hrefTo('models')}>
        All models
      </a>
    </Empty>
  );
}
