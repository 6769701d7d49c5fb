import { useEffect, useId, useState } from 'preact/hooks';
import { describe } from '../../domain/described.ts';
import type { Identity } from '../../domain/identity.ts';
import type { Lead } from '../../domain/lead.ts';
import { join, link } from '../../store/deeds.ts';
import { Button } from '../kit/button.tsx';
import { Chip } from '../kit/chip.tsx';
import { useTeam } from '../kit/team.tsx';
import { identityFrom } from './identity-input.ts';
import { usePanel } from './panel-context.ts';

/** Links a further address or profile by hand, or joins another lead found by name. */
export function LinkForm({ lead }: { lead: Lead }) {
  const panel = usePanel();
  const { badger } = useTeam();
  const id = useId();
  const typed = panel.draft(`${lead.id} link`);
  const [refused, setRefused] = useState(false);
  const local = useLocalPhone(typed.value, lead);
  const identity = identityFrom(typed.value) ?? local;
  const found = useLeadsNamed(identity ? '' : typed.value).filter((other) => other.id !== lead.id);

  const linkTyped = async (event: Event): Promise<void> => {
    event.preventDefault();
    setRefused(!identity);
    if (!identity) return;
    const { label, text } = describe(identity);
    if (await panel.save(() => link(panel.store, lead.id, identity), `${label} ${text} linked`)) typed.value = '';
  };
  const joinWith = async (other: Lead): Promise<void> => {
    if (await panel.save(() => join(panel.store, lead.id, other.id), `Joined with ${other.name}`)) typed.value = '';
  };
  return (
    <form class="link-form" onSubmit={linkTyped}>
      <label for={id}>Link an address or profile, or join another lead</label>
      <div class="row">
        <input
          id={id}
          class="field grow"
          dir="auto"
          value={typed.value}
          placeholder="E-mail, phone, profile link or a name"
          maxLength={400}
          autocomplete="off"
          aria-invalid={refused}
          onInput={(event) => {
            setRefused(false);
            typed.value = event.currentTarget.value;
          }}
        />
        <Button type="submit" disabled={!identity}>
          Link
        </Button>
      </div>
      {refused && <p class="hint-bad">Type an e-mail address, a phone number with +country, or a profile link.</p>}
      {found.length > 0 && (
        <ul class="picks" aria-label="Leads of that name">
          {found.map((other) => (
            <li key={other.id}>
              <button type="button" class="pick" onClick={() => joinWith(other)}>
                <span class="grow">
                  Same person as <bdi>{other.name}</bdi>
                  {other.company && <span class="muted"> · {other.company}</span>}
                </span>
                <Chip badge={badger.badgeOf(other)} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </form>
  );
}

/** A number without its country, read as one of the lead's country, else of the user's. The world's plans are loaded only for it. */
function useLocalPhone(typed: string, lead: Lead): Identity | undefined {
  const [found, setFound] = useState<{ typed: string; identity: Identity | undefined }>();
  useEffect(() => {
    if (!/^[\d\s()/.-]{6,30}$/.test(typed.trim())) return;
    let current = true;
    import('../../domain/phone.ts').then(
      ({ phone, countryNamed }) => {
        const hint = countryNamed(lead.place ?? '', ['en', navigator.language]) ?? navigator.language;
        if (current) setFound({ typed, identity: phone(typed, hint) });
      },
      () => {}, // then it takes its +country
    );
    return () => {
      current = false;
    };
  }, [typed, lead.place]);
  return found?.typed === typed ? found.identity : undefined;
}

/** Leads whose name starts like this; none for an empty text. */
function useLeadsNamed(name: string): Lead[] {
  const panel = usePanel();
  const [found, setFound] = useState<Lead[]>([]);
  useEffect(() => {
    let current = true;
    const search = name.trim() ? panel.store.findByName(name, 5) : Promise.resolve([]);
    search.then(
      (leads) => current && setFound(leads),
      (cause: unknown) => panel.said.fail(cause),
    );
    return () => {
      current = false;
    };
  }, [name, panel]);
  return found;
}
