import type { Strength } from '../../../domain/touchpoint.ts';

interface About {
  strength: Strength;
  name: string;
  /** One sentence. */
  text: string;
}

/** The strengths of signals, the strongest first. */
export const STRENGTHS: readonly About[] = [
  {
    strength: 'hard',
    name: 'Hard',
    text: 'They did something that shows interest in the product: a likely buyer. May propose any stage.',
  },
  {
    strength: 'soft',
    name: 'Soft',
    text: 'They left an address to get something useful, and have not asked about the product yet. May propose any stage.',
  },
  {
    strength: 'weak',
    name: 'Weak',
    text: 'A like is just a like: alone it never proposes Intent or later, however many there are.',
  },
];

/** What it means that a rule accepts its proposals. */
export function acceptWords(accepts: boolean): string {
  return accepts
    ? 'Leads move to these stages at once, without anybody looking. Each move says which signal made it, and can be undone.'
    : 'The proposal waits in the side panel until somebody accepts it or turns it down. Nothing moves by itself.';
}
