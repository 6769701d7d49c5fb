import { browser } from 'wxt/browser';
import { Button } from '../kit/button.tsx';

/** Opens the page on which all sites can be set. */
export function WelcomeLink() {
  return (
    <Button kind="quiet" icon="settings" onClick={() => browser.tabs.create({ url: '/welcome.html' })}>
      All sites and settings
    </Button>
  );
}
