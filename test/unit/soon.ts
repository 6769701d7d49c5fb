import { vi } from 'vitest';

/** Waits until the probe stops throwing; only what never happens meets this limit, however busy the machine is. */
export function soon<T>(probe: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(probe, { timeout: 15_000, interval: 20 });
}
