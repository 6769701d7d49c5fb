import { signal } from '@preact/signals';
import type { TaughtPage } from '../../domain/taught.ts';
import { readTaughtFile, taughtFile } from '../../domain/taught-file.ts';
import { newBatch } from '../../messages/call.ts';
import { announceChange, nudgePages, onChange } from '../../messages/changes.ts';
import { settingFor } from '../../sites/enabled.ts';
import { saveSetups } from '../../store/deeds.ts';
import { enabledSites, onSitesChanged } from '../../store/settings.ts';
import type { Store } from '../../store/store.ts';
import { download } from '../dashboard/library/download.ts';
import type { Says } from './sites.ts';

/** A page that was taught, and whether its site is switched on here. */
export interface TaughtRow {
  page: TaughtPage;
  enabled: boolean;
}

/** The pages that the user, or somebody whose file was imported, has taught. */
export class TaughtPages {
  /** undefined until they have been read. */
  readonly rows = signal<readonly TaughtRow[] | undefined>(undefined);
  readonly says = signal<(Says & { undo?: () => void }) | null>(null);
  private readonly store: Store;

  constructor(store: Store) {
    this.store = store;
  }

  /** Reads them, now and after every change. Gives the function that ends it. */
  follow(): () => void {
    const read = () => void this.read().catch((cause: unknown) => this.fail(cause));
    read();
    const ends = [onChange(read), onSitesChanged(read)];
    return () => {
      for (const end of ends) end();
    };
  }

  private async read(): Promise<void> {
    const [all, settings] = await Promise.all([this.all(), enabledSites()]);
    this.rows.value = all
      .filter(({ retired }) => !retired)
      .map((page) => ({ page, enabled: settingFor(settings, new URL(page.origin)) !== undefined }))
      .sort((a, b) => a.page.site.localeCompare(b.page.site) || a.page.address.localeCompare(b.page.address));
  }

  /** Calls the site of a page something else. An empty name changes nothing. */
  async rename(page: TaughtPage, name: string): Promise<void> {
    const site = name.trim().slice(0, 120);
    if (site && site !== page.site) await this.save([{ ...page, site }], `Now called ${site}.`);
  }

  /** Forgets how a page is read; its leads stay, and it can be brought back. */
  async retire(page: TaughtPage): Promise<void> {
    const undo = () => void this.save([page], `${page.site}: the page is back.`);
    await this.save([{ ...page, retired: true }], `${page.site}: the page is forgotten. Your leads stay.`, undo);
  }

  export(): void {
    const pages = this.rows.value?.map(({ page }) => page) ?? [];
    download(taughtFile(pages), 'stagecue-taught-pages.json', 'application/json');
  }

  /** Takes in the pages of an exported file, or says what is wrong with it. */
  async import(json: string): Promise<void> {
    const file = readTaughtFile(json);
    if ('wrong' in file) {
      this.says.value = { tone: 'bad', text: file.wrong };
      return;
    }
    const kept = await this.all();
    // A copy for another site is another page.
    const isTaken = (page: TaughtPage) => kept.some(({ id, origin }) => id === page.id && origin !== page.origin);
    const pages = file.pages.map(({ retired: _, ...page }) => (isTaken(page) ? { ...page, id: newBatch() } : page));
    const before = pages.map((page) => kept.find(({ id }) => id === page.id) ?? { ...page, retired: true });
    const text = pages.length === 1 ? '1 page imported.' : `${pages.length} pages imported.`;
    await this.save(pages, text, () => void this.save(before, 'The import is taken back.'));
  }

  /** Those that were forgotten, too. */
  private async all(): Promise<TaughtPage[]> {
    return (await this.store.setups('taught')).flatMap((setup) => (setup.kind === 'taught' ? [setup.doc] : []));
  }

  private async save(pages: readonly TaughtPage[], text: string, undo?: () => void): Promise<void> {
    try {
      await saveSetups(
        this.store,
        pages.map((doc) => ({ kind: 'taught', doc })),
      );
      this.says.value = { tone: 'good', text, ...(undo ? { undo } : {}) };
      await announceChange();
      await nudgePages('settings');
      await this.read();
    } catch (cause) {
      this.fail(cause);
    }
  }

  private fail(cause: unknown): void {
    this.says.value = { tone: 'bad', text: cause instanceof Error ? cause.message : String(cause) };
  }
}
