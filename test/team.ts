import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { v7 } from 'uuid';
import * as z from 'zod/mini';
import { AdviceBook } from '../src/domain/advice-book.ts';
import type { LeadDeed, LeadEvent } from '../src/domain/event.ts';
import { foldLeads, history, type Lead } from '../src/domain/lead.ts';
import type { Choice } from '../src/domain/setup.ts';
import { StageModel } from '../src/domain/stage-model.ts';
import type { TouchpointKind } from '../src/domain/touchpoint.ts';
import { type Workspace, workspaceOf } from '../src/domain/workspace.ts';

const ASSETS = resolve(import.meta.dirname, '../assets');
const parsed = (path: string): unknown => JSON.parse(readFileSync(resolve(ASSETS, path), 'utf8'));
const ADVICE = AdviceBook.parse(parsed('advice.json'));

export const DAY = 86_400_000;

/** The stage models that ship, in order of id. */
export const MODELS = z.array(StageModel).parse(
  readdirSync(resolve(ASSETS, 'stage-models'))
    .sort()
    .map((file) => parsed(`stage-models/${file}`)),
);

/** The model of that id. Throws when none ships. */
export function modelOf(id: string): StageModel {
  const model = MODELS.find((known) => known.id === id);
  if (!model) throw new Error(`no model ${id}`);
  return model;
}

/** A team that has changed nothing but its choice of models. */
export function workspaceWith(choice: Partial<Choice> = {}): Workspace {
  const workspace = workspaceOf([
    ...MODELS.map((doc) => ({ kind: 'model' as const, doc })),
    { kind: 'choice', doc: { journey: 'buyers-journey', funnel: 'sales-funnel', ...choice } },
    { kind: 'advice', doc: ADVICE },
  ]);
  if (!workspace) throw new Error('the starter setup is not whole');
  return workspace;
}

const LEAD = '00000000-0000-7000-8000-000000000001';

/** What happens to one lead, Ada Quill, told in days from 1970-04-11; every event is a batch of its own. */
export class Told {
  readonly events: LeadEvent[] = [];

  constructor() {
    this.add(0, {
      type: 'lead.added',
      lead: LEAD,
      facts: { name: 'Ada Quill' },
      identities: ['email:ada@quill.example'],
    });
  }

  /** The time of a day. */
  static at(day: number): number {
    return (100 + day) * DAY;
  }

  /** Tags a stage in a model, or takes the lead off it. */
  tag(day: number, model: string, stage: string | null, track?: string): this {
    const { view } = modelOf(model);
    return this.add(day, { type: 'stage.tagged', lead: LEAD, view, model, stage, ...(track ? { track } : {}) });
  }

  /** Something that came from the lead. */
  heard(day: number, kind: TouchpointKind = 'reply'): this {
    return this.add(day, { type: 'touchpoint.logged', lead: LEAD, kind, direction: 'in' });
  }

  /** Content that was shared with the lead. */
  shared(day: number, content: string): this {
    return this.add(day, { type: 'touchpoint.logged', lead: LEAD, kind: 'email', direction: 'out', content });
  }

  /** Takes the newest event back. */
  undo(day: number): this {
    return this.add(day, { type: 'undone', lead: LEAD, undoes: this.events.at(-1)?.batch ?? '' });
  }

  add(day: number, deed: LeadDeed): this {
    const at = Told.at(day);
    const id = v7({ msecs: at, seq: this.events.length });
    this.events.push({ ...deed, id, at, device: 'd', by: 'person', batch: id } as LeadEvent);
    return this;
  }

  get lines(): ReturnType<typeof history> {
    return history(this.events);
  }

  get lead(): Lead {
    const [lead] = foldLeads(this.events);
    if (!lead) throw new Error('nothing is left of the lead');
    return lead;
  }
}
