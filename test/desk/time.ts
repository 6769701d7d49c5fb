import { type Html, html } from './html.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const DATE = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

/** `12 min`, `3 h`, `2 d`: how long ago something was posted. */
export function ago(minutes: number): Html {
  const text =
    minutes < 1
      ? 'now'
      : minutes < 60
        ? `${Math.round(minutes)} min`
        : minutes < 48 * 60
          ? `${Math.round(minutes / 60)} h`
          : `${Math.round(minutes / 1440)} d`;
  return html`<time class="dt-published" datetime="${new Date(Date.now() - minutes * MINUTE).toISOString()}">${text}</time>`;
}

/** `Today`, `Yesterday` or a date. */
export function day(daysAgo: number): Html {
  const date = new Date(Date.now() - daysAgo * DAY);
  const text = daysAgo < 1 ? 'Today' : daysAgo < 2 ? 'Yesterday' : DATE.format(date);
  return html`<time datetime="${date.toISOString().slice(0, 10)}">${text}</time>`;
}
