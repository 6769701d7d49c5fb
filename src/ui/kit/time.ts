const DAY = 86_400_000;

/** Whole calendar days from one moment to another, in the user's own time. */
function daysBetween(from: number, to: number): number {
  const midnight = (at: number): number => new Date(at).setHours(0, 0, 0, 0);
  return Math.round((midnight(to) - midnight(from)) / DAY);
}

/** How long something has lasted: `today`, `1 day`, `12 days`, `5 months`. */
export function lasting(from: number, now: number): string {
  const days = Math.max(0, daysBetween(from, now));
  if (days === 0) return 'today';
  if (days === 1) return '1 day';
  if (days < 90) return `${days} days`;
  const months = Math.round(days / 30.4);
  return months < 24 ? `${months} months` : `${Math.round(months / 12)} years`;
}

/** How long ago something was: `today`, `12 days ago`. */
export function ago(at: number, now: number): string {
  const words = lasting(at, now);
  return words === 'today' ? words : `${words} ago`;
}

/** The day of a moment: `Today`, `Yesterday`, `9 Nov`, `9 Nov 2025`. */
export function dayName(at: number, now: number): string {
  const days = daysBetween(at, now);
  if (days === 0) return 'Today';
  if (days === 1) return 'Yesterday';
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(at);
}

/** The whole moment, for tooltips. */
export function moment(at: number): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'short' }).format(at);
}
