/** Being built. */
export function Accounts() {
  return null;
}
