import { phrase } from '../../domain/phrases.ts';
import { type Said, say, type Words } from '../../domain/words.ts';
import type { Store, Team } from '../../store/store.ts';
import { loadPhrases, type PhraseBook } from './phrases.ts';

/** A team's setup as a screen needs it: with the user's language. */
export interface TeamView extends Team {
  /** BCP 47. */
  language: string;
  /** A text of the setup in that language. */
  say(words: Words): string;
  /** What a rule says, in that language. */
  tell(said: Said): string;
  /** The name of a persona; its id when there is none of that id. */
  personaName(id: string): string;
}

/** Puts a language to a setup. */
export function teamView(team: Team, language: string, book: PhraseBook): TeamView {
  const names = new Map(team.workspace.personas.map(({ id, name }) => [id, say(name, language)]));
  return {
    ...team,
    language,
    say: (words) => say(words, language),
    tell: (said) => phrase(book, said),
    personaName: (id) => names.get(id) ?? id,
  };
}

/** Reads the setup for the user's language. Throws StoreError. */
export async function loadTeam(store: Store, language: string = navigator.language): Promise<TeamView> {
  const [team, book] = await Promise.all([store.team(), loadPhrases(language)]);
  return teamView(team, language, book);
}
