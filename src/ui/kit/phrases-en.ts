import account from '../../../assets/phrases/account.en.json' with { type: 'json' };
import assign from '../../../assets/phrases/assign.en.json' with { type: 'json' };
import cue from '../../../assets/phrases/cue.en.json' with { type: 'json' };
import match from '../../../assets/phrases/match.en.json' with { type: 'json' };
import pace from '../../../assets/phrases/pace.en.json' with { type: 'json' };
import proposal from '../../../assets/phrases/proposal.en.json' with { type: 'json' };
import remind from '../../../assets/phrases/remind.en.json' with { type: 'json' };
import type { PhraseBook } from './phrases.ts';

export const en: PhraseBook = { ...cue, ...proposal, ...assign, ...account, ...remind, ...pace, ...match };
