import { useEffect, useState } from 'preact/hooks';
import { Turns } from './turns.ts';

/**
 * Does long work a little at a time, so that typing goes on, and gives its result; undefined until it is done. It begins anew when
 * one of `inputs` is another one.
 */
export function useLongWork<T>(work: () => Generator<void, T>, inputs: readonly unknown[]): T | undefined {
  const [done, setDone] = useState<{ inputs: readonly unknown[]; result: T }>();
  useEffect(() => {
    let isWanted = true;
    const run = work();
    const go = async (): Promise<void> => {
      const turns = new Turns();
      await turns.rest();
      while (isWanted) {
        const next = run.next();
        if (next.done) return setDone({ inputs, result: next.value });
        if (turns.isOver) await turns.rest();
      }
    };
    void go();
    return () => {
      isWanted = false;
    };
  }, inputs);
  return done && isSame(done.inputs, inputs) ? done.result : undefined;
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.every((one, at) => one === b[at]);
}
