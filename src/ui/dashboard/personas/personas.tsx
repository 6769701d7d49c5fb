/** Being built. */
export function Personas() {
  return null;
}
