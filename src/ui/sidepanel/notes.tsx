import { useState } from 'preact/hooks';
import type { Lead } from '../../domain/lead.ts';
import { note } from '../../store/deeds.ts';
import { Button } from '../kit/button.tsx';
import { dayName, moment } from '../kit/time.ts';
import type { LeadRecord } from './lead-record.ts';
import { usePanel } from './panel-context.ts';
import { Section } from './section.tsx';

const FIRST = 2;

/** Notes on a lead, the newest first, and a box for the next one. */
export function Notes({ record, lead }: { record: LeadRecord; lead: Lead }) {
  const panel = usePanel();
  const [all, setAll] = useState(false);
  const typed = panel.draft(`${lead.id} note`);
  const notes = record.history
    .flatMap(({ event, undone }) => (event.type === 'note.added' && !undone ? [event] : []))
    .reverse();
  const save = async (event?: Event): Promise<void> => {
    event?.preventDefault();
    const text = typed.value.trim();
    if (!text) return;
    const saved = await panel.save(() => note(panel.store, lead.id, text), 'Note saved');
    if (saved && typed.value.trim() === text) typed.value = '';
  };
  return (
    <Section title="Notes">
      <form class="note-form" onSubmit={save}>
        <textarea
          class="field"
          aria-label="New note"
          placeholder="What did you learn?"
          dir="auto"
          rows={typed.value ? 3 : 1}
          maxLength={4000}
          value={typed.value}
          onInput={(event) => {
            typed.value = event.currentTarget.value;
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
            else if (event.key === 'Escape') event.currentTarget.blur();
          }}
        />
        {typed.value.trim() && (
          <div class="form-end">
            <span class="muted">Ctrl + Enter</span>
            <Button kind="primary" type="submit">
              Save note
            </Button>
          </div>
        )}
      </form>
      {notes.length > 0 && (
        <ul class="notes">
          {(all ? notes : notes.slice(0, FIRST)).map((event) => (
            <li key={event.id}>
              <p dir="auto">{event.text}</p>
              <time class="muted" title={moment(event.at)}>
                {dayName(event.at, Date.now())}
              </time>
            </li>
          ))}
        </ul>
      )}
      {notes.length > FIRST && (
        <button type="button" class="more" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Show fewer' : `${notes.length - FIRST} more`}
        </button>
      )}
    </Section>
  );
}
