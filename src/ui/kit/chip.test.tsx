// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, test } from 'vitest';
import { starterTeam } from '../../../test/unit/starter-team.ts';
import { Chip, chipWords } from './chip.tsx';
import { TeamContext } from './team.tsx';

const DAY = 86_400_000;
const now = Date.UTC(2026, 10, 21);
const fades = now + DAY;
const team = starterTeam();

test('a chip says in words what its codes and its notch mean', () => {
  const badge = {
    journey: { code: '3', at: now, fades },
    funnel: { code: 'D', at: now, fades },
    ahead: 'seller',
    by: 1,
  } as const;
  expect(chipWords(badge, team)).toBe('journey 3 Requirements, funnel D Intent, seller ahead by 1');
  expect(chipWords({ ahead: null, by: 0 }, team)).toBe('a lead without a stage');
});

test('a chip names the product it is about, and the pattern that the pair is known for', () => {
  const words = chipWords({ track: 'Kiel', ahead: 'buyer', by: 2, pattern: 'found-late' }, team);
  expect(words).toMatch(/^Kiel, buyer ahead by 2, \p{Lu}/u);
});

test('a mark without news for longer than is usual is drawn as stale, and said so', () => {
  const show = (until: number): void => {
    const badge = { journey: { code: '3', at: now - 40 * DAY, fades: until }, ahead: null, by: 0 };
    render(
      <TeamContext.Provider value={team}>
        <Chip badge={badge} now={now} />
      </TeamContext.Provider>,
      document.body,
    );
  };
  show(now - 1);
  expect(document.querySelector('.chip')?.className).toContain('stale');
  expect(document.querySelector('.chip')?.getAttribute('aria-label')).toMatch(/no news/);
  show(now);
  expect(document.querySelector('.chip')?.className).not.toContain('stale');
  expect(document.querySelector('.chip')?.textContent).toBe('3·–');
});
