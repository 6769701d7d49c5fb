import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Store } from '../../store/store.ts';
import { TeamContext } from '../kit/team.tsx';
import { loadTeam, type TeamView } from '../kit/team-view.ts';
import { Example } from './example.tsx';
import { KeysSection } from './keys-section.tsx';
import { PrivacySection } from './privacy-section.tsx';
import { SitesSection } from './sites-section.tsx';
import { TaughtSection } from './taught-section.tsx';
import { TrySection } from './try-section.tsx';

/** The first page a user sees, and the one to come back to for sites and keys. */
export function Welcome({ store }: { store: Store }) {
  const team = useLoadedTeam(store);
  return (
    <main class="welcome">
      <header>
        <p class="brand">
          <img src="/icon/48.png" width="24" height="24" alt="" />
          Stagecue
        </p>
        <h1>See where each lead stands, and what to say next, right on the page you are looking at.</h1>
        <p class="lead">
          Two characters after a name tell it: how far the <b>buyer</b> has come, and how far <b>you</b> have. Try it.
        </p>
      </header>
      {team && (
        <TeamContext.Provider value={team}>
          <Example />
        </TeamContext.Provider>
      )}
      <Step number={1} title="Pick your sites">
        <SitesSection />
        <TaughtSection store={store} />
      </Step>
      <Step number={2} title="What is read, and where it stays">
        <PrivacySection />
      </Step>
      <Step number={3} title="Two keys">
        <KeysSection />
      </Step>
      <Step number={4} title="Try it">
        <TrySection store={store} />
      </Step>
    </main>
  );
}

/** The setup, once it has been read; the page says the rest without it. */
function useLoadedTeam(store: Store): TeamView | null {
  const [team, setTeam] = useState<TeamView | null>(null);
  useEffect(() => {
    loadTeam(store).then(setTeam, (cause: unknown) => console.warn('Stagecue:', cause));
  }, [store]);
  return team;
}

function Step({ number, title, children }: { number: number; title: string; children: ComponentChildren }) {
  return (
    <section class="step" aria-labelledby={`step-${number}`}>
      <h2 id={`step-${number}`}>
        <span class="number">{number}</span> {title}
      </h2>
      {children}
    </section>
  );
}
