/** Being built. */
export function Signals() {
  return null;
}
