import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../kit/button.tsx';
import { ConditionForm } from './condition-form.tsx';
import {
  changed,
  MOST_CONDITIONS,
  MOST_RULES,
  type PersonaDraft,
  type Problem,
  type RuleDraft,
  withCondition,
  withoutCondition,
  withoutRule,
  withRule,
} from './persona-draft.ts';
import { ruleWords } from './rule-words.ts';

interface Props {
  draft: PersonaDraft;
  problems: readonly Problem[];
  onChange: (draft: PersonaDraft) => void;
}

/** The rules of a persona, each a sentence that opens to be edited. */
export function RuleList({ draft, problems, onChange }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const focus = useRef<string | undefined>(undefined);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  // What is focused next has to be drawn first.
  useLayoutEffect(() => {
    if (focus.current) list.current?.querySelector<HTMLElement>(focus.current)?.focus();
    focus.current = undefined;
  });
  const show = (key: string, isOpen: boolean): void =>
    setOpen((before) => (isOpen ? new Set([...before, key]) : new Set([...before].filter((other) => other !== key))));
  const add = (): void => {
    const key = `k${draft.made}`;
    show(key, true);
    focus.current = `[data-rule="${key}"] select`;
    onChange(withRule(draft));
  };
  const takeOff = (key: string): void => {
    focus.current = '.personas-add-rule button';
    onChange(withoutRule(draft, key));
  };
  const also = (rule: RuleDraft): void => {
    focus.current = `[data-condition="k${draft.made}"] select`;
    onChange(withCondition(draft, rule.key));
  };
  const without = (rule: RuleDraft, condition: string): void => {
    focus.current =
      rule.conditions.length > 1 ? `[data-rule="${rule.key}"] .personas-also button` : '.personas-add-rule button';
    onChange(withoutCondition(draft, rule.key, condition));
  };
  return (
    <div class="personas-rules" ref={list}>
      {draft.rules.length === 0 && (
        <p class="muted">No rule yet: only leads who are given this persona by hand have it.</p>
      )}
      {draft.rules.map((rule, at) => {
        const wrong = problems.filter((problem) => problem.rule === rule.key);
        return (
          <details
            key={rule.key}
            data-rule={rule.key}
            open={open.has(rule.key) || wrong.length > 0}
            onToggle={(event) => show(rule.key, event.currentTarget.open)}
          >
            <summary>
              <span class="count muted">{at + 1}</span>
              <bdi>{ruleWords(rule.conditions)}</bdi>
              {wrong.length > 0 && <span class="part-problem">to do</span>}
            </summary>
            <ul>
              {rule.conditions.map((condition, nth) => (
                <ConditionForm
                  key={condition.key}
                  condition={condition}
                  at={`condition ${nth + 1} of rule ${at + 1}`}
                  problem={wrong.find((problem) => problem.condition === condition.key)?.text}
                  onChange={(change) => onChange(changed(draft, rule.key, { ...change, key: condition.key }))}
                  onRemove={() => without(rule, condition.key)}
                />
              ))}
            </ul>
            <div class="personas-also">
              <Button
                kind="quiet"
                icon="plus"
                disabled={rule.conditions.length >= MOST_CONDITIONS}
                onClick={() => also(rule)}
              >
                And another condition
              </Button>
              <Button kind="quiet" icon="close" onClick={() => takeOff(rule.key)}>
                Take rule {at + 1} off
              </Button>
            </div>
          </details>
        );
      })}
      <p class="personas-add-rule">
        <Button kind="quiet" icon="plus" disabled={draft.rules.length >= MOST_RULES} onClick={add}>
          Add a rule
        </Button>
      </p>
    </div>
  );
}
