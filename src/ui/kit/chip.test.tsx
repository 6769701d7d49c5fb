// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, test } from 'vitest';
import { Chip, chipWords } from './chip.tsx';

const DAY = 86_400_000;
const now = Date.UTC(2026, 10, 21);

test('a chip says in words what its codes and its notch mean', () => {
  const badge = { journey: { code: '3', at: now }, funnel: { code: 'D', at: now }, ahead: 'seller', by: 1 } as const;
  expect(chipWords(badge)).toBe('journey 3 Requirements, funnel D Intent, seller ahead by 1');
  expect(chipWords({ ahead: null, by: 0 })).toBe('a lead without a stage');
});

test('a mark without news for longer than its stage stays fresh is drawn as stale, and said so', () => {
  const badge = (days: number) => ({ journey: { code: '3', at: now - days * DAY }, ahead: null, by: 0 });
  render(<Chip badge={badge(46)} now={now} />, document.body);
  expect(document.querySelector('.chip')?.className).toContain('stale');
  expect(document.querySelector('.chip')?.getAttribute('aria-label')).toMatch(/no news/);
  render(<Chip badge={badge(44)} now={now} />, document.body);
  expect(document.querySelector('.chip')?.className).not.toContain('stale');
  expect(document.querySelector('.chip')?.textContent).toBe('3·–');
});
