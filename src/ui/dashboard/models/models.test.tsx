// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { render } from 'preact';
import { beforeEach, expect, test, vi } from 'vitest';
import { soon } from '../../../../test/unit/soon.ts';
import { starterStore } from '../../../../test/unit/starter-store.ts';
import { DEFAULT_MODELS } from '../../../domain/workspace.ts';
import { addLeads, tag } from '../../../store/deeds.ts';
import type { Store } from '../../../store/store.ts';
import { Notices } from '../../kit/notice.tsx';
import { TeamContext } from '../../kit/team.tsx';
import { Board } from '../board.ts';
import { BoardContext } from '../board-context.ts';
import { followAddress, hrefTo, route, routeOf } from '../route.ts';
import { Models } from './models.tsx';

const zoe = { identities: ['email:zoe@x.example' as const], facts: { name: 'Zoë' } };
let store: Store;
let board: Board;
followAddress();

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  store = starterStore();
  render(null, document.body);
  location.hash = '#/models';
  route.value = routeOf('#/models');
  await addLeads(store, [zoe]);
});

/** The room as the dashboard shows it. */
function Room() {
  const team = board.team.value;
  return (
    <BoardContext.Provider value={board}>
      <TeamContext.Provider value={team}>{team && <Models />}</TeamContext.Provider>
      <Notices said={board.said} />
    </BoardContext.Provider>
  );
}

/** Opens the room with everything read. */
async function open(): Promise<void> {
  board = new Board(store, () => {});
  render(<Room />, document.body);
  await sees('All models');
}

const screen = (): string => document.body.textContent ?? '';
const sees = (text: string | RegExp) => soon(() => expect(screen()).toMatch(text));
const all = <E extends Element>(selector: string): E[] => [...document.querySelectorAll<E>(selector)];
const stages = (): string[] => all('.models-stage').map((row) => row.textContent ?? '');

/** The button or link that is called so. */
function called(name: string): HTMLElement {
  const found = all<HTMLElement>('button, a, summary').find(
    (element) => (element.getAttribute('aria-label') ?? element.textContent?.trim()) === name,
  );
  if (!found) throw new Error(`nothing is called ${name}`);
  return found;
}

/** The control with that label. */
function field(label: string): HTMLInputElement {
  const found = all<HTMLLabelElement>('label').find((element) => element.textContent === label);
  const control = document.getElementById(found?.htmlFor ?? '');
  if (!control) throw new Error(`no field ${label}`);
  return control as HTMLInputElement;
}

async function type(label: string, text: string): Promise<void> {
  const control = field(label);
  control.value = text;
  control.dispatchEvent(new Event('input', { bubbles: true }));
  await soon(() => expect(field(label).value).toBe(text));
}

async function choose(select: HTMLSelectElement | HTMLInputElement, value: string): Promise<void> {
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

const submit = (selector: string): void => document.querySelector<HTMLFormElement>(selector)?.requestSubmit();
const undo = async (): Promise<void> => {
  await soon(() => called('Undo'));
  called('Undo').click();
  await sees('Taken back');
};

const tagZoe = (stage: string) => tag(store, [zoe], { view: 'funnel', model: DEFAULT_MODELS.funnel, stage });
const zoesChip = async (): Promise<string | undefined> =>
  (await store.lookup([zoe.identities]))[0]?.badge?.funnel?.code;

test('another funnel on the chip shows first how chips will look, and can be taken back', async () => {
  await tagZoe('D');
  await open();
  await choose(field('Seller’s view'), 'classic-funnel');
  await soon(() => expect(all('.models-examples .chip').map((chip) => chip.textContent)).toContain('1·C'));
  expect(await zoesChip()).toBe('D');
  submit('.models-pair form');
  await sees('Chips now show');
  expect(await zoesChip()).toBe('C');
  await undo();
  expect(await zoesChip()).toBe('D');
});

test('a new model starts as a copy, is saved with its map, and is retired when that is taken back', async () => {
  await tagZoe('D');
  await open();
  await type('Name', 'Our funnel');
  submit('.models-new form');
  await sees('Stages in order');
  expect(stages()).toHaveLength(8);
  await type('Key', 'P');
  await sees('P chooses a persona while you tag');
  submit('.models-editor');
  await sees('to put right first');
  await type('Key', 'Q');
  submit('.models-editor');
  await sees('Our funnel saved');
  const saved = (await store.team()).workspace.models.find(({ name }) => name === 'Our funnel');
  expect(saved?.stages[0]?.code).toBe('Q');
  expect(saved?.maps?.[DEFAULT_MODELS.funnel]).toMatchObject({ Q: 'A', D: 'D' });
  await undo();
  await sees('Retired (1)');
  expect((await store.team()).workspace.models.find(({ id }) => id === saved?.id)?.retired).toBe(true);
});

test('a stage is moved by button and by keyboard, and its row keeps the focus', async () => {
  await open();
  called('Sales funnel').click();
  await sees('Stages in order');
  called('Move Consideration up').click();
  await soon(() => expect(stages()[1]).toContain('Consideration'));
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Move Consideration up');
  const row = all<HTMLElement>('.models-stage')[1];
  row?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', altKey: true, bubbles: true }));
  await soon(() => expect(stages()[2]).toContain('Consideration'));
  expect(document.activeElement).toBe(all('.models-stage')[2]);
});

test('a stage with a lead in it goes only with a word on where the lead goes, and comes back with undo', async () => {
  await tagZoe('C');
  await open();
  called('Sales funnel').click();
  await sees('1 lead');
  called('Take Consideration out').click();
  await sees('1 lead goes to');
  await sees('Saving makes a new edition');
  const select = document.querySelector<HTMLSelectElement>('.models-gone select');
  if (!select) throw new Error('nobody asks where the lead goes');
  await choose(select, 's3');
  submit('.models-editor');
  await sees('Sales funnel saved');
  expect(await zoesChip()).toBe('D');
  await undo();
  expect(await zoesChip()).toBe('C');
});

test('what was typed is still there after a look into another room', async () => {
  await open();
  called('Sales funnel').click();
  await sees('Stages in order');
  await type('Name', 'First sight');
  render(null, document.body);
  location.hash = hrefTo('models');
  render(<Room />, document.body);
  await sees('not saved yet');
  called('Sales funnel').click();
  await sees('Stages in order');
  expect(field('Name').value).toBe('First sight');
});

test('advice is put in the team’s own words, and an empty one is not saved', async () => {
  await open();
  const first = all<HTMLTextAreaElement>('.models-advice textarea')[0];
  if (!first) throw new Error('no advice');
  const said = (text: string): void => {
    first.value = text;
    first.dispatchEvent(new Event('input', { bubbles: true }));
  };
  said('');
  await sees('or cancel to keep what was there');
  const saving = vi.spyOn(board, 'saveSetups');
  submit('.models-advice');
  expect(saving).not.toHaveBeenCalled();
  said('Keep the trial on its feet.');
  await soon(() => expect(screen()).not.toContain('or cancel to keep'));
  submit('.models-advice');
  await sees('Advice saved');
  const { patterns } = (await store.team()).workspace.advice;
  expect(patterns[0]?.advice).toMatchObject({ en: 'Keep the trial on its feet.' });
  expect(Object.keys(patterns[0]?.advice ?? {})).toContain('de');
});
