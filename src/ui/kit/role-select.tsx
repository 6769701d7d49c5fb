import type { Stage } from '../../domain/stage-model.ts';
import type { Desk } from './desk.ts';
import { type GroupPerson, nameOf } from './group-view.ts';
import { chooseRole, roleChoices, roleOf } from './roles.ts';
import { useTeam } from './team.tsx';

interface Props {
  desk: Desk;
  person: GroupPerson;
  stage: Stage;
  class?: string;
}

/** What a person does at a stage, in words; choosing something else goes before their persona. */
export function RoleSelect({ desk, person, stage, class: name = 'inline-edit' }: Props) {
  const team = useTeam();
  const { value, choices } = roleChoices(person, stage, team);
  return (
    <select
      class={name}
      aria-label={`What ${nameOf(person.lead)} does at ${stage.code} ${team.say(stage.name)}`}
      value={value}
      onChange={(event) =>
        chooseRole(desk, team, { lead: person.lead, stage, role: roleOf(event.currentTarget.value) })
      }
    >
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.name}
        </option>
      ))}
    </select>
  );
}
