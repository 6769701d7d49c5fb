import type { ComponentType } from 'preact';
import { ErrorBanner } from '../kit/banner.tsx';
import { Icon, type IconName } from '../kit/icons.tsx';
import { Notices } from '../kit/notice.tsx';
import { TeamContext } from '../kit/team.tsx';
import { Accounts } from './accounts/accounts.tsx';
import type { Board } from './board.ts';
import { BoardContext } from './board-context.ts';
import { Library } from './library/library.tsx';
import { Matrix } from './matrix/matrix.tsx';
import { Models } from './models/models.tsx';
import { People } from './people/people.tsx';
import { Personas } from './personas/personas.tsx';
import { Reminders } from './reminders/reminders.tsx';
import { hrefTo, ROOMS, type Room, route } from './route.ts';
import { Signals } from './signals/signals.tsx';

const NAMES: Record<Room, { name: string; icon: IconName; view: ComponentType }> = {
  matrix: { name: 'Matrix', icon: 'grid', view: Matrix },
  library: { name: 'Library', icon: 'book', view: Library },
  personas: { name: 'Personas', icon: 'people', view: Personas },
  models: { name: 'Stage models', icon: 'tag', view: Models },
  signals: { name: 'Signals', icon: 'signal', view: Signals },
  accounts: { name: 'Accounts', icon: 'building', view: Accounts },
  people: { name: 'Duplicates', icon: 'join', view: People },
  reminders: { name: 'Win back', icon: 'clock', view: Reminders },
};

/** All of the dashboard: the rooms at the side, the open one beside them. */
export function Dashboard({ board }: { board: Board }) {
  const team = board.team.value;
  const error = board.said.error.value;
  const open = NAMES[route.value.room];
  return (
    <BoardContext.Provider value={board}>
      <TeamContext.Provider value={team}>
        <Rooms />
        <main id="main">
          {error && <ErrorBanner text={error} onClose={() => (board.said.error.value = null)} />}
          <h1>{open.name}</h1>
          {team ? <open.view /> : <p class="muted">Reading your setup…</p>}
        </main>
      </TeamContext.Provider>
      <Notices said={board.said} />
    </BoardContext.Provider>
  );
}

function Rooms() {
  return (
    <nav class="rooms" aria-label="Dashboard">
      <p class="brand">
        <img src="/icon/48.png" width="20" height="20" alt="" />
        <span>Stagecue</span>
      </p>
      <ul>
        {ROOMS.map((room) => (
          <li key={room}>
            <a href={hrefTo(room)} aria-current={room === route.value.room ? 'page' : undefined}>
              <Icon name={NAMES[room].icon} />
              <span>{NAMES[room].name}</span>
            </a>
          </li>
        ))}
      </ul>
      <a class="rooms-foot" href="/welcome.html">
        <Icon name="settings" />
        <span>Sites and keys</span>
      </a>
    </nav>
  );
}
