// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { signal } from '@preact/signals';
import { IDBFactory } from 'fake-indexeddb';
import { render } from 'preact';
import { beforeEach, expect, test } from 'vitest';
import { fakeLink } from '../../../test/unit/fake-link.ts';
import { soon } from '../../../test/unit/soon.ts';
import { starterStore } from '../../../test/unit/starter-store.ts';
import type { Lead } from '../../domain/lead.ts';
import type { SignalRule } from '../../domain/signal.ts';
import { DEFAULT_MODELS } from '../../domain/workspace.ts';
import type { Seen } from '../../messages/protocol.ts';
import { addLeads, edit, logTouchpoint, saveSetups, tag } from '../../store/deeds.ts';
import type { Store } from '../../store/store.ts';
import { App } from './app.tsx';
import { pressKey } from './keys.ts';
import { Panel } from './panel-state.ts';

const identity = 'email:zoe@x.example' as const;
const zoe: Seen = {
  key: identity,
  identities: [identity],
  name: 'Zoe',
  facts: { name: 'Zoe' },
  badge: null,
  main: true,
  selected: false,
};
const funnel = { view: 'funnel', model: DEFAULT_MODELS.funnel } as const;
const journey = { view: 'journey', model: DEFAULT_MODELS.journey } as const;

let store: Store;
let id: string;
beforeEach(async () => {
  render(null, document.body);
  globalThis.indexedDB = new IDBFactory();
  store = starterStore();
  id = (await addLeads(store, [zoe])).leads[0]?.id ?? '';
});

/** The panel with Zoe in focus on this page. */
async function open(url = 'https://www.linkedin.com/in/zoe/'): Promise<Panel> {
  const page = {
    site: 'linkedin',
    mode: 'panel',
    reading: 'read',
    page: 'record',
    seen: [zoe],
    focus: zoe.key,
  } as const;
  const panel = new Panel(store, fakeLink({ ...page, seen: [zoe], canInsert: true }, url), () => {});
  render(<App panel={panel} access={signal(null)} />, document.body);
  await sees('Say next');
  return panel;
}

const screen = (): string => document.body.textContent ?? '';
const sees = (text: string | RegExp) => soon(() => expect(screen()).toMatch(text));
const gone = (text: string) => soon(() => expect(screen()).not.toContain(text));
const press = (panel: Panel, key: string) => pressKey(panel, key, document.body, null);
const part = (selector: string): string => document.querySelector(selector)?.textContent ?? '';
const lead = async (): Promise<Lead | undefined> => store.lead(id);
const stage = async (model: string, track = '') => (await lead())?.tracks[track]?.marks[model]?.stage;
const events = async () => (await store.history(id)).map(({ event }) => event);

function button(label: string): HTMLButtonElement {
  const found = [...document.querySelectorAll('button')].find(
    (one) => one.getAttribute('aria-label') === label || one.textContent?.trim() === label,
  );
  if (!found) throw new Error(`no button ${label}`);
  return found;
}

