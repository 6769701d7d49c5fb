import * as z from 'zod/mini';
import { AdviceBook } from './advice-book.ts';
import { Cell, Persona, TitleWords } from './persona.ts';
import { NetworkRule, Play, SignalRule } from './signal.ts';
import { ModelId, StageModel } from './stage-model.ts';
import { TaughtPage } from './taught.ts';

/** The models that chips and rails show. */
export const Choice = z.object({ journey: ModelId, funnel: ModelId, awareness: z.optional(ModelId) });
export type Choice = z.infer<typeof Choice>;

/** One piece of what a team has set up. Each is saved as a whole; the newest counts. */
export const Setup = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('model'), doc: StageModel }),
  z.object({ kind: z.literal('choice'), doc: Choice }),
  z.object({ kind: z.literal('persona'), doc: Persona }),
  z.object({ kind: z.literal('cell'), doc: Cell }),
  z.object({ kind: z.literal('titles'), doc: TitleWords }),
  z.object({ kind: z.literal('rule'), doc: SignalRule }),
  z.object({ kind: z.literal('network'), doc: NetworkRule }),
  z.object({ kind: z.literal('play'), doc: Play }),
  z.object({ kind: z.literal('advice'), doc: AdviceBook }),
  z.object({ kind: z.literal('taught'), doc: TaughtPage }),
]);
export type Setup = z.infer<typeof Setup>;

/** What tells one piece from another: `model/sales-funnel`, `cell/procurement/buyers-journey/3`, `choice`. */
export function setupKey(setup: Setup): string {
  switch (setup.kind) {
    case 'cell':
      return `cell/${setup.doc.persona}/${setup.doc.model}/${setup.doc.stage}`;
    case 'network':
      return `network/${setup.doc.network}`;
    case 'model':
    case 'persona':
    case 'rule':
    case 'play':
    case 'taught':
      return `${setup.kind}/${setup.doc.id}`;
    default:
      return setup.kind;
  }
}
