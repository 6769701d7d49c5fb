/** Being built. */
export function Library() {
  return null;
}