function type(selector: string, text: string): void {
  const field = document.querySelector<HTMLInputElement>(selector);
  if (!field) throw new Error(`no ${selector}`);
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

function choose(selector: string, value: string): void {
  const field = document.querySelector<HTMLSelectElement>(selector);
  if (!field) throw new Error(`no ${selector}`);
  field.value = value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

const send = (form: string): void => document.querySelector<HTMLFormElement>(form)?.requestSubmit();
const asksForDemo = () => logTouchpoint(store, id, { kind: 'demo request', direction: 'in', text: 'Thursday?' });
const rule = (change: Partial<SignalRule>) =>
  saveSetups(store, [
    {
      kind: 'rule',
      doc: {
        id: 'our-post',
        name: 'Commented on our post',
        when: { address: 'www.linkedin.com/posts/ours*' },
        kind: 'comment',
        strength: 'soft',
        proposes: [{ model: DEFAULT_MODELS.funnel, stage: 'C' }],
        accepts: false,
        ...change,
      },
    },
  ]);

test('a demo request proposes a stage with its evidence; Y accepts it with what it rests on, and Z takes that back', async () => {
  await tag(store, [zoe], { ...funnel, stage: 'B' });
  await tag(store, [zoe], { ...journey, stage: '4' });
  await asksForDemo();
  const panel = await open();
  await sees('Asked for a demo, today → D Intent?');
  expect(part('.evidence')).toContain('Thursday?');
  expect(press(panel, 'y')).toBe(true);
  await sees('D Intent accepted');
  const request = (await events()).find(({ type: kind }) => kind === 'touchpoint.logged');
  const accepted = (await events()).at(-1);
  expect(accepted).toMatchObject({ type: 'stage.tagged', stage: 'D', by: 'person', evidence: [request?.id] });
  expect(accepted).toMatchObject({ reason: '“Asked for a demo” points to Intent.' });
  await sees(/D Intent ← B, skipped 1.*Accepted: .*Rests on: Asked for a demo \(Today\)/);
  expect(document.querySelector('.proposal')).toBeNull();
  press(panel, 'z');
  await sees('→ D Intent?');
  expect(await stage(DEFAULT_MODELS.funnel)).toBe('B');
});

test('X dismisses a proposal for good, until there is new evidence', async () => {
  await tag(store, [zoe], { ...journey, stage: '4' });
  await asksForDemo();
  const panel = await open();
  await sees('→ D Intent?');
  press(panel, 'x');
  await gone('→ D Intent?');
  expect(await stage(DEFAULT_MODELS.funnel)).toBeUndefined();
  await asksForDemo();
  await panel.refresh();
  await sees('→ D Intent?');
});

test('a key pressed twice accepts once, and without a proposal it means nothing', async () => {
  await asksForDemo();
  const panel = await open();
  await sees(/→ 4 Supplier\?.*→ D Intent\?/);
  press(panel, 'y');
  press(panel, 'y');
  await sees('4 Supplier accepted');
  await panel.save(() => tag(store, [zoe], { ...funnel, stage: 'D' }), 'D saved');
  expect((await events()).filter((event) => event.type === 'stage.tagged')).toHaveLength(2);
  await gone('→');
  expect(press(panel, 'y')).toBe(false);
});

test('a rule that accepts sets the stage right after its touchpoint, by the product, and it can be undone', async () => {
  await rule({ accepts: true });
  const panel = await open('https://www.linkedin.com/posts/ours-1#comments');
  await sees('Log: Commented on our post');
  button('Log: Commented on our post').click();
  await sees('Logged: Commented on our post; your rule set C Consideration');
  expect((await events()).at(-1)).toMatchObject({ type: 'stage.tagged', stage: 'C', by: 'product' });
  await sees('By your rule');
  press(panel, 'z');
  await sees('→ C Consideration?');
  // Taken back, it is not set again by something else that is logged.
  button('touchpoint').click();
  await sees('Recognised');
  send('.touch-form');
  await sees('Touchpoint saved');
  expect(await stage(DEFAULT_MODELS.funnel)).toBeUndefined();
});

test('what the open page means is offered once for a lead that is on it', async () => {
  await rule({});
  const panel = await open('https://www.linkedin.com/posts/ours-1#comments');
  await sees('Log: Commented on our post');
  button('Log: Commented on our post').click();
  await sees('Logged: Commented on our post');
  await gone('Log: Commented');
  expect((await events()).at(-1)).toMatchObject({
    kind: 'comment',
    direction: 'in',
    rule: 'our-post',
    address: 'https://www.linkedin.com/posts/ours-1',
    channel: 'linkedin',
  });
  (panel.link.tab as ReturnType<typeof signal>).value = { id: 1, url: 'https://www.linkedin.com/posts/ours-2' };
  await sees('Log: Commented on our post');
});

test('while a touchpoint is typed, the form says which rule knows it and what it would propose; both are saved', async () => {
  await open();
  button('touchpoint').click();
  await sees('Recognised: Replied to us. Proposes B Interest.');
  choose('.touch-form select', 'in visit');
  type('.touch-form input', 'www.example.com/pricing');
  await sees('Recognised: Looked at the prices.');
  choose('.touch-form select', 'in demo request');
  await sees(/Recognised: Asked for a demo\. Proposes .*D Intent/);
  send('.touch-form');
  await sees('Touchpoint saved');
  expect((await events()).at(-1)).toMatchObject({
    kind: 'demo request',
    direction: 'in',
    address: 'www.example.com/pricing',
    rule: 'demo-request',
  });
  await sees('Likely buyer: Asked for a demo, today');
});

test('what comes from us has no page and proposes nothing', async () => {
  await open();
  button('touchpoint').click();
  await sees('Recognised');
  choose('.touch-form select', 'out call');
  await gone('Recognised');
  expect(document.querySelector('.touch-form input')).toBeNull();
  send('.touch-form');
  await sees('Touchpoint saved');
  expect((await events()).at(-1)).toMatchObject({ kind: 'call', direction: 'out' });
});

test('a second product has marks of its own, and a key tags the one that is shown', async () => {
  await tag(store, [zoe], { ...journey, stage: '4' });
  const panel = await open();
  await sees('4 Supplier');
  button('New product or matter…').click();
  await soon(() => expect(document.querySelector('.rails form')).not.toBeNull());
  type('.rails form input', 'Readers');
  await soon(() => expect(document.querySelector<HTMLInputElement>('.rails form input')?.value).toBe('Readers'));
  send('.rails form');
  await sees('not tagged: press 1–6');
  press(panel, '2');
  await sees('2 Solutions saved');
  expect([await stage(DEFAULT_MODELS.journey), await stage(DEFAULT_MODELS.journey, 'Readers')]).toEqual(['4', '2']);
  await soon(() => expect(part('.tracks')).toMatch(/General 4·–.*Readers 2·–/));
  [...document.querySelectorAll<HTMLButtonElement>('.tracks button')][0]?.click();
  await soon(() => expect(part('.rails .stage-name')).toContain('4 Supplier'));
  expect(part('.who .chip')).toBe('4·–');
  press(panel, '5');
  await sees('5 Validation saved');
  expect([await stage(DEFAULT_MODELS.journey), await stage(DEFAULT_MODELS.journey, 'Readers')]).toEqual(['5', '2']);
});

test('right after a tag the reason can be given in one line; it stands with the tag and goes with it', async () => {
  const panel = await open();
  press(panel, 'd');
  await soon(() => expect(document.querySelector('.why input')).not.toBeNull());
  type('.why input', 'asked for an offer');
  send('.why');
  await sees('Reason saved');
  expect((await events()).at(-1)).toMatchObject({ stage: 'D', reason: 'asked for an offer' });
  const told = part('.batch .told');
  expect(told).toBe('D Intentasked for an offer');
  expect(document.querySelector('.why')).toBeNull();
  document.querySelector<HTMLButtonElement>('.batch-undo')?.click();
  await soon(async () => expect(await stage(DEFAULT_MODELS.funnel)).toBeUndefined());
});

test('no reason is asked for what was tagged before the panel was opened', async () => {
  await tag(store, [zoe], { ...funnel, stage: 'D' });
  await open();
  await sees('D Intent');
  expect(document.querySelector('.why')).toBeNull();
});

test('who has bought and begins anew is in the second purchase cycle, with the day of the purchase', async () => {
  for (const code of ['F', 'B']) await tag(store, [zoe], { ...funnel, stage: code });
  await open();
  const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' }).format(Date.now());
  await sees(`Second purchase cycle · bought ${day}`);
  await sees('B Interest ← F, came back');
});

test('the four dimensions of the persona at the stage stand behind one line, with the way to edit them', async () => {
  await edit(store, id, { persona: 'procurement' });
  await tag(store, [zoe], { ...journey, stage: '4' });
  await open();
  await sees('Gatekeeper here: must approve the next step');
  expect(part('.persona dl')).toMatch(/Part.*Needs.*Does now.*Likes/);
  expect(document.querySelector('.persona a')?.getAttribute('href')).toBe(
    '/dashboard.html#/personas?persona=procurement',
  );
  choose('#part', 'driver');
  await sees('Driver here: leads this stage');
});

test('industry and company size are edited with the rest, and tell the persona', async () => {
  await open();
  button('Edit name, title, company and more').click();
  await soon(() => expect(document.querySelector('form.who')).not.toBeNull());
  const [industry, size] = ['Industry', 'People there'].map((label) => {
    const named = [...document.querySelectorAll('form.who label')].find((one) => one.textContent === label);
    return `#${CSS.escape(named?.getAttribute('for') ?? '')}`;
  });
  type(industry ?? '', 'Logistics');
  type(size ?? '', '240');
  send('form.who');
  await sees('Logistics · 240 people');
  expect(await lead()).toMatchObject({ industry: 'Logistics', size: 240 });
});

test('only channels that make sense for the lead can be chosen', async () => {
  await open();
  const options = [...document.querySelectorAll('select[aria-label="Channel"] option')].map((one) => one.textContent);
  expect(options).toEqual(['LinkedIn', 'E-mail', 'Phone', 'Meeting', 'Chat']);
});

test('where the library has nothing for the stage, the way there is one link with the stage in it', async () => {
  await edit(store, id, { persona: 'procurement' });
  await tag(store, [zoe], { ...journey, stage: '4' });
  const panel = await open();
  panel.items.value = [];
  await sees('Nothing in the library fits this stage yet');
  expect(document.querySelector('.section .dashboard-link[href*=library]')?.getAttribute('href')).toBe(
    '/dashboard.html#/library?stage=4&persona=procurement',
  );
});

test('a lead that went quiet says for how long, and how long is usual', async () => {
  const past = { at: Date.now() - 100 * 86_400_000, lead: '01900000-0000-7000-8000-000000000001' };
  const far = { type: 'lead.added', facts: { name: 'Far' }, identities: ['email:far@x.example'] } as const;
  const saved = await store.append(() => [
    { ...past, ...far, identities: [...far.identities] },
    { ...past, type: 'stage.tagged', ...funnel, stage: 'D' },
  ]);
  const panel = await open();
  if (saved.leads[0]) panel.where.openLead(saved.leads[0]);
  await sees(/Say next.*Quiet for 100 days, longer than the \d+ days set for Intent/);
});
