import advice from '../../assets/advice.json' with { type: 'json' };
import cells from '../../assets/cells.json' with { type: 'json' };
import after from '../../assets/content/after.json' with { type: 'json' };
import stage1 from '../../assets/content/stage-1.json' with { type: 'json' };
import stage2 from '../../assets/content/stage-2.json' with { type: 'json' };
import stage3 from '../../assets/content/stage-3.json' with { type: 'json' };
import stage4 from '../../assets/content/stage-4.json' with { type: 'json' };
import stage5 from '../../assets/content/stage-5.json' with { type: 'json' };
import stage6 from '../../assets/content/stage-6.json' with { type: 'json' };
import networks from '../../assets/networks.json' with { type: 'json' };
import personas from '../../assets/personas.json' with { type: 'json' };
import plays from '../../assets/plays.json' with { type: 'json' };
import rules from '../../assets/signal-rules.json' with { type: 'json' };
import brandAwareness from '../../assets/stage-models/brand-awareness.json' with { type: 'json' };
import buyersJourney from '../../assets/stage-models/buyers-journey.json' with { type: 'json' };
import classicFunnel from '../../assets/stage-models/classic-funnel.json' with { type: 'json' };
import customerJourney from '../../assets/stage-models/customer-journey.json' with { type: 'json' };
import salesFunnel from '../../assets/stage-models/sales-funnel.json' with { type: 'json' };
import socialFunnel from '../../assets/stage-models/social-funnel.json' with { type: 'json' };
import threeLayers from '../../assets/stage-models/three-layers.json' with { type: 'json' };
import titles from '../../assets/titles.json' with { type: 'json' };
import type { ContentItem } from '../domain/content.ts';
import type { Deed, Event } from '../domain/event.ts';
import { type Setup, setupKey } from '../domain/setup.ts';
import { DEFAULT_MODELS } from '../domain/workspace.ts';
import { EDITION } from './edition.ts';
import { fixedId } from './ids.ts';
import { STARTER } from './team.ts';

const MODELS = [buyersJourney, salesFunnel, customerJourney, classicFunnel, socialFunnel, threeLayers, brandAwareness];

/** The setup that ships. Its shape is checked by a test, and again when it is stored. */
export function starterSetups(): Setup[] {
  const { journey, funnel } = DEFAULT_MODELS;
  const of = (kind: Setup['kind'], docs: readonly unknown[]): Setup[] => docs.map((doc) => ({ kind, doc }) as Setup);
  return [
    ...of('model', MODELS),
    ...of('choice', [{ journey, funnel }]),
    ...of('persona', personas),
    ...of('cell', cells),
    ...of('titles', [titles]),
    ...of('rule', rules),
    ...of('network', networks),
    ...of('play', plays),
    ...of('advice', [advice]),
  ];
}

/** The content that ships. */
export function starterContent(): ContentItem[] {
  return [stage1, stage2, stage3, stage4, stage5, stage6, after].flat() as ContentItem[];
}

/**
 * The starter as events. Their ids come from the piece and the edition, so that loading them again, here or on another device,
 * changes nothing, and a newer edition counts later.
 */
export function starterEvents(): Event[] {
  const at = Date.parse(EDITION);
  const event = (key: string, deed: Deed): Event => {
    const id = fixedId(at, key);
    return { id, at, device: STARTER, by: 'product', batch: id, ...deed };
  };
  return [
    ...starterSetups().map((setup) => event(setupKey(setup), { type: 'setup.saved', setup })),
    ...starterContent().map((item) => event(`content/${item.id}`, { type: 'content.saved', item })),
  ];
}
