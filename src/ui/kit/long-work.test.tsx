// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, test, vi } from 'vitest';
import { soon } from '../../../test/unit/soon.ts';
import { useLongWork } from './long-work.ts';

function* countTo(end: number): Generator<void, string> {
  for (let at = 0; at < end; at++) yield;
  return `counted to ${end}`;
}

function Count({ end }: { end: number }) {
  return <p>{useLongWork(() => countTo(end), [end]) ?? 'counting'}</p>;
}

test('work that takes many turns is done in the end, and begins anew for something else', async () => {
  let clock = 0;
  // Each look at the clock finds the turn over.
  vi.spyOn(performance, 'now').mockImplementation(() => (clock += 100));
  const shown = (): string | null => document.body.textContent;
  for (const end of [5, 3]) {
    render(<Count end={end} />, document.body);
    expect(shown()).toBe('counting');
    await soon(() => expect(shown()).toBe(`counted to ${end}`));
  }
  vi.restoreAllMocks();
});
