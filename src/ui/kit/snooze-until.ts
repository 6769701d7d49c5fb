/** When a snooze of a week or a month ends, milliseconds since 1970; the last day of a shorter month where there is no such day. */
export function snoozeUntil(how: 'week' | 'month', now: number): number {
  const until = new Date(now);
  if (how === 'week') {
    until.setDate(until.getDate() + 7);
    return until.getTime();
  }
  const day = until.getDate();
  until.setMonth(until.getMonth() + 1);
  if (until.getDate() !== day) until.setDate(0);
  return until.getTime();
}

/** When a day begins in the user's own time, from what a date field holds (`2026-03-09`); undefined when it holds none. */
export function dayBegins(value: string): number | undefined {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00`).getTime() : Number.NaN;
  return Number.isNaN(at) ? undefined : at;
}

/** A day as a date field holds it, in the user's own time. */
export function fieldDay(at: number): string {
  const day = new Date(at);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${String(day.getFullYear()).padStart(4, '0')}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
