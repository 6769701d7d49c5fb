// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { Memory } from './memory.ts';
import { ownElement } from './own.ts';

let memory: Memory;
beforeEach(() => {
  document.body.innerHTML = '<ul><li><b>Ada</b></li><li><b>Bea</b></li></ul>';
  memory = new Memory();
  memory.startPass();
});
const rows = () => [...document.querySelectorAll('li')];
const names = () => rows().map((row) => memory.memo(row, () => row.textContent));
const change = (record: Partial<MutationRecord>) =>
  ({ type: 'characterData', addedNodes: [], removedNodes: [], ...record }) as unknown as MutationRecord;

test('a row is read once, and again only after something in it has changed', () => {
  expect(names()).toEqual(['Ada', 'Bea']);
  const [first, second] = rows();
  if (first) first.textContent = 'Cy';
  if (second) second.textContent = 'Dee';
  expect(names()).toEqual(['Ada', 'Bea']);
  expect(memory.forget([change({ target: first as Node })])).toEqual(new Set([first]));
  expect(names()).toEqual(['Cy', 'Bea']);
});

test('a row is read again when something in its shadow root has changed, or in the root of what it holds', () => {
  const [first] = rows();
  const inner = first?.attachShadow({ mode: 'open' }).appendChild(document.createElement('p'));
  const root = inner?.attachShadow({ mode: 'open' });
  names();
  expect(memory.forget([change({ target: root as Node })])).toEqual(new Set([first]));
  names();
  const words = root?.appendChild(document.createTextNode('Ada'));
  expect(memory.forget([change({ target: words as Node })])).toEqual(new Set([first]));
});

test('a chip that we add is no change of the page; one that the page takes away is', () => {
  names();
  const { host } = ownElement('span');
  const target = rows()[0] as Node;
  const nodes = [host] as unknown as NodeList;
  expect(memory.forget([change({ type: 'childList', target, addedNodes: nodes })])).toBeUndefined();
  expect(memory.forget([change({ type: 'childList', target, removedNodes: nodes })])).toEqual(new Set());
});
