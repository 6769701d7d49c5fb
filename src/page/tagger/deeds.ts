import type { PairedView } from '../../domain/stage-model.ts';
import { call, newBatch } from '../../messages/call.ts';
import type { Order, Tagged } from '../../messages/protocol.ts';
import { personOf, type Seat } from '../seat.ts';
import type { TaggerPage } from './tagger.ts';

/** What the tagger has done to people. Each resolves when it is on disk. */
export class Deeds {
  private readonly page: TaggerPage;

  constructor(page: TaggerPage) {
    this.page = page;
  }

  /** `stage` null takes them off the stages of that view. */
  tag(seats: readonly Seat[], view: PairedView, stage: string | null): Promise<void> {
    return this.save(seats, (order) => call('tag', { ...order, view, stage }));
  }

  add(seats: readonly Seat[]): Promise<void> {
    return this.save(seats, (order) => call('add', order));
  }

  note(seats: readonly Seat[], text: string): Promise<void> {
    return this.save(seats, (order) => call('note', { ...order, text }));
  }

  persona(seats: readonly Seat[], persona: string): Promise<void> {
    return this.save(seats, (order) => call('persona', { ...order, persona }));
  }

  /** Takes back the last thing that was done on this page. */
  async undo(): Promise<void> {
    const undoes = this.page.batches.at(-1);
    if (!undoes) return;
    await call('undo', { batch: newBatch(), undoes });
    this.page.batches.pop();
    await this.page.lookAgain();
  }

  private async save(seats: readonly Seat[], ask: (order: Order) => Promise<Tagged>): Promise<void> {
    const { batch, badges } = await ask({ people: seats.map(personOf), batch: newBatch() });
    this.page.batches.push(batch);
    seats.forEach((seat, at) => {
      seat.badge = badges[at] ?? null;
    });
    this.page.show(seats);
  }
}
