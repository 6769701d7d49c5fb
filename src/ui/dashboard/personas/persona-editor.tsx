import { useRef, useState } from 'preact/hooks';
import type { Persona } from '../../../domain/persona.ts';
import { Button } from '../../kit/button.tsx';
import { Icon } from '../../kit/icons.tsx';
import { useTeam } from '../../kit/team.tsx';
import { useBoard } from '../board-context.ts';
import { go, hrefTo } from '../route.ts';
import { ChangePreview } from './change-preview.tsx';
import { personaDrafts } from './drafts.ts';
import { draftOf, type PersonaDraft, personaOf, problemsOf } from './persona-draft.ts';
import { PersonaForm } from './persona-form.tsx';
import { RetirePersona } from './retire-persona.tsx';
import { RuleList } from './rule-list.tsx';
import { StageGrid } from './stage-grid.tsx';
import { Tester } from './tester.tsx';

interface Props {
  /** What is edited. */
  draft: PersonaDraft;
  /** The persona as it is saved; undefined when it is new. */
  saved: Persona | undefined;
}

/** One persona: who they are, who is taken for them, and what they do at each stage. */
export function PersonaEditor({ draft, saved }: Props) {
  const board = useBoard();
  const drafts = personaDrafts(board);
  const { workspace, say, language } = useTeam();
  const form = useRef<HTMLFormElement>(null);
  const [isTried, setTried] = useState(false);
  const isUnsaved = draft.id in drafts.all;
  const all = problemsOf(draft, language);
  const problems = isTried ? all : [];
  const persona = personaOf(draft);
  const personas = [...workspace.personas.filter(({ id }) => id !== draft.id), persona];
  const rules = JSON.stringify(persona.rules);
  const rulesChanged = rules !== JSON.stringify(saved?.rules ?? []);
  const change = (next: PersonaDraft): void => {
    const isSame = saved !== undefined && JSON.stringify(personaOf(next)) === JSON.stringify(personaOf(draftOf(saved)));
    const isComplete = problemsOf(next, language).length === 0;
    if (isSame && isComplete) drafts.drop(draft.id);
    else drafts.keep(draft.id, next);
  };
  const discard = (): void => {
    drafts.drop(draft.id);
    setTried(false);
    board.said.say({ text: 'Your changes are discarded', undo: () => drafts.keep(draft.id, draft) });
    if (!saved) go('personas');
  };
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    const wrong = all[0];
    if (wrong) {
      setTried(true);
      const place = wrong.condition ? `[data-condition="${wrong.condition}"]` : `[data-field="${wrong.field}"]`;
      // A rule in question has to be opened first.
      requestAnimationFrame(() =>
        form.current?.querySelector<HTMLElement>(`${place} :is(input, textarea, button[aria-pressed])`)?.focus(),
      );
      return;
    }
    if (!(await board.saveSetups([{ kind: 'persona', doc: persona }], `${say(persona.name)} saved`))) return;
    setTried(false);
    // What was typed meanwhile stays.
    if (drafts.newest(draft.id) === draft) drafts.drop(draft.id);
  };
  return (
    <div class="personas-one">
      <p>
        <a class="personas-back" href={hrefTo('personas')}>
          <Icon name="back" size={14} flip />
          All personas
        </a>
      </p>
      <header class="personas-head">
        <h2 dir="auto">{say(draft.name) || 'New persona'}</h2>
        {saved && <RetirePersona persona={saved} />}
      </header>
      <form
        ref={form}
        class="personas-editor"
        aria-label="Who they are, and who is taken for them"
        noValidate
        onSubmit={save}
      >
        <div class="personas-sides">
          <div class="personas-main">
            <PersonaForm draft={draft} problems={problems} onChange={change} />
            <section aria-labelledby="personas-rules">
              <h3 id="personas-rules">Who is taken for this persona</h3>
              <p class="muted personas-hint">
                One rule is enough. Of several personas the rule with most conditions counts; what a person chose always
                goes first.
              </p>
              <RuleList draft={draft} problems={problems} onChange={change} />
            </section>
          </div>
          <Tester workspace={{ ...workspace, personas }} persona={draft.id} />
        </div>
        {isUnsaved && (
          <div class="personas-end">
            {rulesChanged && <ChangePreview change={{ personas }} changeKey={rules} />}
            <div class="form-end">
              {isTried && all.length > 0 && (
                <p class="part-problem" role="alert">
                  {all.length === 1 ? 'One thing' : `${all.length} things`} to put right first; nothing was lost.
                </p>
              )}
              <Button kind="quiet" onClick={discard}>
                Discard
              </Button>
              <Button kind="primary" type="submit">
                Save persona
              </Button>
            </div>
          </div>
        )}
      </form>
      {saved ? (
        <StageGrid persona={saved} />
      ) : (
        <p class="muted">Once the persona is saved, say here what it does at each stage of the journey.</p>
      )}
    </div>
  );
}
