import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { announceChange, onChange } from '../../messages/changes.ts';
import { loadSamples, removeSamples, SAMPLE_COUNT, samplesLoaded } from '../../store/samples.ts';
import type { Store } from '../../store/store.ts';
import { ErrorBanner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { openPanel } from './open-panel.ts';

interface Shown {
  samples: boolean;
  /** All leads of the store. */
  leads: number;
}

/** Sample leads to try everything with, and the way into the panel. */
export function TrySection({ store }: { store: Store }) {
  const [shown, setShown] = useState<Shown>();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState('');
  const read = useCallback(async () => {
    try {
      setShown({ samples: await samplesLoaded(store), leads: await store.countLeads() });
    } catch (cause) {
      setError(words(cause));
    }
  }, [store]);
  useEffect(() => {
    void read();
    return onChange(() => void read());
  }, [read]);
  const change = async (work: (store: Store) => Promise<void>) => {
    setBusy(true);
    setError('');
    try {
      await work(store);
      await announceChange();
    } catch (cause) {
      setError(words(cause));
    }
    await read();
    setBusy(false);
  };
  return (
    <>
      <p>
        {SAMPLE_COUNT} invented people at invented companies, each with a history. They come and go in one click, with
        all that you try on them; your own leads are not touched.
      </p>
      <div class="actions">
        {shown?.samples ? (
          <Button key="remove" icon="undo" disabled={busy} onClick={() => void change(removeSamples)}>
            Remove sample leads
          </Button>
        ) : (
          <Button
            key="load"
            kind="primary"
            icon="people"
            disabled={busy || !shown}
            onClick={() => void change(loadSamples)}
          >
            Load sample leads
          </Button>
        )}
        <OpenPanel />
      </div>
      <p class="muted" role="status">
        {shown && counts(shown)}
      </p>
      {error && <ErrorBanner text={error} onClose={() => setError('')} />}
    </>
  );
}

function OpenPanel() {
  const [windowId, setWindowId] = useState<number>();
  useEffect(() => {
    // Asked for beforehand: the panel opens only while the click counts.
    void browser.windows.getCurrent().then(({ id }) => setWindowId(id));
  }, []);
  return (
    <Button
      icon="panel"
      disabled={windowId === undefined}
      onClick={() => windowId !== undefined && openPanel(windowId)}
    >
      Open the panel
    </Button>
  );
}

function counts({ samples, leads }: Shown): string {
  const all = leads === 1 ? '1 lead' : `${leads} leads`;
  if (samples) return `The sample leads are here: ${all} in all. Look for one of them in the panel, for example Zoë.`;
  return leads === 0 ? 'No leads yet.' : `${all}, no samples among them.`;
}

function words(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
