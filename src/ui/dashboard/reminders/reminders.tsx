/** Being built. */
export function Reminders() {
  return null;
}
