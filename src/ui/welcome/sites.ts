import { computed, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { SITES } from '../../sites/catalogue.ts';
import { patternsFor, siteById, siteOfHost } from '../../sites/enabled.ts';
import type { Mode, Site } from '../../sites/site.ts';
import { type EnabledSite, enabledSites, onSitesChanged, removeSite, saveSite } from '../../store/settings.ts';
import { type Address, parseAddress } from './address.ts';
import { lookAt } from './look-at.ts';

/** Products that run on any host; the user names the address. */
export const SELF_HOSTED: readonly Site[] = SITES.filter((site) => site.hosts.length === 0);
const FIXED: readonly Site[] = SITES.filter((site) => site.hosts.length > 0);

/** An address on the list. */
export interface Picked extends Address {
  /** The adapter; empty to recognise it from the page. */
  product: string;
  /** `picked`: not asked for yet. The others are allowed already, and wait for their product. */
  step: 'picked' | 'looking' | 'unknown' | 'closed';
}

/** A site that is switched on. */
export interface Row {
  setting: EnabledSite;
  /** False when access was taken back in the browser's own settings. */
  allowed: boolean;
  /** True for a product that was just recognised. */
  found: boolean;
}

/** What to tell the user about the last thing they did. */
export interface Says {
  tone: 'good' | 'bad';
  text: string;
}

/** The sites of the welcome page: which are on, which are picked, and the steps from one to the other. */
export class Sites {
  readonly rows = signal<readonly Row[]>([]);
  readonly typed = signal('');
  readonly product = signal('');
  readonly addresses = signal<readonly Picked[]>([]);
  readonly says = signal<Says | null>(null);
  readonly wrong = signal<string | null>(null);
  readonly asking = signal(false);
  private readonly modes = signal<ReadonlyMap<string, Mode>>(new Map());
  private readonly ticked = signal<ReadonlySet<string>>(new Set());
  private readonly found = new Set<string>();

  /** Sites with hosts of their own that are not on yet. */
  readonly offered = computed(() =>
    FIXED.filter((site) => !this.rows.value.some(({ setting }) => setting.site === site.id && !setting.origin)).map(
      (site) => ({
        site,
        ticked: this.ticked.value.has(site.id),
        mode: this.modes.value.get(site.id) ?? site.mode,
      }),
    ),
  );

  /** What the browser will ask for. */
  readonly patterns = computed(() => {
    const fixed = this.offered.value
      .filter(({ ticked }) => ticked)
      .flatMap(({ site }) => patternsFor({ site: site.id }));
    const own = this.addresses.value
      .filter(({ step }) => step === 'picked')
      .flatMap(({ origin }) => patternsFor({ site: '', origin }));
    return [...new Set([...fixed, ...own])];
  });

  /** Reads what is on, now and after every change. Gives the function that ends it. */
  follow(): () => void {
    const read = () => void this.read();
    read();
    const end = onSitesChanged(read);
    browser.permissions.onAdded.addListener(read);
    browser.permissions.onRemoved.addListener(read);
    return () => {
      end();
      browser.permissions.onAdded.removeListener(read);
      browser.permissions.onRemoved.removeListener(read);
    };
  }

  private async read(): Promise<void> {
    const settings = await enabledSites();
    const rows = settings.map(async (setting) => {
      const allowed = await browser.permissions.contains({ origins: patternsFor(setting) });
      return { setting, allowed, found: this.found.has(setting.origin ?? '') };
    });
    this.rows.value = await Promise.all(rows);
  }

  tick(site: string, on: boolean): void {
    const ticked = new Set(this.ticked.value);
    if (on) ticked.add(site);
    else ticked.delete(site);
    this.ticked.value = ticked;
  }

  /** The mode that a site will start in; choosing one picks the site. */
  startIn(site: string, mode: Mode): void {
    this.modes.value = new Map(this.modes.value).set(site, mode);
    this.tick(site, true);
  }

  /** Puts the typed address on the list. False, with `wrong` said, when it cannot be. */
  addAddress(): boolean {
    const address = parseAddress(this.typed.value);
    if ('wrong' in address) {
      this.wrong.value = address.wrong;
      return false;
    }
    const site = siteOfHost(new URL(address.origin).hostname);
    const known = this.rows.value.some(
      ({ setting }) => setting.origin === address.origin || (site && setting.site === site.id),
    );
    if (known) {
      this.wrong.value = `${site?.name ?? new URL(address.origin).host} is enabled already, see above.`;
      return false;
    }
    if (site) this.tick(site.id, true);
    else {
      const others = this.addresses.value.filter(({ origin }) => origin !== address.origin);
      this.addresses.value = [...others, { ...address, product: this.product.value, step: 'picked' }];
    }
    this.wrong.value = null;
    this.typed.value = '';
    this.product.value = '';
    return true;
  }

  /** Asks the browser, once, for all that is picked. Must be called by a click and must not wait for anything before. */
  enable(): void {
    if (this.typed.value.trim() !== '' && !this.addAddress()) return;
    const origins = this.patterns.value;
    if (origins.length > 0) void this.afterAsking(browser.permissions.request({ origins }));
  }

  /** Asks again for a site whose access was taken back. Must be called by a click, as above. */
  allowAgain(setting: EnabledSite): void {
    void granted(browser.permissions.request({ origins: patternsFor(setting) })).then((said) => {
      if (said !== true) this.says.value = refused(said);
    });
  }

  private async afterAsking(asked: Promise<boolean>): Promise<void> {
    this.asking.value = true;
    const said = await granted(asked);
    this.asking.value = false;
    if (said !== true) {
      this.says.value = refused(said);
      return;
    }
    const fixed = this.offered.value.filter(({ ticked }) => ticked);
    const own = this.addresses.value.filter(({ step }) => step === 'picked');
    for (const { site, mode } of fixed) await saveSite({ site: site.id, mode });
    this.ticked.value = new Set();
    for (const { origin, product } of own) if (product) await this.keep(origin, product);
    const names = [
      ...fixed.map(({ site }) => site.name),
      ...own.filter(({ product }) => product).map(({ origin }) => hostOf(origin)),
    ];
    this.says.value =
      names.length > 0 ? { tone: 'good', text: `${list(names)}: enabled. Pages that are open have it already.` } : null;
    await Promise.all(own.filter(({ product }) => !product).map(({ origin }) => this.look(origin)));
  }

  /** Finds out which product runs there. The user may pick one meanwhile, and that counts. */
  async look(origin: string): Promise<void> {
    const address = this.addresses.value.find((picked) => picked.origin === origin);
    if (!address) return;
    this.step(origin, 'looking');
    const product = await lookAt(address);
    if (!this.addresses.value.some((picked) => picked.origin === origin)) return;
    if (product) {
      this.found.add(origin);
      await this.keep(origin, product);
      this.says.value = { tone: 'good', text: `${hostOf(origin)} is ${siteById(product)?.name ?? product}: enabled.` };
    } else this.step(origin, product === null ? 'unknown' : 'closed');
  }

  /** The user says which product runs at an address of the list. */
  async pickProduct(address: Picked, product: string): Promise<void> {
    if (address.step !== 'picked' && product) {
      await this.keep(address.origin, product);
      this.says.value = { tone: 'good', text: `${hostOf(address.origin)}: enabled.` };
    } else {
      this.addresses.value = this.addresses.value.map((picked) =>
        picked.origin === address.origin ? { ...picked, product } : picked,
      );
    }
  }

  /** Takes an address off the list, and gives its access back. */
  async drop(address: Picked): Promise<void> {
    this.addresses.value = this.addresses.value.filter(({ origin }) => origin !== address.origin);
    if (address.step !== 'picked') await this.giveBack(patternsFor({ site: '', origin: address.origin }));
  }

  async change(setting: EnabledSite, change: { mode: Mode } | { site: string }): Promise<void> {
    this.found.delete(setting.origin ?? '');
    await saveSite({ ...setting, ...change });
  }

  /** Switches a site off for good and gives its access back. Its leads stay. */
  async remove(setting: EnabledSite): Promise<void> {
    await removeSite(setting);
    await this.giveBack(patternsFor(setting));
    const name = setting.origin ? hostOf(setting.origin) : (siteById(setting.site)?.name ?? setting.site);
    this.says.value = { tone: 'good', text: `${name} is removed, and so is its access. Your leads stay.` };
  }

  private async giveBack(patterns: readonly string[]): Promise<void> {
    const waiting = this.addresses.value
      .filter(({ step }) => step !== 'picked')
      .map(({ origin }) => ({ site: '', origin }));
    const used = new Set([...(await enabledSites()), ...waiting].flatMap(patternsFor));
    const origins = patterns.filter((pattern) => !used.has(pattern));
    if (origins.length > 0) await browser.permissions.remove({ origins }).catch(() => false);
  }

  private async keep(origin: string, product: string): Promise<void> {
    await saveSite({ site: product, origin, mode: siteById(product)?.mode ?? 'chips' });
    this.addresses.value = this.addresses.value.filter((picked) => picked.origin !== origin);
  }

  private step(origin: string, step: Picked['step']): void {
    this.addresses.value = this.addresses.value.map((picked) =>
      picked.origin === origin ? { ...picked, step } : picked,
    );
  }
}

/** True when allowed, false when the user said no, or why the browser did not ask at all. */
async function granted(asked: Promise<boolean>): Promise<boolean | string> {
  return asked.catch((cause: unknown) => (cause instanceof Error ? cause.message : String(cause)));
}

function refused(said: false | string): Says {
  const why = said === false ? 'You told the browser no, which is fine' : `The browser did not ask (${said})`;
  return { tone: 'bad', text: `${why}: nothing was enabled. Your picks are still here if you change your mind.` };
}

/** `crm.example.com:8443` */
export function hostOf(origin: string): string {
  return new URL(origin).host;
}

function list(names: readonly string[]): string {
  return new Intl.ListFormat('en').format(names);
}
