import { useRef, useState } from 'preact/hooks';
import type { Lead } from '../../domain/lead.ts';
import { reminded, snooze } from '../../store/deeds.ts';
import type { Saved } from '../../store/store.ts';
import { Button } from './button.tsx';
import type { Desk } from './desk.ts';
import { nameOf } from './group-view.ts';
import { dayBegins, fieldDay, snoozeUntil } from './snooze-until.ts';
import { dayName } from './time.ts';

const DAY = 86_400_000;

/** What to do with a reminder: it was dealt with, or it can wait. Both can be undone. */
export function DueActions({ desk, lead }: { desk: Desk; lead: Lead }) {
  const [open, setOpen] = useState(false);
  const [day, setDay] = useState('');
  const box = useRef<HTMLDivElement>(null);
  const now = Date.now();
  const name = nameOf(lead);
  const save = async (work: () => Promise<Saved>, said: string): Promise<void> => {
    const next = neighbour(box.current);
    if (await desk.save(work, said)) next?.focus();
  };
  const wait = (until: number): void => {
    void save(() => snooze(desk.store, lead.id, until), `${name} can wait until ${dayName(until, now)}`);
  };
  const chosen = dayBegins(day);
  const left = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    setOpen(false);
    box.current?.querySelector<HTMLElement>('[aria-expanded]')?.focus();
  };
  return (
    <div class="due-actions" ref={box}>
      <Button
        icon="check"
        aria-label={`Done: ${name}`}
        onClick={() => save(() => reminded(desk.store, lead.id), `Done: ${name}`)}
      >
        Done
      </Button>
      <Button icon="clock" aria-expanded={open} aria-label={`Snooze ${name}`} onClick={() => setOpen(!open)}>
        Snooze
      </Button>
      {open && (
        <fieldset class="due-snooze" onKeyDown={left}>
          <legend class="unseen">Snooze {name} for</legend>
          <Button onClick={() => wait(snoozeUntil('week', now))}>1 week</Button>
          <Button onClick={() => wait(snoozeUntil('month', now))}>1 month</Button>
          <input
            type="date"
            class="field"
            aria-label="Until a day"
            min={fieldDay(now + DAY)}
            value={day}
            onInput={(event) => setDay(event.currentTarget.value)}
          />
          <Button disabled={chosen === undefined || chosen <= now} onClick={() => chosen && wait(chosen)}>
            Until then
          </Button>
        </fieldset>
      )}
    </div>
  );
}

/** Where the focus goes when a row leaves the list: to the next row, else to the one before. */
function neighbour(box: HTMLElement | null): HTMLElement | null {
  const all = [...document.querySelectorAll<HTMLElement>('.due-actions')];
  const at = box ? all.indexOf(box) : -1;
  return (all[at + 1] ?? all[at - 1])?.querySelector('button') ?? null;
}
