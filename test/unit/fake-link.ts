import { signal } from '@preact/signals';
import type { PanelPage } from '../../src/ui/sidepanel/page-wire.ts';
import type { Panel } from '../../src/ui/sidepanel/panel-state.ts';

/** The wire of a panel to a page at this address that does nothing by itself. */
export function fakeLink(first: PanelPage, url: string): Panel['link'] {
  const page = signal<PanelPage | null>(first);
  return {
    tab: signal({ id: 1, url }),
    page,
    wire: signal('open'),
    send: () => {},
    insert: async () => true,
    patch: (change) => {
      if (page.value) page.value = change(page.value);
    },
    look: async () => {},
  };
}
