import { useId, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { patternsFor } from '../../sites/enabled.ts';
import type { Mode, Site } from '../../sites/site.ts';
import { type EnabledSite, saveSite } from '../../store/settings.ts';
import { Button } from '../kit/button.tsx';
import { Empty } from '../kit/empty.tsx';
import { gradeWords } from '../kit/grade.ts';
import { ModeChoice } from './mode-choice.tsx';
import { usePanel } from './panel-context.ts';
import { WelcomeLink } from './welcome-link.tsx';

/**
 * Asks the browser for a site, then switches it on. Must be called straight from a click, before anything is awaited. Gives
 * false when the user said no.
 */
export async function enableSite(setting: EnabledSite): Promise<boolean> {
  const granted = await browser.permissions.request({ origins: patternsFor(setting) });
  if (granted) await saveSite(setting);
  return granted;
}

/** A site that we know and that is not switched on: what is read, how it is shown, and the button. */
export function Enable({ site, setting }: { site: Site; setting: EnabledSite | undefined }) {
  const panel = usePanel();
  const id = useId();
  const wasOff = setting?.mode === 'off';
  const [mode, setMode] = useState<Mode>(setting && !wasOff ? setting.mode : site.mode);
  const [refused, setRefused] = useState(false);
  const enable = (): void => {
    const { origin } = setting ?? {};
    enableSite({ site: site.id, mode, ...(origin ? { origin } : {}) }).then(
      (granted) => setRefused(!granted),
      (cause: unknown) => panel.said.fail(cause),
    );
  };
  return (
    <Empty
      icon="panel"
      title={wasOff ? `Stagecue is off on ${site.name}` : `Use Stagecue on ${site.name}`}
      text={`It reads the names, titles, companies and addresses of the people on the page you look at, and keeps what you tag on this computer. It sends nothing anywhere.`}
    >
      <ModeChoice name={id} mode={mode} onChange={setMode} reason={site.modeReason} />
      <Button kind="primary" onClick={enable}>
        Enable Stagecue on {site.name}
      </Button>
      {refused && (
        <p class="hint-bad" role="alert">
          The browser was told no, so nothing has changed. Press the button again when you want it.
        </p>
      )}
      <p class="muted">{gradeWords(site)}.</p>
      <WelcomeLink />
    </Empty>
  );
}
