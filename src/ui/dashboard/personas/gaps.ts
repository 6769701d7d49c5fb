import { cellOf } from '../../../domain/participation.ts';
import type { Persona } from '../../../domain/persona.ts';
import type { Workspace } from '../../../domain/workspace.ts';

export const SEGMENTS = ['B2B', 'B2C'] as const;

/**
 * The codes of the stages of the chosen journey that nobody of a segment drives, in order. Only stages that are found with that
 * segment count; none do for a segment without personas.
 */
export function withoutDriver(
  segment: Persona['segment'],
  workspace: Pick<Workspace, 'pair' | 'models' | 'cells' | 'personas'>,
): string[] {
  const personas = workspace.personas.filter((persona) => persona.segment === segment);
  if (personas.length === 0) return [];
  return workspace.pair.journey.stages
    .filter(({ who }) => !who || who.length === 0 || who.includes(segment))
    .map(({ code }) => code)
    .filter((code) => !personas.some(({ id }) => cellOf(id, code, workspace)?.participation === 'driver'));
}
