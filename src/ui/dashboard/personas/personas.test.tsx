// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { render } from 'preact';
import { beforeEach, expect, test } from 'vitest';
import { soon } from '../../../../test/unit/soon.ts';
import { starterStore } from '../../../../test/unit/starter-store.ts';
import { addLeads, edit, saveSetups } from '../../../store/deeds.ts';
import type { Store } from '../../../store/store.ts';
import { Notices } from '../../kit/notice.tsx';
import { TeamContext } from '../../kit/team.tsx';
import { Board } from '../board.ts';
import { BoardContext } from '../board-context.ts';
import { route, routeOf } from '../route.ts';
import { Personas } from './personas.tsx';

let store: Store;
let board: Board;

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  store = starterStore();
  render(null, document.body);
  await meet('Zoe', 'Head of Procurement');
});

const meet = (name: string, title: string) =>
  addLeads(store, [{ identities: [`email:${name.toLowerCase()}@x.example`], facts: { name, title } }]);

function Room() {
  const team = board.team.value;
  return (
    <BoardContext.Provider value={board}>
      {team && (
        <TeamContext.Provider value={team}>
          <Personas />
        </TeamContext.Provider>
      )}
      <Notices said={board.said} />
    </BoardContext.Provider>
  );
}

function visit(hash: string): void {
  route.value = routeOf(hash);
}

/** Opens the room with everything read. */
async function open(hash = '#/personas'): Promise<void> {
  visit(hash);
  board = new Board(store, () => {});
  render(<Room />, document.body);
  await soon(() => expect(document.querySelector('h2')).not.toBeNull());
}

const PROCUREMENT = '#/personas?persona=procurement';
const screen = (): string => document.body.textContent ?? '';
const sees = (text: string | RegExp) => soon(() => expect(screen()).toMatch(text));
const all = <E extends Element>(selector: string): E[] => [...document.querySelectorAll<E>(selector)];
const rows = (): Record<string, string> =>
  Object.fromEntries(
    all('.personas-list li').map((row) => [
      row.querySelector('a')?.textContent ?? '',
      row.children[2]?.textContent ?? '',
    ]),
  );

/** The button or link that is called so. */
async function press(name: string): Promise<void> {
  const found = await soon(() => {
    const one = all<HTMLElement>('button, a, summary').find(
      (element) => (element.getAttribute('aria-label') ?? element.textContent?.trim()) === name,
    );
    if (!one) throw new Error(`nothing is called ${name}`);
    return one;
  });
  found.click();
}

/** The control with that label. */
function field(label: string): HTMLInputElement {
  const own = all<HTMLInputElement>('input, select, textarea').find((one) => one.getAttribute('aria-label') === label);
  const tied = all<HTMLLabelElement>('label').find((one) => one.textContent === label);
  const found = own ?? document.getElementById(tied?.htmlFor ?? '');
  if (!found) throw new Error(`no field ${label}`);
  return found as HTMLInputElement;
}

/** Types or chooses as a person does, and waits until it is drawn. */
async function fill(label: string, value: string, event: 'input' | 'change' = 'input'): Promise<void> {
  const control = await soon(() => field(label));
  control.focus();
  control.value = value;
  control.dispatchEvent(new Event(event, { bubbles: true }));
  await new Promise((drawn) => setTimeout(drawn));
}

function leave(label: string, to: Element | null = null): void {
  field(label).dispatchEvent(new FocusEvent('focusout', { bubbles: true, relatedTarget: to }));
}

const cellAt = async (model: string, stage: string) => {
  const setup = await store.setup(`cell/procurement/${model}/${stage}`);
  return setup?.kind === 'cell' ? setup.doc : undefined;
};
const procurement = async () => {
  const setup = await store.setup('persona/procurement');
  return setup?.kind === 'persona' ? setup.doc : undefined;
};

// Comes first: it would be asked for what other tests leave unsaved as well.
test('the browser asks before a page is closed on which something is not saved', async () => {
  const isAsked = (): boolean => !dispatchEvent(new Event('beforeunload', { cancelable: true }));
  await open(PROCUREMENT);
  expect(isAsked()).toBe(false);
  await fill('Needs at 3 Requirements', 'A list to send out');
  expect(isAsked()).toBe(true);
  leave('Needs at 3 Requirements');
  await sees('Procurement at 3 Requirements saved');
  await soon(() => expect(isAsked()).toBe(false));
});

