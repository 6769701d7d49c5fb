/** Puts text on the clipboard. Throws an error in words when the browser refuses. */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    throw new Error('The browser did not let us copy. Click into this view and try again.');
  }
}
