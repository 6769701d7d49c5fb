import { useMemo, useState } from 'preact/hooks';
import { CHANNELS, type ContentItem } from '../../../domain/content.ts';
import { spoken } from '../../../domain/language.ts';
import { Button } from '../../kit/button.tsx';
import { CHANNEL_NAMES } from '../../kit/channels.ts';
import { useTeam } from '../../kit/team.tsx';
import { languageName } from '../parts/language-name.ts';
import { narrow } from './address.ts';
import { countFilters, type Filters, NO_FILTERS } from './filters.ts';
import { shownModels } from './item-stages.ts';

const STATES = { live: 'Up to date', stale: 'Stale', retired: 'Retired' };

/** What the list can be narrowed down to. Each choice is in the address, so that a link can lead to it. */
export function FilterBar({ filters, items }: { filters: Filters; items: readonly ContentItem[] }) {
  const { workspace, say } = useTeam();
  const models = Object.values(shownModels(workspace));
  const [types, languages] = useMemo(
    () => [
      [...new Set(items.map(({ type }) => type))].sort(),
      [...new Set(items.map(({ language }) => spoken(language)))].sort(),
    ],
    [items],
  );
  const [isOpen, setOpen] = useState(false);
  const count = countFilters(filters);
  return (
    <div class="library-filters" data-open={isOpen ? '' : undefined}>
      <div class="library-narrow">
        <Button kind="quiet" icon="down" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {count === 0 ? 'Filters' : `Filters: ${count} on`}
        </Button>
      </div>
      {models.map(({ view, name, stages }) => (
        <Choice
          key={view}
          field={view}
          filters={filters}
          label={say(name)}
          choices={stages.map(({ code, name: stage }) => [code, `${code} ${say(stage)}`])}
        />
      ))}
      <Choice
        field="persona"
        filters={filters}
        label="Persona"
        choices={workspace.personas.map(({ id, name }) => [id, say(name)])}
      />
      <Choice field="type" filters={filters} label="Type" choices={types.map((type) => [type, type])} />
      <Choice
        field="language"
        filters={filters}
        label="Language"
        choices={languages.map((tag) => [tag, languageName(tag)])}
      />
      <Choice
        field="channel"
        filters={filters}
        label="Text for"
        choices={CHANNELS.map((channel) => [channel, CHANNEL_NAMES[channel]])}
      />
      <Choice field="state" filters={filters} label="State" any="In use" choices={Object.entries(STATES)} />
      {count > 0 && (
        <Button kind="quiet" icon="close" onClick={() => narrow({ ...NO_FILTERS, q: filters.q })}>
          All
        </Button>
      )}
    </div>
  );
}

interface ChoiceProps {
  field: Exclude<keyof Filters, 'q'>;
  filters: Filters;
  label: string;
  /** What it says when nothing is chosen. */
  any?: string;
  choices: ReadonlyArray<readonly [value: string, name: string]>;
}

function Choice({ field, filters, label, any = 'Any', choices }: ChoiceProps) {
  const value = filters[field];
  // A link may name what the library no longer has.
  const isKnown = !value || choices.some(([one]) => one === value);
  return (
    <label class="library-filter">
      <span>{label}</span>
      <select
        class="field"
        data-on={value ? '' : undefined}
        value={value}
        onChange={(event) => narrow({ [field]: event.currentTarget.value })}
      >
        <option value="">{any}</option>
        {choices.map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
        {!isKnown && <option value={value}>{value}</option>}
      </select>
    </label>
  );
}
