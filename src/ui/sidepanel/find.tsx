import { useEffect, useState } from 'preact/hooks';
import type { Lead } from '../../domain/lead.ts';
import { Chip } from '../kit/chip.tsx';
import { Icon } from '../kit/icons.tsx';
import { useTeam } from '../kit/team.tsx';
import { usePanel } from './panel-context.ts';
import { useWinBack } from './win-back-state.ts';

/** Finds any lead by name, whatever page is open. */
export function Find() {
  const panel = usePanel();
  const winBack = useWinBack();
  const { badger } = useTeam();
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<Lead[] | null>(null);
  const [at, setAt] = useState(0);

  useEffect(() => {
    let current = true;
    if (!query.trim()) setFound(null);
    else {
      panel.store.findByName(query, 12).then(
        (leads) => {
          if (!current) return;
          setFound(leads);
          setAt(0);
        },
        (cause: unknown) => panel.said.fail(cause),
      );
    }
    return () => {
      current = false;
    };
  }, [query, panel]);

  const open = (lead: Lead | undefined): void => {
    if (!lead) return;
    winBack.isOpen.value = false;
    panel.where.openLead(lead);
    setQuery('');
    // The next key tags.
    document.getElementById('find')?.blur();
  };
  const pressed = (event: KeyboardEvent & { currentTarget: HTMLInputElement }): void => {
    const last = (found?.length ?? 0) - 1;
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, last));
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    else if (event.key === 'Enter') open(found?.[at]);
    else if (event.key === 'Escape') {
      if (!query) event.currentTarget.blur();
      setQuery('');
    } else return;
    event.preventDefault();
  };
  const isOpen = found !== null && query.trim() !== '';
  return (
    <search class="find">
      <Icon name="search" size={14} />
      <input
        id="find"
        type="text"
        role="combobox"
        aria-label="Find a lead by name"
        aria-expanded={isOpen}
        aria-controls="found"
        aria-autocomplete="list"
        aria-activedescendant={isOpen && found?.[at] ? `found-${at}` : undefined}
        placeholder="Find a lead by name"
        autocomplete="off"
        spellcheck={false}
        dir="auto"
        value={query}
        onInput={(event) => setQuery(event.currentTarget.value)}
        onKeyDown={pressed}
      />
      {!query && <kbd>/</kbd>}
      {isOpen && (
        <div class="found">
          <div id="found" role="listbox" aria-label="Leads found">
            {found?.map((lead, index) => (
              <button
                key={lead.id}
                type="button"
                tabIndex={-1}
                id={`found-${index}`}
                role="option"
                aria-selected={index === at}
                class="person"
                onPointerDown={(event) => event.preventDefault()}
                onPointerEnter={() => setAt(index)}
                onClick={() => open(lead)}
              >
                <span class="person-text">
                  <bdi class="person-name">{lead.name}</bdi>
                  <bdi class="person-role">{[lead.title, lead.company].filter(Boolean).join(' · ')}</bdi>
                </span>
                <Chip badge={badger.badgeOf(lead)} />
              </button>
            ))}
          </div>
          {found?.length === 0 && <p class="muted found-none">No lead has a name that starts like this.</p>}
        </div>
      )}
    </search>
  );
}
