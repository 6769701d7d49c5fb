import { useState } from 'preact/hooks';
import type { Lead } from '../../domain/lead.ts';
import { TOUCHPOINTS, type TouchpointKind } from '../../domain/touchpoint.ts';
import type { Touchpoint } from '../../store/deeds.ts';
import { FormEnd } from '../kit/button.tsx';
import { useTeam } from '../kit/team.tsx';
import { kindName, knownAs } from './act-words.ts';
import { Foreseen } from './foreseen.tsx';
import type { LeadRecord } from './lead-record.ts';
import { usePanel } from './panel-context.ts';
import { logAct } from './proposing.ts';

type Direction = Touchpoint['direction'];

/** What can come from them and from us, what is most often logged by hand first. */
const KINDS: Record<Direction, readonly TouchpointKind[]> = {
  in: [...new Set<TouchpointKind>(['reply', 'email', 'call', 'meeting', 'demo request', ...TOUCHPOINTS])],
  out: ['call', 'email', 'meeting', 'reply', 'comment', 'offer', 'share', 'like', 'follow', 'mention', 'webinar'],
};
const GROUPS: ReadonlyArray<[Direction, string]> = [
  ['in', 'From them'],
  ['out', 'From us'],
];

/** Logs something that happened outside of Stagecue, and tells while typing what it would mean. */
export function TouchpointForm({ record, lead, onDone }: { record: LeadRecord; lead: Lead; onDone: () => void }) {
  const panel = usePanel();
  const { rules } = useTeam().workspace;
  const text = panel.draft(`${lead.id} touchpoint text`);
  const address = panel.draft(`${lead.id} touchpoint address`);
  const [{ kind, direction }, setWhat] = useState<Pick<Touchpoint, 'kind' | 'direction'>>({
    kind: 'reply',
    direction: 'in',
  });
  const choose = (value: string): void => {
    const way: Direction = value.startsWith('in ') ? 'in' : 'out';
    const chosen = KINDS[way].find((known) => value === `${way} ${known}`);
    if (chosen) setWhat({ kind: chosen, direction: way });
  };
  const isTheirs = direction === 'in';
  const [said, page] = [text.value.trim(), isTheirs ? address.value.trim() : ''];
  const rule = isTheirs ? knownAs(rules, { kind, text: said, address: page }) : undefined;
  const touchpoint: Touchpoint = {
    kind,
    direction,
    ...(said ? { text: said } : {}),
    ...(page ? { address: page } : {}),
    ...(rule ? { rule: rule.id } : {}),
  };
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (!(await logAct(panel, lead, touchpoint, 'Touchpoint saved'))) return;
    text.value = '';
    address.value = '';
    onDone();
  };
  return (
    <form class="form touch-form" onSubmit={save} onKeyDown={(event) => event.key === 'Escape' && onDone()}>
      <select
        class="field"
        aria-label="What happened"
        value={`${direction} ${kind}`}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {GROUPS.map(([way, label]) => (
          <optgroup key={way} label={label}>
            {KINDS[way].map((known) => (
              <option key={known} value={`${way} ${known}`}>
                {kindName(known)} {label.toLowerCase()}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      {isTheirs && (
        <input
          class="field"
          type="text"
          inputMode="url"
          aria-label="Page they visited"
          placeholder="Page they visited (optional)"
          dir="ltr"
          maxLength={2000}
          autocomplete="off"
          spellcheck={false}
          value={address.value}
          onInput={(event) => {
            address.value = event.currentTarget.value;
          }}
        />
      )}
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
      {isTheirs && <Foreseen record={record} lead={lead} touchpoint={touchpoint} rule={rule} />}
      <FormEnd onCancel={onDone} />
    </form>
  );
}
