import { align, patternOf } from '../../../domain/alignment.ts';
import { translate } from '../../../domain/atlas.ts';
import type { Badge } from '../../../domain/badge.ts';
import { DEFAULT_MODELS, type Workspace } from '../../../domain/workspace.ts';

/** Somebody as the chip would show them. */
interface Example {
  name: string;
  /** What happened, in a few words. */
  story: string;
  badge: Badge;
}

/** Told in the default models, as the patterns are. */
const STORIES = [
  { name: 'Ines Okafor', story: 'just met', journey: '1', funnel: 'A' },
  { name: 'Tomás Riedel', story: 'comparing, and talking to you', journey: '3', funnel: 'C' },
  { name: 'Meera Kulkarni', story: 'won early, the buyer is behind', journey: '1', funnel: 'D' },
  { name: 'Jonas Brandvik', story: 'found you late, the buyer is ahead', journey: '4', funnel: 'A' },
  { name: 'Lin Yue', story: 'no news for long', journey: '5', funnel: 'D', quiet: true },
  { name: 'Samira Haddad', story: 'has bought', journey: '6', funnel: 'F' },
];

/** A few people as chips show them with the pair of that workspace. */
export function examplesFor(workspace: Pick<Workspace, 'pair' | 'models' | 'advice'>): Example[] {
  const { pair, models } = workspace;
  const told = (view: 'journey' | 'funnel', code: string): string | undefined => {
    const model = models.find(({ id }) => id === DEFAULT_MODELS[view]);
    return model && translate(model, code, pair[view]);
  };
  return STORIES.flatMap(({ name, story, quiet, ...codes }) => {
    const journey = told('journey', codes.journey);
    const funnel = told('funnel', codes.funnel);
    if (journey === undefined || funnel === undefined) return [];
    const fades = quiet ? 0 : Number.POSITIVE_INFINITY;
    const { ahead = null, by = 0 } = align(pair.journey, pair.funnel, { journey, funnel }) ?? {};
    const pattern = patternOf(workspace, { journey, funnel }, false);
    const badge: Badge = {
      lead: name,
      name,
      journey: { code: journey, at: 0, fades },
      funnel: { code: funnel, at: 0, fades },
      ahead,
      by,
      ...(pattern ? { pattern } : {}),
    };
    return [{ name, story, badge }];
  });
}
