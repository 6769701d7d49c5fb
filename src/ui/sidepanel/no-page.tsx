import type { ReadonlySignal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { Button } from '../kit/button.tsx';
import { Empty } from '../kit/empty.tsx';
import type { Access } from './access.ts';
import { Enable, OwnCrm } from './later-views.ts';
import { usePanel } from './panel-context.ts';
import { Reading } from './reading.tsx';
import { WelcomeLink } from './welcome-link.tsx';
import { WinBackLink } from './win-back-button.tsx';

/** What to do while no page talks to the panel. */
export function NoPage({ access }: { access: ReadonlySignal<Access | null> }) {
  const panel = usePanel();
  const now = access.value;
  switch (now?.kind) {
    case undefined:
      return <Reading />;
    case 'offer':
      return <Enable key={now.site.id} site={now.site} setting={now.setting} />;
    case 'ask':
      return <OwnCrm key={now.url.origin} url={now.url} />;
    case 'granted':
      return panel.link.wire.value === 'trying' ? <Reading /> : <Silent />;
    case 'foreign':
      return (
        <Empty
          icon="people"
          title="No people on this page"
          text="Open a CRM or a network in this tab, or find a lead by name above."
        >
          <WinBackLink />
          <WelcomeLink />
        </Empty>
      );
    case 'unknown':
      return (
        <Empty
          icon="tag"
          title="Press the Stagecue button in the toolbar"
          text="On a page of your CRM or network, the button lets Stagecue know where you are. It never looks at a page before you say so. Leads can be found by name above at any time."
        >
          <WinBackLink />
          <WelcomeLink />
        </Empty>
      );
  }
}

/** The page should answer and does not: it was open before the last update, or is still empty. */
function Silent() {
  const panel = usePanel();
  const reload = (): void => {
    const { tab } = panel.link;
    if (tab.value) browser.tabs.reload(tab.value.id).catch((cause: unknown) => panel.said.fail(cause));
  };
  return (
    <Empty
      icon="reload"
      title="This page does not answer"
      text="It was open before Stagecue was. Reload it once to go on; nothing you saved is lost."
    >
      <Button kind="primary" icon="reload" onClick={reload}>
        Reload the page
      </Button>
    </Empty>
  );
}