test('each persona says how many leads have it by rule and by hand, and whom no rule fits', async () => {
  await meet('Ada', 'Lighthouse keeper');
  await meet('Eve', 'Sailor');
  const [eve] = await store.findByName('Eve');
  await edit(store, eve?.id ?? '', { persona: 'procurement' });
  await open();
  await sees('1 lead by rule, 1 by hand');
  expect(rows()).toMatchObject({ Procurement: '1 lead by rule, 1 by hand', 'Household buyer': 'nobody yet' });
  expect(screen()).toContain('1 lead has no persona, as no rule fits: Lighthouse keeper');
});

test('titles in five languages are tried with one click each, with the reason', async () => {
  await open(PROCUREMENT);
  for (const title of ['Einkaufsleiter', 'Head of Procurement', '采购经理', 'مدير المشتريات', 'खरेदी व्यवस्थापक']) {
    await press(title);
    await soon(() => expect(field('Title').value).toBe(title));
    await soon(() => expect(document.querySelector('.personas-hit')?.textContent).toMatch(/^Procurement, because/));
  }
  await fill('Title', 'Lighthouse keeper');
  await sees('No rule fits');
});

test('a rule shows how many leads it would change, counts when it is tried, and can be taken back', async () => {
  await meet('Ada', 'Lighthouse keeper');
  await open(PROCUREMENT);
  await press('Add a rule');
  await fill('Any of these words, condition 1 of rule 4', 'lighthouse, buoy', 'change');
  await sees('title says lighthouse or buoy');
  await sees('1 of your 2 leads would change:1 lead from nobody to Procurement');
  await fill('Title', 'Lighthouse keeper');
  await sees('Procurement, because the title says “lighthouse”');
  expect((await procurement())?.rules).toHaveLength(3);
  await press('Save persona');
  await sees('Procurement saved');
  expect((await procurement())?.rules.at(-1)).toEqual([{ field: 'title', any: ['lighthouse', 'buoy'] }]);
  await press('Undo');
  await sees('Taken back');
  expect((await procurement())?.rules).toHaveLength(3);
});

test('what is not complete is not saved, says what to do, and loses nothing', async () => {
  await open(PROCUREMENT);
  await fill('Name', 'Buyers');
  await press('Add a rule');
  await press('Save persona');
  await sees('One thing to put right first; nothing was lost.');
  expect(screen()).toContain('Add at least one word.');
  visit('#/personas');
  await sees('not saved yet');
  visit(PROCUREMENT);
  await soon(() => expect(field('Name').value).toBe('Buyers'));
  expect((await procurement())?.name).toMatchObject({ en: 'Procurement' });
});

test('what was discarded can be brought back', async () => {
  await open(PROCUREMENT);
  await fill('Name', 'Buyers');
  await press('Discard');
  await soon(() => expect(field('Name').value).toBe('Procurement'));
  await press('Undo');
  await soon(() => expect(field('Name').value).toBe('Buyers'));
});

test('a new persona is there once it is saved; retired it is out of the list, and comes back', async () => {
  await open();
  await press('New persona');
  visit(location.hash);
  await fill('Name', 'Night nurse');
  await fill('What they want and hold dear', 'Quiet');
  await press('Chat');
  await press('Save persona');
  await sees('Night nurse saved');
  await press('Retire');
  await sees('Night nurse retired');
  visit('#/personas');
  await sees('Retired (1)');
  expect(Object.keys(rows())).not.toContain('Night nurse');
  await press('Bring back Night nurse');
  await soon(() => expect(Object.keys(rows())).toContain('Night nurse'));
  const setups = await store.setups('persona');
  expect(setups.map(({ doc }) => doc)).toContainEqual(
    expect.objectContaining({ name: 'Night nurse', needs: 'Quiet', channels: ['chat'] }),
  );
});

