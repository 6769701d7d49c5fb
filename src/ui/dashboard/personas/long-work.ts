import { useEffect, useState } from 'preact/hooks';

/** So long may work hold up a key that is pressed meanwhile. */
const TURN_MS = 12;

/**
 * Does long work a little at a time, so that typing goes on, and gives its result; undefined until it is done. It begins anew when
 * one of `inputs` is another one.
 */
export function useLongWork<T>(work: () => Generator<void, T>, inputs: readonly unknown[]): T | undefined {
  const [done, setDone] = useState<{ inputs: readonly unknown[]; result: T }>();
  useEffect(() => {
    const run = work();
    const step = (): void => {
      const until = performance.now() + TURN_MS;
      for (let next = run.next(); ; next = run.next()) {
        if (next.done) {
          setDone({ inputs, result: next.value });
          return;
        }
        if (performance.now() > until) break;
      }
      timer = setTimeout(step);
    };
    let timer = setTimeout(step);
    return () => clearTimeout(timer);
  }, inputs);
  return done && isSame(done.inputs, inputs) ? done.result : undefined;
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.every((one, at) => one === b[at]);
}
