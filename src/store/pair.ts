import journey from '../../assets/stage-models/buyers-journey.json' with { type: 'json' };
import funnel from '../../assets/stage-models/sales-funnel.json' with { type: 'json' };
import type { StageModel } from '../domain/stage-model.ts';
import type { Pair } from './projections.ts';

/** The two models that chips show. */
export const PAIR: Pair = { journey: journey as StageModel, funnel: funnel as StageModel };

/** Who content is written for, until a team names its own. */
export const PERSONAS = ['Economic buyer', 'Technical evaluator', 'User champion', 'Procurement'];
