import type { Participation } from '../../../domain/persona.ts';

/** What each way of taking part in a stage is called, and what it means. */
export const PARTICIPATION_WORDS: Record<Participation, { name: string; meaning: string }> = {
  driver: { name: 'Driver', meaning: 'leads this stage' },
  participant: { name: 'Participant', meaning: 'takes part' },
  gatekeeper: { name: 'Gatekeeper', meaning: 'must approve the next step' },
  uninvolved: { name: 'Uninvolved', meaning: 'has nothing to do with it' },
};