test('a stage is saved when it is left, not while one moves within it; other languages stay', async () => {
  await open(PROCUREMENT);
  await fill('Needs at 3 Requirements', 'A list to send out');
  leave('Needs at 3 Requirements', field('Activities at 3 Requirements'));
  await fill('Participation at 3 Requirements', 'driver', 'change');
  expect(screen()).toContain('Not saved yet.');
  expect(await cellAt('buyers-journey', '3')).toMatchObject({ participation: 'participant' });
  leave('Participation at 3 Requirements');
  await sees('Procurement at 3 Requirements saved');
  const saved = await cellAt('buyers-journey', '3');
  expect(saved).toMatchObject({ participation: 'driver', needs: { en: 'A list to send out', de: expect.any(String) } });
  await soon(() => expect(screen()).not.toContain('Not saved yet.'));
  await press('Undo');
  await sees('Taken back');
  expect(await cellAt('buyers-journey', '3')).toMatchObject({ participation: 'participant' });
});

test('Ctrl and Enter save a stage with the type that was just typed', async () => {
  await open(PROCUREMENT);
  const types = 'Content types they like at 3 Requirements, best first';
  await soon(() => field(types));
  field(types).value = 'price list';
  field(types).dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true }));
  await sees('Procurement at 3 Requirements saved');
  expect((await cellAt('buyers-journey', '3'))?.content.types).toEqual(['guide', 'checklist', 'price list']);
  await press('Remove guide');
});

test('an empty stage invites, keeps what is typed until it is complete, and is saved then', async () => {
  const { id, name, segment, needs } = { id: 'own-1', name: 'Night nurse', segment: 'B2B' as const, needs: 'Quiet' };
  await saveSetups(store, [{ kind: 'persona', doc: { id, name, segment, needs, channels: [], rules: [] } }]);
  await open('#/personas?persona=own-1');
  await press('Describe 2 Solutions');
  await fill('Participation at 2 Solutions', 'gatekeeper', 'change');
  leave('Participation at 2 Solutions');
  await sees('Kept here. To save it, say what they need and what they do.');
  visit('#/personas');
  await sees('All personas');
  visit('#/personas?persona=own-1');
  await fill('Needs at 2 Solutions', 'A quiet one');
  await fill('Activities at 2 Solutions', 'Listens');
  leave('Activities at 2 Solutions');
  await sees('Night nurse at 2 Solutions saved');
  expect(await store.setup('cell/own-1/buyers-journey/2')).toMatchObject({
    doc: { participation: 'gatekeeper', needs: 'A quiet one', activities: 'Listens', content: { types: [] } },
  });
});

test('in another journey a stage says where its words come from, and becomes its own when it is edited', async () => {
  await saveSetups(store, [{ kind: 'choice', doc: { journey: 'customer-journey', funnel: 'sales-funnel' } }]);
  await open(PROCUREMENT);
  await sees('from Buyer');
  const before = all('.personas-from').length;
  await fill('Needs at 3 Selection', 'A short list');
  leave('Needs at 3 Selection');
  await sees('Procurement at 3 Selection saved');
  expect(await cellAt('customer-journey', '3')).toMatchObject({ needs: { en: 'A short list' } });
  await soon(() => expect(all('.personas-from')).toHaveLength(before - 1));
});

test('the overview says in words who takes part, and points out a stage without a driver', async () => {
  await open();
  expect(screen()).not.toContain('no driver');
  expect(document.querySelector('.personas-mark.driver')?.textContent).toBe('DDriver');
  const setup = await store.setup('persona/user-champion');
  if (setup?.kind === 'persona')
    await board.saveSetups([{ ...setup, doc: { ...setup.doc, retired: true } }], 'retired');
  await soon(() => expect(all('.personas-gap')).toHaveLength(2));
});

test('a title word of the team’s own shows whom it changes, and can be taken off again', async () => {
  await meet('Ada', 'Quaylotse');
  await open();
  await fill('Word of a title', 'Quaylotse');
  await sees('Until now it says nothing.');
  await sees('1 of your 2 leads would change:1 lead from nobody to Procurement');
  await press('Add word');
  await sees('“Quaylotse” now says procurement');
  await soon(() => expect(rows()).toMatchObject({ Procurement: '2 leads by rule' }));
  await fill('Word of a title', 'QUAYLOTSE');
  await sees('It already says procurement.');
  await press('Take Quaylotse off');
  await sees('no longer says procurement');
  await soon(() => expect(rows()).toMatchObject({ Procurement: '1 lead by rule' }));
});

test('a link to a stage leads there', async () => {
  await open(`${PROCUREMENT}&stage=4`);
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Participation at 4 Supplier');
});
