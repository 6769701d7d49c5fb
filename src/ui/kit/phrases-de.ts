import account from '../../../assets/phrases/account.de.json' with { type: 'json' };
import assign from '../../../assets/phrases/assign.de.json' with { type: 'json' };
import cue from '../../../assets/phrases/cue.de.json' with { type: 'json' };
import match from '../../../assets/phrases/match.de.json' with { type: 'json' };
import pace from '../../../assets/phrases/pace.de.json' with { type: 'json' };
import proposal from '../../../assets/phrases/proposal.de.json' with { type: 'json' };
import remind from '../../../assets/phrases/remind.de.json' with { type: 'json' };
import type { PhraseBook } from './phrases.ts';

export const de: PhraseBook = { ...cue, ...proposal, ...assign, ...account, ...remind, ...pace, ...match };
