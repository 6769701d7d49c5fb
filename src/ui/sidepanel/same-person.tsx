import type { Lead } from '../../domain/lead.ts';
import { join, keepApart } from '../../store/deeds.ts';
import { Button } from '../kit/button.tsx';
import { Icon } from '../kit/icons.tsx';
import type { LeadRecord } from './lead-record.ts';
import { usePanel } from './panel-context.ts';

/** Other leads with an identity of this person on the page: a person decides whether they are one. */
export function SamePerson({ record, lead }: { record: LeadRecord; lead: Lead }) {
  const panel = usePanel();
  const others = record.others.filter((other) => !lead.apart.some((apart) => other.members.includes(apart)));
  return (
    <>
      {others.map((other) => (
        <div class="same" key={other.id}>
          <Icon name="people" />
          <p>
            <bdi>{other.name}</bdi> has one of these addresses, too. The same person?
          </p>
          <Button
            icon="join"
            onClick={() => panel.save(() => join(panel.store, lead.id, other.id), `Joined with ${other.name}`)}
          >
            Join
          </Button>
          <Button
            kind="quiet"
            onClick={() => panel.save(() => keepApart(panel.store, [lead.id, other.id]), 'Kept as two people')}
          >
            Two people
          </Button>
        </div>
      ))}
    </>
  );
}
