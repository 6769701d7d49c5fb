/** So long may work hold up a key that is pressed meanwhile. */
const TURN_MS = 12;

/** Work that takes turns with the page. Asked between two steps, it says when to rest. */
export class Turns {
  private until = performance.now() + TURN_MS;

  /** Has the work had its turn? */
  get isOver(): boolean {
    return performance.now() > this.until;
  }

  /** Until the page has drawn and heard what came in meanwhile; then the next turn begins. */
  async rest(): Promise<void> {
    await new Promise<void>((resolve) => setTimeout(resolve));
    this.until = performance.now() + TURN_MS;
  }
}
