// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { outer, roots } from './dom.ts';

const grow = (parent: ParentNode & Node, tag: string, mode?: ShadowRootMode): ParentNode & Node => {
  const element = parent.appendChild(document.createElement(tag));
  return mode ? element.attachShadow({ mode }) : element;
};

beforeEach(() => {
  document.body.textContent = '';
});

test('shadow roots are found when they are open and asked for, one inside the other', () => {
  const first = grow(document.body, 'x-row', 'open');
  const inner = grow(grow(first, 'p'), 'x-row', 'open');
  grow(inner, 'x-other', 'open');
  grow(first, 'x-row', 'closed');
  grow(document.body, 'x-row');
  const second = grow(document.body, 'x-row', 'open');
  expect(roots(document, 'x-row')).toEqual([first, inner, second]);
});

test('what stands at the top of a shadow root stands in its host, and the page in nothing', () => {
  const host = grow(document.body, 'x-row') as Element;
  const root = host.attachShadow({ mode: 'open' });
  expect(outer(grow(root, 'p'))).toBe(host);
  expect(outer(root)).toBe(host);
  expect(outer(host)).toBe(document.body);
  expect(outer(document.documentElement)).toBeNull();
});

test('a link that was taken out of the page stands in nothing, whatever host its address has', () => {
  const link = document.createElement('a');
  link.href = 'https://elsewhere.example/';
  expect(outer(link)).toBeNull();
});
