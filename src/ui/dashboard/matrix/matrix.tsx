/** Being built. */
export function Matrix() {
  return null;
}
