import type { NetworkRule } from '../../../domain/signal.ts';
import { say } from '../../../domain/words.ts';

/** What comes first does not come later as well. */
export function withFirst(rule: NetworkRule, first: string[]): NetworkRule {
  return { ...rule, first, later: rule.later.filter((type) => !first.includes(type)) };
}

/** What comes later does not come first as well. */
export function withLater(rule: NetworkRule, later: string[]): NetworkRule {
  return { ...rule, later, first: rule.first.filter((type) => !later.includes(type)) };
}

/** What keeps a network's rule from being saved. */
export function networkProblems(rule: NetworkRule, language: string): { rule?: string; length?: string } {
  return {
    ...(say(rule.rule, language).trim() ? {} : { rule: 'Say in a sentence how to speak there.' }),
    ...(Number.isInteger(rule.length) && rule.length > 0 ? {} : { length: 'A whole number of characters.' }),
  };
}
