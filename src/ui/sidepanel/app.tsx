import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { siteById } from '../../sites/enabled.ts';
import { ErrorBanner } from '../kit/banner.tsx';
import { Button, IconButton } from '../kit/button.tsx';
import { Notices } from '../kit/notice.tsx';
import { TeamContext } from '../kit/team.tsx';
import type { Access } from './access.ts';
import { Find } from './find.tsx';
import { Enable, LeadView, OwnCrm, Stranger, TeachView, WinBackView } from './later-views.ts';
import { PanelContext } from './panel-context.ts';
import type { Panel } from './panel-state.ts';
import { Reading } from './reading.tsx';
import { Screen } from './screen.tsx';
import { TeachContext, Teaching } from './teach-state.ts';
import { WinBackButton } from './win-back-button.tsx';
import { WinBack, WinBackContext } from './win-back-state.ts';

/** The whole panel. */
export function App({ panel, access }: { panel: Panel; access: ReadonlySignal<Access | null> }) {
  const error = panel.said.error.value;
  const team = panel.team.value;
  const winBack = useMemo(() => new WinBack(panel), [panel]);
  const teaching = useMemo(() => new Teaching(panel), [panel]);
  useEffect(() => winBack.follow(), [winBack]);
  useEffect(() => teaching.follow(), [teaching]);
  useEffect(() => {
    // Whoever opens it says when it cannot be had.
    for (const view of [LeadView, WinBackView, TeachView, Stranger, OwnCrm, Enable]) view.preload().catch(() => {});
  }, []);
  return (
    <PanelContext.Provider value={panel}>
      <TeamContext.Provider value={team}>
        <WinBackContext.Provider value={winBack}>
          <header class="top">
            <div class="top-row">
              {team && <Find />}
              {team && <WinBackButton />}
              <IconButton
                icon="grid"
                label="Open the dashboard"
                onClick={() => browser.tabs.create({ url: '/dashboard.html' })}
              />
              <IconButton
                icon="settings"
                label="Sites and settings"
                onClick={() => browser.tabs.create({ url: '/welcome.html' })}
              />
            </div>
            {error && <ErrorBanner text={error} onClose={() => (panel.said.error.value = null)} />}
          </header>
          <TeachContext.Provider value={teaching}>
            <main>{team ? <Shown access={access} winBack={winBack} teaching={teaching} /> : <Reading />}</main>
          </TeachContext.Provider>
        </WinBackContext.Provider>
      </TeamContext.Provider>
      <WhereLine panel={panel} teaching={teaching} />
      <Notices said={panel.said} />
    </PanelContext.Provider>
  );
}

interface ShownProps {
  access: ReadonlySignal<Access | null>;
  winBack: WinBack;
  teaching: Teaching;
}

function Shown({ access, winBack, teaching }: ShownProps) {
  const lesson = teaching.state.value;
  if (lesson) return <TeachView state={lesson} />;
  return winBack.isOpen.value ? <WinBackView /> : <Screen access={access} />;
}

/** Which site the panel follows, and whether the wire still holds. */
function WhereLine({ panel, teaching }: { panel: Panel; teaching: Teaching }) {
  const page = panel.link.page.value;
  if (!page) return null;
  const name = siteById(page.site)?.name ?? page.site;
  if (panel.link.wire.value === 'closed') {
    return (
      <footer class="where">
        <p role="status">{name} · not connected: this is what was last seen</p>
      </footer>
    );
  }
  return (
    <footer class="where">
      {name} · {page.mode === 'chips' ? 'chips on the page' : 'this panel only'}
      {page.site === 'taught' && page.reading === 'read' && !teaching.state.value && (
        <Button kind="quiet" onClick={() => void teaching.start()}>
          Teach it again
        </Button>
      )}
    </footer>
  );
}
