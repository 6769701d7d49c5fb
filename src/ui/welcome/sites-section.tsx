import { useEffect, useMemo } from 'preact/hooks';
import { siteById } from '../../sites/enabled.ts';
import type { Mode, Site } from '../../sites/site.ts';
import { Button, IconButton } from '../kit/button.tsx';
import { gradeWords } from '../kit/grade.ts';
import { Icon } from '../kit/icons.tsx';
import { AddressForm } from './address-form.tsx';
import { hostOf, type Row, SELF_HOSTED, Sites } from './sites.ts';

const MODES: ReadonlyArray<[Mode, string]> = [
  ['chips', 'Chips in the page'],
  ['panel', 'Panel only'],
  ['off', 'Off'],
];

/** Pick sites, allow them with one question, and change or remove what is on. */
export function SitesSection() {
  const sites = useMemo(() => new Sites(), []);
  useEffect(() => sites.follow(), [sites]);
  const rows = sites.rows.value;
  const offered = sites.offered.value;
  const asked = [
    ...offered.filter(({ ticked }) => ticked).map(({ site }) => site.name),
    ...sites.addresses.value.filter(({ step }) => step === 'picked').map(({ origin }) => new URL(origin).hostname),
  ];
  const says = sites.says.value;
  const ready = asked.length > 0 || sites.typed.value.trim() !== '';
  return (
    <>
      {rows.length > 0 && (
        <>
          <h3>Enabled</h3>
          <ul class="rows">
            {rows.map((row) => (
              <EnabledRow key={row.setting.origin ?? row.setting.site} row={row} sites={sites} />
            ))}
          </ul>
          <h3>Add more</h3>
        </>
      )}
      {offered.length > 0 && (
        <ul class="rows">
          {offered.map(({ site, ticked, mode }) => (
            <li key={site.id} class="row">
              <label class="row-name">
                <input
                  type="checkbox"
                  checked={ticked}
                  onChange={(event) => sites.tick(site.id, event.currentTarget.checked)}
                />
                <span class="name">
                  <strong>{site.name}</strong> <span class="muted">{ownHosts(site)}</span>
                  <small class="muted">{gradeWords(site)}</small>
                </span>
              </label>
              <ModeSelect name={site.name} mode={mode} on onChange={(next) => sites.startIn(site.id, next)} />
              <Reason site={site} mode={mode} />
            </li>
          ))}
        </ul>
      )}
      <AddressForm sites={sites} />
      <div class="enable">
        <Button kind="primary" disabled={!ready || sites.asking.value} onClick={() => sites.enable()}>
          Enable the picked sites
        </Button>
        <p class="muted">
          {asked.length > 0
            ? `Your browser asks once, for the pages of ${new Intl.ListFormat('en').format(asked)}. Nothing else.`
            : 'Tick a site or add an address. Your browser then asks once, for exactly these.'}
        </p>
      </div>
      <div role="status">
        {says && (
          <p class={`says ${says.tone}`}>
            <Icon name={says.tone === 'good' ? 'check' : 'info'} />
            <span>{says.text}</span>
          </p>
        )}
      </div>
    </>
  );
}

function EnabledRow({ row: { setting, allowed, found }, sites }: { row: Row; sites: Sites }) {
  const site = siteById(setting.site);
  const name = setting.origin ? hostOf(setting.origin) : (site?.name ?? setting.site);
  return (
    <li class={allowed ? 'row on' : 'row unset'}>
      <span class="row-name">
        <Icon name={allowed ? 'check' : 'warn'} />
        <span class="name">
          <strong>{name}</strong> {!setting.origin && site && <span class="muted">{ownHosts(site)}</span>}
          {site && <small class="muted">{gradeWords(site)}</small>}
        </span>
      </span>
      {setting.origin && (
        <select
          class="field"
          aria-label={`Product at ${name}`}
          value={setting.site}
          onChange={(event) => void sites.change(setting, { site: event.currentTarget.value })}
        >
          {SELF_HOSTED.map((product) => (
            <option key={product.id} value={product.id}>
              {product.name}
            </option>
          ))}
        </select>
      )}
      <ModeSelect name={name} mode={setting.mode} onChange={(mode) => void sites.change(setting, { mode })} />
      <IconButton icon="close" label={`Remove ${name}`} onClick={() => void sites.remove(setting)} />
      {found && site && (
        <p class="row-note muted">The page looks like {site.name}. If it is not, pick the right product here.</p>
      )}
      {site && <Reason site={site} mode={setting.mode} />}
      {!allowed && (
        <p class="row-note warn">
          <span>Access was taken back in the browser, so nothing happens there.</span>
          <Button onClick={() => sites.allowAgain(setting)}>Allow again</Button>
        </p>
      )}
    </li>
  );
}

interface ModeProps {
  name: string;
  mode: Mode;
  /** Leaves out `off`: not ticking a site is that already. */
  on?: boolean;
  onChange: (mode: Mode) => void;
}

function ModeSelect({ name, mode, on = false, onChange }: ModeProps) {
  return (
    <select
      class="field"
      aria-label={`How ${name} is shown`}
      value={mode}
      onChange={(event) => onChange(event.currentTarget.value as Mode)}
    >
      {MODES.filter(([id]) => !on || id !== 'off').map(([id, words]) => (
        <option key={id} value={id}>
          {words}
        </option>
      ))}
    </select>
  );
}

function Reason({ site, mode }: { site: Site; mode: Mode }) {
  if (!site.modeReason) return null;
  return mode === 'chips' ? (
    <p class="row-note warn">Against our advice. {site.modeReason}</p>
  ) : (
    <p class="row-note muted">{site.modeReason}</p>
  );
}

/** `x.com, twitter.com`: without the variants of the same host. */
function ownHosts(site: Site): string {
  const hosts = site.hosts.map((pattern) => pattern.replace(/^https?:\/\/|\/\*$/g, '').replace(/^(www|mobile)\./, ''));
  return [...new Set(hosts)].slice(0, 2).join(', ');
}
