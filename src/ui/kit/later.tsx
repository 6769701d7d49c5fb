import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** A view whose code is loaded when it is first shown, or before by `preload`. */
export type Later<P> = ComponentType<P> & { preload(): Promise<void> };

/**
 * Keeps what is not shown at first out of the first load. Shows `Waiting` meanwhile, and says so when the code cannot be had:
 * the extension was updated under the open page.
 */
export function later<P extends object>(load: () => Promise<ComponentType<P>>, Waiting: ComponentType): Later<P> {
  let View: ComponentType<P> | undefined;
  const preload = async (): Promise<void> => {
    View ??= await load();
  };
  function Loaded(props: P) {
    const [state, setState] = useState<'waiting' | 'there' | 'gone'>('waiting');
    useEffect(() => {
      preload().then(
        () => setState('there'),
        () => setState('gone'),
      );
    }, []);
    if (View) return <View {...props} />;
    return state === 'gone' ? <p role="alert">Stagecue was updated. Close this and open it again.</p> : <Waiting />;
  }
  return Object.assign(Loaded, { preload });
}
