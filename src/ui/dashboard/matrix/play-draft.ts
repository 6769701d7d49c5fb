import type { Play } from '../../../domain/signal.ts';
import { type StageModel, stageOf } from '../../../domain/stage-model.ts';
import { say, type Words } from '../../../domain/words.ts';
import type { CellKey } from './filter.ts';

/** A play while it is edited: anything may still be empty. */
export interface PlayDraft extends Omit<Play, 'name' | 'campaign'> {
  name: Words | undefined;
  campaign: string;
}

/** A new play for a cell. */
export function newPlay({ persona, stage }: CellKey, model: StageModel): PlayDraft {
  return {
    id: `play-${crypto.randomUUID().slice(0, 8)}`,
    name: undefined,
    direction: 'outbound',
    cost: 'organic',
    personas: persona === null ? [] : [persona],
    model: model.id,
    stages: [stage],
    steps: [],
    campaign: '',
  };
}

export function draftOf(play: Play): PlayDraft {
  return { ...play, campaign: play.campaign ?? '' };
}

type Problems = Partial<Record<'name' | 'stages' | 'steps' | 'campaign', string>>;

/** What keeps a play from being saved. */
export function problemsOf({ name, stages, steps, campaign }: PlayDraft, language: string): Problems {
  return {
    ...(name && say(name, language).trim() ? {} : { name: 'Give the play a name.' }),
    ...(stages.length > 0 ? {} : { stages: 'Pick at least one stage.' }),
    ...(steps.length === 0 ? { steps: 'Write at least one step.' } : {}),
    ...(steps.length > 12 ? { steps: 'Twelve steps at most.' } : {}),
    ...(campaign === '' || /^[a-z0-9-]{1,60}$/.test(campaign)
      ? {}
      : { campaign: 'Small letters, digits and hyphens only, as it stands in links.' }),
  };
}

/** The play that a draft without problems describes. */
export function playOf({ name = '', campaign, ...rest }: PlayDraft): Play {
  return { ...rest, name, ...(campaign ? { campaign } : {}) };
}

/** The same play for another model: stages that this one has as well stay. */
export function inModel(draft: PlayDraft, model: StageModel): PlayDraft {
  return { ...draft, model: model.id, stages: draft.stages.filter((code) => stageOf(model, code)) };
}
