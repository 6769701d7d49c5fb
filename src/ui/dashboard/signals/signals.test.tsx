// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { render } from 'preact';
import { beforeEach, expect, test } from 'vitest';
import { soon } from '../../../../test/unit/soon.ts';
import { starterStore } from '../../../../test/unit/starter-store.ts';
import { TeamContext } from '../../kit/team.tsx';
import { Board } from '../board.ts';
import { BoardContext } from '../board-context.ts';
import { followAddress, route, routeOf } from '../route.ts';
import { Signals } from './signals.tsx';

let board: Board;
followAddress();

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  render(null, document.body);
});

function Room() {
  return (
    <BoardContext.Provider value={board}>
      <TeamContext.Provider value={board.team.value}>{board.team.value && <Signals />}</TeamContext.Provider>
    </BoardContext.Provider>
  );
}

async function open(hash = '#/signals'): Promise<void> {
  location.hash = hash;
  route.value = routeOf(hash);
  board = new Board(starterStore(), () => {});
  render(<Room />, document.body);
  await soon(() => expect(document.querySelector('h2')).not.toBeNull());
}

const screen = (): string => document.body.textContent ?? '';
const sees = (text: string | RegExp) => soon(() => expect(screen()).toMatch(text));
const all = <E extends HTMLElement = HTMLElement>(selector: string): E[] => [...document.querySelectorAll<E>(selector)];
const called = (name: RegExp): HTMLElement => {
  const found = all('button, a, summary, label').find((element) => (element.textContent ?? '').trim().match(name));
  if (!found) throw new Error(`nothing is called ${name}`);
  return found;
};
/** The control with that label. */
const field = (label: string): HTMLInputElement => {
  const tied = all<HTMLLabelElement>('label').find((element) => element.textContent === label);
  const control = tied && (document.getElementById(tied.htmlFor) ?? tied.querySelector('input'));
  if (!control) throw new Error(`no field ${label}`);
  return control as HTMLInputElement;
};
const drawn = (): Promise<void> => new Promise((done) => setTimeout(done));
const set = async (label: string, value: string, event = 'input'): Promise<void> => {
  const control = field(label);
  control.value = value;
  control.dispatchEvent(new Event(event, { bubbles: true }));
  await drawn();
};
const rules = () => board.team.value?.workspace.rules ?? [];

test('signals stand under their strength, with a sentence for each', async () => {
  await open();
  await sees('A like is just a like: alone it never proposes Intent or later');
  const weak = all('.signals-group.weak .signals-list > li').map(({ textContent }) => textContent ?? '');
  expect(weak.some((line) => line.startsWith('Liked something of ours'))).toBe(true);
  expect(all('.signals-list > li')).toHaveLength(rules().length);
});

test('the list is narrowed down by name and by what a rule goes by', async () => {
  await open();
  const search = all<HTMLInputElement>('input[type="search"]')[0];
  if (!search) throw new Error('nothing to search with');
  search.value = 'warenkorb';
  search.dispatchEvent(new Event('input', { bubbles: true }));
  await soon(() => expect(all('.signals-list > li')).toHaveLength(1));
});

test('a pasted address is recognised, and what it proposes is shown', async () => {
  await open();
  await set('Address or words', 'https://www.example.com/pricing');
  await sees('2 signals recognise it');
  const [hits, proposed] = all('.signals-outcome > div');
  expect(hits?.textContent).toMatch('Looked at the prices');
  expect(proposed?.textContent).toMatch('4SupplierCConsideration');
  await set('Address or words', 'nothing we know');
  await sees('No signal recognises this.');
});

test('a new signal is refused in words while it is weak and proposes Intent, and saved once it is not', async () => {
  await open('#/signals?rule=new');
  await set('Name', 'Asked about stairs');
  await set('Words in a text or on a button', 'stairs');
  called(/^Weak/).querySelector('input')?.click();
  await set('Sales funnel', 'D', 'change');
  await sees('A weak signal never proposes Intent or later, so D Intent would never be proposed.');
  called(/^Save$/).click();
  expect(rules().some(({ when }) => when.label === 'stairs')).toBe(false);
  called(/^Hard/).querySelector('input')?.click();
  await soon(() => expect(screen()).not.toMatch('would never be proposed'));
  called(/^Save$/).click();
  await soon(() => expect(location.hash).toBe('#/signals'));
  expect(rules().find(({ when }) => when.label === 'stairs')).toMatchObject({
    name: 'Asked about stairs',
    strength: 'hard',
    proposes: [{ model: 'sales-funnel', stage: 'D' }],
    accepts: false,
  });
});

test('what is being edited counts for the tester beside it, and asking nobody says what that means', async () => {
  await open('#/signals?rule=pricing-page');
  await set('Address of a page', '*/stairs*');
  await set('Address or words', 'https://www.example.com/stairs');
  await sees('2 signals recognise it');
  await sees('Nothing moves by itself.');
  field('Accept without asking').click();
  await sees('Leads move to these stages at once, without anybody looking.');
});

test('a retired signal is gone, and comes back with undo', async () => {
  await open('#/signals?rule=pricing-page');
  called(/^Retire$/).click();
  await soon(() => expect(rules().some(({ id }) => id === 'pricing-page')).toBe(false));
  board.said.notice.value?.undo?.();
  await soon(() => expect(rules().some(({ id }) => id === 'pricing-page')).toBe(true));
});

test('a network’s rule is edited and saved', async () => {
  await open('#/signals?network=x');
  await set('Longest reply, in characters', '500');
  called(/^Save$/).click();
  await soon(() =>
    expect(board.team.value?.workspace.networks.find(({ network }) => network === 'x')?.length).toBe(500),
  );
});
