import { type Heard, recognise } from '../../domain/proposals.ts';
import type { SignalRule } from '../../domain/signal.ts';
import type { Act } from '../../domain/temperature.ts';
import type { TouchpointKind } from '../../domain/touchpoint.ts';
import type { TeamView } from '../kit/team-view.ts';

/** What a kind of touchpoint is called. */
export function kindName(kind: TouchpointKind): string {
  return kind === 'email' ? 'E-mail' : kind.charAt(0).toUpperCase() + kind.slice(1);
}

/** The rule that says most of what was heard: of the strongest the one with most conditions. Undefined when none knows it. */
export function knownAs(rules: readonly SignalRule[], heard: Heard): SignalRule | undefined {
  const [first, ...others] = recognise(rules, heard);
  const conditions = ({ when }: SignalRule): number => Object.values(when).filter(Boolean).length;
  return others.reduce(
    (best, rule) => (best && rule.strength === best.strength && conditions(rule) > conditions(best) ? rule : best),
    first,
  );
}

/** What a buyer did, as the team's rules call it: `Asked for a demo`. */
export function actWords(act: Act, { workspace, say }: Pick<TeamView, 'workspace' | 'say'>): string {
  const rule = workspace.rules.find(({ id }) => id === act.rule) ?? knownAs(workspace.rules, act);
  return rule ? say(rule.name) : kindName(act.kind);
}
