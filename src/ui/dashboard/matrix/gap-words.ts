import type { Lack } from '../../../domain/audit.ts';
import type { IconName } from '../../kit/icons.tsx';
import { languageName } from '../parts/language-name.ts';

/** What a gap is called: in a cell, and in a sentence. */
export interface GapWords {
  icon: IconName;
  /** One or two words. */
  short: string;
  /** Goes on after `Procurement at 4 Supplier:`. */
  said: string;
}

/** Puts a gap into words; `language` is the one that the matrix is narrowed down to, '' for all. */
export function gapWords(gap: Lack, language = ''): GapWords {
  switch (gap.kind) {
    case 'empty': {
      const name = language && languageName(language);
      return {
        icon: 'warn',
        short: name ? `No ${name}` : 'Empty',
        said: name ? `nothing in ${name}` : 'nothing to say',
      };
    }
    case 'language': {
      const name = languageName(gap.language);
      return { icon: 'speech', short: `No ${name}`, said: `nothing in ${name}` };
    }
    case 'stale':
      return { icon: 'clock', short: 'Stale', said: 'nothing from the last twelve months' };
    case 'thin':
      return { icon: 'info', short: 'Thin', said: 'only one item' };
    case 'depth':
      return { icon: 'note', short: `None ${gap.depth}`, said: `nothing ${gap.depth}, as they want it here` };
    case 'types':
      return { icon: 'note', short: 'Other types', said: `no ${either(gap.types.slice(0, 3))}, which they like here` };
    case 'general':
      return { icon: 'people', short: 'Not their own', said: 'only what is for everybody' };
  }
}

/** How many leads wait, as the end of a sentence. */
export function waitingWords(leads: number): string {
  if (leads === 0) return 'nobody waits yet';
  return leads === 1 ? '1 lead waits' : `${leads} leads wait`;
}

function either(names: readonly string[]): string {
  return new Intl.ListFormat('en', { type: 'disjunction' }).format(names);
}
