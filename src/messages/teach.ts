import type { TaughtField, TaughtPage } from '../domain/taught.ts';

/** Somebody points at the name, then at what else they like; at a second person where there is a list; then they look at it all. */
export const TEACH_STEPS = ['name', 'title', 'company', 'email', 'row', 'preview'] as const;
export type TeachStep = (typeof TEACH_STEPS)[number];

/** How far a lesson is, as the page tells it to the panel. */
export interface TeachState {
  step: TeachStep;
  /** What was pointed at, in the words of the page; `row` is the name of the second person. */
  found: Partial<Record<TaughtField | 'row', string>>;
  /** At the last step: what was understood. */
  page?: 'record' | 'list';
  /** Names of the first people that would be marked, and how many there are. */
  people: string[];
  count: number;
  /** Why the last step has to be done again. */
  wrong?: string;
}

/** What the page says over the port named `teach`. */
export type TeachWord = { state: TeachState } | { taught: TaughtPage } | { ended: true };

/** What the panel asks of the page over that port. */
export type TeachOrder =
  /** Begins; `known` are the pages of this site that were taught before. */
  { do: 'open'; known: TaughtPage[] } | { do: 'skip' } | { do: 'back' } | { do: 'yes' } | { do: 'no' };

export const TEACH_PORT = 'teach';

/** What to do at a step, in words for the user: the same in the page and in the panel. */
export const TEACH_WORDS: Record<TeachStep, { title: string; hint: string }> = {
  name: { title: 'Point at the name', hint: 'Click the name of a person on this page. ↑ takes in more of it.' },
  title: { title: 'Point at the job title', hint: 'Of the same person. Skip it if the page does not show one.' },
  company: { title: 'Point at the company', hint: 'Of the same person. Skip it if the page does not show one.' },
  email: {
    title: 'Point at the e-mail',
    hint: 'Or a phone number or a link to a profile: by it, the same person is known everywhere.',
  },
  row: {
    title: 'Is there another person?',
    hint: 'In a list, click the name of another one. If this is the page of one person, skip.',
  },
  preview: { title: 'Is this right?', hint: 'What is outlined would be marked, here and on pages like this one.' },
};
