// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, expect, test, vi } from 'vitest';
import { PAIR } from '../../store/pair.ts';
import { Rail } from './rail.tsx';

beforeEach(() => {
  render(null, document.body);
});

const stops = (): HTMLButtonElement[] => [...document.querySelectorAll('button')];
const press = (on: Element | undefined, key: string): void => {
  on?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
};

test('every stage is there to be picked, the current one is pressed, and the row is one tab stop', () => {
  const onPick = vi.fn();
  render(<Rail model={PAIR.funnel} current="D" onPick={onPick} />, document.body);
  expect(stops().map((stop) => stop.textContent)).toEqual(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H']);
  expect(stops().filter((stop) => stop.getAttribute('aria-pressed') === 'true')).toEqual([stops()[3]]);
  expect(stops().filter((stop) => stop.tabIndex === 0)).toEqual([stops()[3]]);
  stops()[4]?.click();
  expect(onPick).toHaveBeenCalledExactlyOnceWith('E');
});

test('arrows move along the row and stop at its ends', () => {
  render(<Rail model={PAIR.journey} onPick={() => {}} />, document.body);
  stops()[0]?.focus();
  press(stops()[0], 'ArrowRight');
  expect(document.activeElement).toBe(stops()[1]);
  press(stops()[1], 'End');
  press(stops()[5], 'ArrowRight');
  expect(document.activeElement).toBe(stops()[5]);
});

test('Backspace takes the current stage off, and does nothing where there is none', () => {
  const onPick = vi.fn();
  render(<Rail model={PAIR.journey} current="3" onPick={onPick} />, document.body);
  press(stops()[2], 'Backspace');
  expect(onPick).toHaveBeenCalledExactlyOnceWith('3');
  render(<Rail model={PAIR.journey} onPick={onPick} />, document.body);
  press(stops()[2], 'Backspace');
  expect(onPick).toHaveBeenCalledTimes(1);
});
