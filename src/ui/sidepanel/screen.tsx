import type { ReadonlySignal } from '@preact/signals';
import { siteById } from '../../sites/enabled.ts';
import { Button } from '../kit/button.tsx';
import { Empty } from '../kit/empty.tsx';
import type { Access } from './access.ts';
import { Broken } from './broken.tsx';
import { LeadView, Stranger } from './later-views.ts';
import { NoPage } from './no-page.tsx';
import { PageList } from './page-list.tsx';
import type { PanelPage } from './page-wire.ts';
import { usePanel } from './panel-context.ts';
import { Reading } from './reading.tsx';
import { TeachButton } from './teach-button.tsx';

/** Chooses what the panel shows: one person, the page's list, or why there is nobody. */
export function Screen({ access }: { access: ReadonlySignal<Access | null> }) {
  const panel = usePanel();
  const record = panel.record.value;
  const page = panel.link.page.value;
  if (record?.lead) return <LeadView record={record} lead={record.lead} />;
  if (record && 'seen' in record.subject) return <Stranger seen={record.subject.seen} />;
  return (
    <>
      <h1 class="unseen">This page</h1>
      {page ? <PageScreen page={page} /> : <NoPage access={access} />}
    </>
  );
}

function PageScreen({ page }: { page: PanelPage }) {
  const site = siteById(page.site);
  if (page.reading === 'loading' && page.seen.length === 0) return <Reading />;
  if (page.reading === 'broken') return <Broken page={page} site={site} />;
  if (page.seen.length > 0) return <PageList people={page.seen} />;
  if (page.site === 'taught' && page.reading === 'unsupported') return <Untaught />;
  return (
    <Empty
      icon="people"
      title="No people on this page"
      text={`Open a person, a list or a thread${site ? ` on ${site.name}` : ''}, and they will be here.`}
    >
      <Button icon="search" onClick={() => document.getElementById('find')?.focus()}>
        Find by name
      </Button>
      {!site?.modeReason && <TeachButton />}
    </Empty>
  );
}

/** A site of the user's own, at a page that nobody has shown us yet. */
function Untaught() {
  return (
    <Empty
      icon="target"
      title="Nobody has taught this page yet"
      text="Point at the name of a person once, and Stagecue knows it here and on all pages like this one."
    >
      <TeachButton isMain />
      <Button icon="search" onClick={() => document.getElementById('find')?.focus()}>
        Find by name
      </Button>
    </Empty>
  );
}
