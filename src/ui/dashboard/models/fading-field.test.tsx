// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, test } from 'vitest';
import { starterTeam } from '../../../../test/unit/starter-team.ts';
import type { Pace } from '../../../domain/pace.ts';
import { TeamContext } from '../../kit/team.tsx';
import { FadingField } from './fading-field.tsx';

const team = starterTeam();
const { funnel } = team.workspace.pair;

function hint(paces: Pace[], code: string | undefined): string {
  const saved = code === undefined ? undefined : { model: funnel, code };
  render(
    <TeamContext.Provider value={{ ...team, measured: { ...team.measured, paces } }}>
      <FadingField days={30} saved={saved} problem={undefined} onChange={() => {}} />
    </TeamContext.Provider>,
    document.body,
  );
  return document.querySelector('.part-hint')?.textContent ?? '';
}

test('a stage says what the team’s own leads taught, and until then that it is a default', () => {
  const measured: Pace = { model: funnel.id, stage: 'D', persona: null, days: 12, n: 34, events: 27 };
  expect(hint([measured], 'D')).toBe('Measured from 34 silences of yours: 12 days. That counts instead.');
  for (const code of ['C', undefined]) expect(hint([measured], code)).toMatch(/^A default, until 20 silences/);
});
