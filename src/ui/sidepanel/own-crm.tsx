import { useEffect, useId, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { SITES } from '../../sites/catalogue.ts';
import { siteById } from '../../sites/enabled.ts';
import type { Site } from '../../sites/site.ts';
import { Button } from '../kit/button.tsx';
import { Empty } from '../kit/empty.tsx';
import { enableSite } from './enable.tsx';
import { usePanel } from './panel-context.ts';
import { useTeaching } from './teach-state.ts';
import { WelcomeLink } from './welcome-link.tsx';

/** A page that is no site of ours: it may be the user's own CRM, on an address that only they know. */
export function OwnCrm({ url }: { url: URL }) {
  const panel = usePanel();
  const teaching = useTeaching();
  const id = useId();
  const products = SITES.filter((site) => site.hosts.length === 0);
  const [product, setProduct] = useState('');
  const [refused, setRefused] = useState(false);
  const site = siteById(product);
  const tabId = panel.link.tab.value?.id;
  useEffect(() => {
    let current = true;
    void recognised(tabId).then((found) => current && found && setProduct((chosen) => chosen || found));
    return () => {
      current = false;
    };
  }, [tabId]);
  const enable = (site: Site, then?: () => void): void => {
    enableSite({ site: site.id, origin: url.origin, mode: site.mode }).then(
      (granted) => {
        setRefused(!granted);
        if (granted) then?.();
      },
      (cause: unknown) => panel.said.fail(cause),
    );
  };
  const taught = siteById('taught');
  return (
    <Empty
      icon="building"
      title="Is this your CRM?"
      text="Tell Stagecue which product runs here, and it shows where each lead stands. Otherwise there is nothing to do: it does not look at this page."
    >
      <div class="own-crm">
        <label for={id}>Product</label>
        <select id={id} class="field" value={product} onChange={(event) => setProduct(event.currentTarget.value)}>
          <option value="">Choose</option>
          {products.map((known) => (
            <option key={known.id} value={known.id}>
              {known.name}
            </option>
          ))}
        </select>
        <span>Address</span>
        <output class="address">{url.origin}</output>
      </div>
      <Button kind="primary" disabled={!site} onClick={() => site && enable(site)}>
        {site ? `Enable ${site.name} here` : 'Enable here'}
      </Button>
      {taught && (
        <Button icon="target" onClick={() => enable(taught, () => void teaching.start())}>
          None of these: teach this page
        </Button>
      )}
      {refused && (
        <p class="hint-bad" role="alert">
          The browser was told no, so nothing has changed.
        </p>
      )}
      <WelcomeLink />
    </Empty>
  );
}

/** The product that made the page in this tab; undefined when none is sure, or when the page may not be looked into. */
async function recognised(tabId: number | undefined): Promise<string | undefined> {
  if (tabId === undefined) return undefined;
  try {
    // The press of the toolbar button allows this for this page and no longer.
    const [frame] = await browser.scripting.executeScript({ target: { tabId }, files: ['/recognise.js'] });
    return typeof frame?.result === 'string' ? frame.result : undefined;
  } catch {
    return undefined;
  }
}
