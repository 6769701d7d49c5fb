import { useState } from 'preact/hooks';
import type { Lead } from '../../domain/lead.ts';
import { TOUCHPOINTS, type TouchpointKind } from '../../domain/touchpoint.ts';
import { logTouchpoint } from '../../store/deeds.ts';
import { FormEnd } from '../kit/button.tsx';
import { usePanel } from './panel-context.ts';

/** What most often comes from them. */
const INBOUND: readonly TouchpointKind[] = [
  'reply',
  'comment',
  'like',
  'visit',
  'download',
  'demo request',
  'purchase',
];

/** Logs something that happened outside of Stagecue. */
export function TouchpointForm({ lead, onDone }: { lead: Lead; onDone: () => void }) {
  const panel = usePanel();
  const text = panel.draft(`${lead.id} touchpoint text`);
  const [kind, setKind] = useState<TouchpointKind>('call');
  const [direction, setDirection] = useState<'in' | 'out'>('out');
  const choose = (value: string): void => {
    const chosen = TOUCHPOINTS.find((known) => known === value);
    if (!chosen) return;
    setKind(chosen);
    setDirection(INBOUND.includes(chosen) ? 'in' : 'out');
  };
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    const said = text.value.trim();
    const touchpoint = { kind, direction, ...(said ? { text: said } : {}) };
    if (!(await panel.save(() => logTouchpoint(panel.store, lead.id, touchpoint), 'Touchpoint saved'))) return;
    text.value = '';
    onDone();
  };
  return (
    <form class="form touch-form" onSubmit={save} onKeyDown={(event) => event.key === 'Escape' && onDone()}>
      <div class="row">
        <select
          class="field grow"
          aria-label="What happened"
          value={kind}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          {TOUCHPOINTS.map((known) => (
            <option key={known} value={known}>
              {known === 'email' ? 'e-mail' : known}
            </option>
          ))}
        </select>
        <select
          class="field"
          aria-label="From whom"
          value={direction}
          onChange={(event) => setDirection(event.currentTarget.value === 'in' ? 'in' : 'out')}
        >
          <option value="in">from them</option>
          <option value="out">from us</option>
        </select>
      </div>
      <textarea
        class="field"
        aria-label="What was said"
        placeholder="What was said (optional)"
        dir="auto"
        rows={2}
        maxLength={1000}
        value={text.value}
        onInput={(event) => {
          text.value = event.currentTarget.value;
        }}
      />
      <FormEnd onCancel={onDone} />
    </form>
  );
}
