import { useState } from 'preact/hooks';
import { assign, titleSays } from '../../../domain/assign.ts';
import type { Workspace } from '../../../domain/workspace.ts';
import { Icon } from '../../kit/icons.tsx';
import { useTeam } from '../../kit/team.tsx';
import { Field } from '../parts/field.tsx';
import { levelName } from './rule-words.ts';

const EXAMPLES = [
  { title: 'Einkaufsleiter', language: 'de' },
  { title: 'Head of Procurement', language: 'en' },
  { title: '采购经理', language: 'zh-Hans' },
  { title: 'مدير المشتريات', language: 'ar' },
  { title: 'खरेदी व्यवस्थापक', language: 'mr' },
];

const FACTS = [
  { fact: 'title', label: 'Title' },
  { fact: 'company', label: 'Company' },
  { fact: 'place', label: 'Place' },
  { fact: 'industry', label: 'Industry' },
] as const;

interface Props {
  /** The setup with what is being edited in it. */
  workspace: Pick<Workspace, 'personas' | 'titles'>;
  /** The persona that is open. */
  persona: string;
}

/** Says which persona somebody would be taken for, and why. */
export function Tester({ workspace, persona }: Props) {
  const { language, tell } = useTeam();
  const [facts, setFacts] = useState({ title: '', company: '', place: '', industry: '' });
  const [size, setSize] = useState('');
  const people = Number.parseInt(size, 10);
  const isEmpty = Object.values(facts).every((fact) => !fact.trim()) && Number.isNaN(people);
  const assigned = isEmpty
    ? undefined
    : assign({ ...facts, ...(Number.isNaN(people) ? {} : { size: people }) }, workspace, language);
  const { seniority, department } = titleSays(facts.title, workspace.titles);
  return (
    <section class="personas-tester" aria-labelledby="personas-tester">
      <h3 id="personas-tester">Try it</h3>
      <p class="muted personas-hint">Nothing is saved here. What you are editing counts already.</p>
      <div class="part-picks personas-examples">
        {EXAMPLES.map(({ title, language }) => (
          <button key={title} type="button" lang={language} onClick={() => setFacts({ ...facts, title })}>
            <bdi>{title}</bdi>
          </button>
        ))}
      </div>
      <div class="personas-facts">
        {FACTS.map(({ fact, label }) => (
          <Field key={fact} label={label}>
            {(tied) => (
              <input
                {...tied}
                class="field"
                dir="auto"
                autocomplete="off"
                maxLength={200}
                value={facts[fact]}
                onInput={(event) => setFacts({ ...facts, [fact]: event.currentTarget.value })}
              />
            )}
          </Field>
        ))}
        <Field label="Company size">
          {(tied) => (
            <input
              {...tied}
              class="field"
              type="number"
              min={0}
              value={size}
              onInput={(event) => setSize(event.currentTarget.value)}
            />
          )}
        </Field>
      </div>
      <div class="personas-verdict" role="status">
        {isEmpty ? (
          <p class="muted">Type a title, or pick one above.</p>
        ) : assigned ? (
          <p class={assigned.persona === persona ? 'personas-hit' : undefined}>
            <Icon name={assigned.persona === persona ? 'check' : 'person'} />
            <bdi>{tell(assigned.reason)}</bdi>
          </p>
        ) : (
          <p>
            <Icon name="info" />
            <span>No rule fits, so nobody’s persona.</span>
          </p>
        )}
        {facts.title.trim() && (
          <p class="muted personas-hint">
            {seniority || department ? (
              <>
                The title says{' '}
                {seniority && (
                  <>
                    {levelName(seniority.level)} (<bdi>{seniority.term}</bdi>)
                  </>
                )}
                {seniority && department && ' and '}
                {department && (
                  <>
                    {levelName(department.department)} (<bdi>{department.term}</bdi>)
                  </>
                )}
                .
              </>
            ) : (
              'No word of the title is known. Add one under “Words in job titles”, or write a rule for it.'
            )}
          </p>
        )}
      </div>
    </section>
  );
}
