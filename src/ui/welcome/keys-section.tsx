import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Button } from '../kit/button.tsx';
import { Icon } from '../kit/icons.tsx';

interface Shortcut {
  name: string;
  description: string;
  /** Empty when none is set. */
  shortcut: string;
}

/** What is used most comes first; browsers sort by name. */
const ORDER = ['tag-lead', 'select-leads', 'open-panel'];

/** How to tag with two keys, and which keys the browser has set. */
export function KeysSection() {
  const [shortcuts, setShortcuts] = useState<Shortcut[]>([]);
  useEffect(() => {
    const read = async () => {
      const known = await browser.commands.getAll();
      const commands = known.toSorted((a, b) => ORDER.indexOf(a.name ?? '') - ORDER.indexOf(b.name ?? ''));
      setShortcuts(
        commands.flatMap(({ name, description, shortcut }) =>
          name && description ? [{ name, description, shortcut: shortcut ?? '' }] : [],
        ),
      );
    };
    void read();
    // The keys are changed in a page of the browser, from which one comes back here.
    const again = () => void read();
    addEventListener('focus', again);
    return () => removeEventListener('focus', again);
  }, []);
  const missing = shortcuts.some(({ shortcut }) => shortcut === '');
  return (
    <>
      <p>
        Point at a lead, open the tagger, press a <b>digit</b> for the buyer's journey or a <b>letter</b> for your
        funnel. That is all. <kbd>Shift</kbd>-click chips to select several leads: the next key tags them all.
      </p>
      <ul class="rows keys">
        {shortcuts.map(({ name, description, shortcut }) => (
          <li key={name} class={shortcut ? 'row' : 'row unset'}>
            <span class="row-name">
              {!shortcut && <Icon name="warn" />}
              <span>{description}</span>
            </span>
            {shortcut ? <Keys shortcut={shortcut} /> : <span class="warn">Not set</span>}
          </li>
        ))}
      </ul>
      {missing && (
        <p class="says bad">
          <Icon name="warn" />
          <span>The browser did not set these keys: it, or another extension, uses them already. Choose your own.</span>
        </p>
      )}
      <ChangeKeys />
    </>
  );
}

/** `Alt+Shift+S`, or the signs that a Mac shows, as keys. */
function Keys({ shortcut }: { shortcut: string }) {
  const parts = shortcut.includes('+') ? shortcut.split('+') : [...shortcut];
  return (
    <span class="kbds">
      {parts.map((part) => (
        <kbd key={part}>{part}</kbd>
      ))}
    </span>
  );
}

function ChangeKeys() {
  // Firefox has a call for it, Chrome a page.
  const open = (browser.commands as { openShortcutSettings?: () => Promise<void> }).openShortcutSettings;
  if (open) return <Button onClick={() => void open()}>Change the keys</Button>;
  return (
    <Button onClick={() => void browser.tabs.create({ url: 'chrome://extensions/shortcuts' })}>Change the keys</Button>
  );
}
