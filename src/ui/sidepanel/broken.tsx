import { browser } from 'wxt/browser';
import type { Site } from '../../sites/site.ts';
import { Button } from '../kit/button.tsx';
import { copyText } from '../kit/clipboard.ts';
import { Empty } from '../kit/empty.tsx';
import { gradeWords } from '../kit/grade.ts';
import type { PanelPage } from './page-wire.ts';
import { usePanel } from './panel-context.ts';
import { TeachButton } from './teach-button.tsx';

/** What to send to whoever keeps the adapters; nothing about any person. */
export function brokenReport(page: PanelPage, site: Site | undefined, version: string): string {
  return [
    `Stagecue ${version}: a page has changed`,
    `site: ${page.site}`,
    `page: ${page.page ?? 'unknown'}`,
    `missing: ${page.field ?? 'unknown'}`,
    `reader: ${site ? `${site.id}, ${gradeWords(site)}` : 'unknown'}`,
  ].join('\n');
}

/** The site is supported but this page is not what it was. */
export function Broken({ page, site }: { page: PanelPage; site: Site | undefined }) {
  const panel = usePanel();
  const where = site?.id === 'taught' ? ' where you showed it' : site ? ` where ${site.name} used to show it` : '';
  const copy = (): void => {
    copyText(brokenReport(page, site, browser.runtime.getManifest().version)).then(
      () => panel.said.say({ text: 'Report copied' }),
      (cause: unknown) => panel.said.fail(cause),
    );
  };
  return (
    <Empty
      icon="warn"
      title="This page has changed"
      text={
        <>
          The {page.field ?? 'place of the people'} is missing{where}, so nobody is shown rather than the wrong person.
          Your leads are safe. What still works: find by name
          {site?.modeReason ? '' : ', and showing Stagecue where the name is now'}.
        </>
      }
    >
      <Button kind="primary" icon="search" onClick={() => document.getElementById('find')?.focus()}>
        Find by name
      </Button>
      <Button icon="copy" onClick={copy}>
        Copy a report
      </Button>
      {!site?.modeReason && <TeachButton />}
    </Empty>
  );
}
