import type { LeadEvent } from './event.ts';
import type { Lead, Track } from './lead.ts';
import type { Participation } from './persona.ts';
import type { View } from './stage-model.ts';

/** Folds where a lead stands, event by event, oldest first. */
export class Standing {
  heard = 0;
  private readonly tracks: Record<string, Track> = {};
  private track = '';
  /** The view of each model that was ever used. */
  private readonly views = new Map<string, View>();
  private readonly roles: Record<string, Participation> = {};
  private readonly dismissed = new Set<string>();
  private snoozed: number | undefined;
  private reminded: number | undefined;
  private leftBehind: number | undefined;

  /** Takes the next event; those that say nothing of it are passed over. */
  take(event: LeadEvent): void {
    switch (event.type) {
      case 'stage.tagged':
        this.tag(event);
        break;
      case 'touchpoint.logged':
        this.met(event);
        break;
      case 'proposal.dismissed':
        this.dismissed.add(event.proposal);
        break;
      case 'participation.set': {
        const key = `${event.model}/${event.stage}`;
        if (event.participation === null) delete this.roles[key];
        else this.roles[key] = event.participation;
        break;
      }
      case 'reminder.snoozed':
        this.snoozed = event.until;
        break;
      case 'reminder.done':
        this.reminded = Math.max(this.reminded ?? 0, event.at);
        break;
    }
  }

  private met({ kind, direction, at }: Extract<LeadEvent, { type: 'touchpoint.logged' }>): void {
    if (direction === 'in') this.heardAt(at);
    if (kind === 'purchase') this.leftBehind = undefined;
    else if (kind === 'basket left' || kind === 'offer left') this.leftBehind = at;
  }

  private heardAt(at: number): void {
    this.heard = Math.max(this.heard, at);
  }

  private tag({ view, model, stage, track: name = '', at }: Extract<LeadEvent, { type: 'stage.tagged' }>): void {
    const track = this.tracks[name] ?? { marks: {}, left: {} };
    this.tracks[name] = track;
    this.track = name;
    this.heardAt(at);
    this.views.set(model, view);
    const before = track.marks[model];
    if (stage === null) {
      // Off the view is off it in every model: an older mark in another one must not come back.
      for (const [other, mark] of Object.entries(track.marks)) {
        if (this.views.get(other) !== view) continue;
        track.left[other] = { stage: mark.stage, at };
        delete track.marks[other];
      }
      return;
    }
    const from = before?.stage === stage ? before.from : (before?.stage ?? track.left[model]?.stage);
    track.marks[model] = { stage, since: before?.stage === stage ? before.since : at, at, ...(from ? { from } : {}) };
    delete track.left[model];
  }

  /** The result, with all keys in order. */
  told(): Pick<Lead, 'tracks' | 'track' | 'roles' | 'dismissed' | 'snoozed' | 'reminded' | 'leftBehind'> {
    const tracks = Object.entries(this.tracks).map(([name, { marks, left }]): [string, Track] => [
      name,
      { marks: sorted(marks), left: sorted(left) },
    ]);
    return {
      tracks: sorted(Object.fromEntries(tracks)),
      track: this.track,
      roles: sorted(this.roles),
      dismissed: [...this.dismissed].sort(),
      ...(this.snoozed === undefined ? {} : { snoozed: this.snoozed }),
      ...(this.reminded === undefined ? {} : { reminded: this.reminded }),
      ...(this.leftBehind === undefined ? {} : { leftBehind: this.leftBehind }),
    };
  }
}

function sorted<T>(record: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
