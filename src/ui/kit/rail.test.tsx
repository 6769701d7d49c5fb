// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, expect, test, vi } from 'vitest';
import { starterTeam } from '../../../test/unit/starter-team.ts';
import { Rail } from './rail.tsx';
import { TeamContext } from './team.tsx';

const team = starterTeam();
const { journey, funnel } = team.workspace.pair;

function show(props: Parameters<typeof Rail>[0]): void {
  render(
    <TeamContext.Provider value={team}>
      <Rail {...props} />
    </TeamContext.Provider>,
    document.body,
  );
}

beforeEach(() => {
  render(null, document.body);
});

const stops = (): HTMLButtonElement[] => [...document.querySelectorAll('button')];
const press = (on: Element | undefined, key: string): void => {
  on?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
};

test('every stage is there to be picked, the current one is pressed, and the row is one tab stop', () => {
  const onPick = vi.fn();
  show({ model: funnel, current: 'D', onPick });
  expect(stops().map((stop) => stop.textContent)).toEqual(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H']);
  expect(stops().filter((stop) => stop.getAttribute('aria-pressed') === 'true')).toEqual([stops()[3]]);
  expect(stops().filter((stop) => stop.tabIndex === 0)).toEqual([stops()[3]]);
  stops()[4]?.click();
  expect(onPick).toHaveBeenCalledExactlyOnceWith('E');
});

test('arrows move along the row and stop at its ends', () => {
  show({ model: journey, onPick: () => {} });
  stops()[0]?.focus();
  press(stops()[0], 'ArrowRight');
  expect(document.activeElement).toBe(stops()[1]);
  press(stops()[1], 'End');
  press(stops()[5], 'ArrowRight');
  expect(document.activeElement).toBe(stops()[5]);
});

test('Backspace takes the current stage off, and does nothing where there is none', () => {
  const onPick = vi.fn();
  show({ model: journey, current: '3', onPick });
  press(stops()[2], 'Backspace');
  expect(onPick).toHaveBeenCalledExactlyOnceWith('3');
  show({ model: journey, onPick });
  press(stops()[2], 'Backspace');
  expect(onPick).toHaveBeenCalledTimes(1);
});
