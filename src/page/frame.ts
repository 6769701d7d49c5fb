/** A page that is not seen draws no frames. */
const UNSEEN_MS = 50;

/** Calls back right after the next frame was drawn, when the page is laid out. Gives the function that calls it off. */
export function afterFrame(then: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;
  if (document.hidden) timer = setTimeout(then, UNSEEN_MS);
  else {
    frame = requestAnimationFrame(() => {
      timer = setTimeout(then);
    });
  }
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
