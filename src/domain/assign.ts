import type { Lead } from './lead.ts';
import type { Condition, Persona, TitleWords } from './persona.ts';
import { type Fit, isPieceOf, spell, termsIn } from './term.ts';
import { type Said, say } from './words.ts';
import type { Workspace } from './workspace.ts';

/** What a job title says of a person, and the words that say it. */
export interface TitleSays {
  seniority?: { level: string; term: string };
  department?: { department: string; term: string };
}

/**
 * Reads a job title in any language. A word inside a longer one does not count (`president` in `vice president`). Levels of
 * seniority are listed from the highest to the lowest: the highest counts, but the lowest, those who learn or assist, goes before
 * all (`Assistant to the CEO`). Of departments the one with the longest word counts.
 */
export function titleSays(title: string, words: TitleWords): TitleSays {
  const text = spell(title);
  const levels = Object.entries(words.seniority).flatMap(([level, terms]) =>
    termsIn(terms, text, 'rank').map(({ term }) => ({ level, term })),
  );
  const own = levels.filter(({ term }) => !levels.some((other) => isPieceOf(term, other.term, 'rank')));
  const pieces = new Set(levels.filter((level) => !own.includes(level)).map(({ term }) => term));
  const lowest = Object.keys(words.seniority).at(-1);
  const seniority = own.find(({ level }) => level === lowest) ?? own[0];
  const [department] = Object.entries(words.department)
    .flatMap(([name, terms]) => termsIn(terms, text, 'part').map((found) => ({ name, ...found })))
    .filter(({ term }) => !pieces.has(term))
    .sort((a, b) => b.letters - a.letters || compare(a.name, b.name));
  return {
    ...(seniority ? { seniority } : {}),
    ...(department ? { department: { department: department.name, term: department.term } } : {}),
  };
}

/** The persona that a lead is taken for, and why. */
export interface Assigned {
  /** The persona's id. */
  persona: string;
  by: 'person' | 'rule';
  reason: Said;
}

type Profile = Pick<Lead, 'title' | 'company' | 'industry' | 'place' | 'size' | 'persona'>;

/** What a rule was told from: words of the title, words of other facts, the company's size. */
interface Told {
  title: string[];
  facts: string[];
  size: string[];
}

interface Hit {
  persona: Persona;
  conditions: number;
  /** Letters of the longest term that matched. */
  longest: number;
  told: Told;
}

/**
 * Which persona a lead is taken for. What a person chose always counts; of the rules that hold the one with most conditions, then
 * the one with the longest matching term, then the persona whose id comes first. Undefined when nothing fits.
 */
export function assign(
  lead: Profile,
  workspace: Pick<Workspace, 'personas' | 'titles'>,
  language: string,
): Assigned | undefined {
  if (lead.persona) return { persona: lead.persona, by: 'person', reason: { phrase: 'assign.person' } };
  const says = titleSays(lead.title ?? '', workspace.titles);
  const [best] = workspace.personas
    .flatMap((persona) => persona.rules.map((rule) => holds(persona, rule, lead, says)))
    .filter((hit) => hit !== undefined)
    .sort(
      (a, b) =>
        b.conditions - a.conditions ||
        b.longest - a.longest ||
        compare(a.persona.id, b.persona.id) ||
        compare(JSON.stringify(a.told), JSON.stringify(b.told)),
    );
  return best && { persona: best.persona.id, by: 'rule', reason: reasonOf(best, language) };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function holds(persona: Persona, rule: readonly Condition[], lead: Profile, says: TitleSays): Hit | undefined {
  const hit: Hit = { persona, conditions: rule.length, longest: 0, told: { title: [], facts: [], size: [] } };
  for (const condition of rule) {
    if (condition.field === 'size') {
      const { from = 0, to = Number.POSITIVE_INFINITY } = condition;
      if (lead.size === undefined || lead.size < from || lead.size > to) return undefined;
      hit.told.size = [String(lead.size)];
      continue;
    }
    const term = termOf(condition, lead, says);
    if (term === undefined) return undefined;
    hit.longest = Math.max(hit.longest, spell(term).letters);
    const told = hit.told[FACTS.has(condition.field) ? 'facts' : 'title'];
    if (!told.includes(term)) told.push(term);
  }
  return hit;
}

const FACTS: ReadonlySet<string> = new Set(['company', 'industry', 'place']);
const FITS: Record<'title' | 'company' | 'industry' | 'place', Fit> = {
  title: 'part',
  company: 'word',
  industry: 'part',
  place: 'word',
};

/** The longest term of the condition that the lead's fact has. */
function termOf(
  condition: Exclude<Condition, { field: 'size' }>,
  lead: Profile,
  { seniority, department }: TitleSays,
): string | undefined {
  const { field, any } = condition;
  if (field === 'seniority') return seniority && any.includes(seniority.level) ? seniority.term : undefined;
  if (field === 'department') return department && any.includes(department.department) ? department.term : undefined;
  return termsIn(any, spell(lead[field] ?? ''), FITS[field])[0]?.term;
}

function reasonOf({ persona, told }: Hit, language: string): Said {
  const words = (terms: string[]): string =>
    terms
      .filter((term) => !terms.some((other) => isPieceOf(term, other, 'part')))
      .sort()
      .join(', ');
  return {
    phrase: PHRASES[`${told.title.length > 0}-${told.facts.length > 0}-${told.size.length > 0}`] ?? 'assign.size',
    values: {
      persona: say(persona.name, language),
      ...(told.title.length > 0 ? { title: words(told.title) } : {}),
      ...(told.facts.length > 0 ? { facts: words(told.facts) } : {}),
      ...(told.size.length > 0 ? { size: words(told.size) } : {}),
    },
  };
}

/** By what the rule was told from: the title, other facts, the size. */
const PHRASES: Record<string, string> = {
  'true-false-false': 'assign.title',
  'false-true-false': 'assign.facts',
  'true-true-false': 'assign.title-facts',
  'true-false-true': 'assign.title-size',
  'false-true-true': 'assign.facts-size',
  'true-true-true': 'assign.title-facts-size',
};
