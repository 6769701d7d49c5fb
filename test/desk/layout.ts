import { type Html, html } from './html.ts';

/** The fictional rep who is signed in: owner of every record, never a lead. */
export const REP = { name: 'Robin Ashgrove', role: 'Sales, Stowell Software', email: 'robin.ashgrove@stowell.example' };

const FAVICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' rx='8' fill='%2320242b'/%3E%3Cpath d='M10 8v16h12' fill='none' stroke='%23fff' stroke-width='3.5' stroke-linecap='round' stroke-linejoin='round'/%3E%3Ccircle cx='21' cy='11' r='4' fill='%23f5b63f'/%3E%3C/svg%3E";

const MARK = html`<svg class="mark" viewBox="0 0 32 32" aria-hidden="true"><rect width="32" height="32" rx="8"/><path d="M10 8v16h12"/><circle cx="21" cy="11" r="4"/></svg>`;

const SECTIONS = [
  { id: 'people', href: '/people', label: 'People' },
  { id: 'posts', href: '/posts/warehouse', label: 'Conversations' },
  { id: 'rows', href: '/rows?count=2000', label: 'Directory' },
] as const;

type Section = (typeof SECTIONS)[number]['id'];

/** First letters of the first and last word of a name; of scripts without spaces the last two signs. */
function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  const first = [...(words[0] ?? name)];
  if (words.length < 2)
    return first
      .slice(/\p{Script=Han}/u.test(name) ? -2 : 0)
      .slice(0, 2)
      .join('');
  // Cursive and conjunct scripts lose their shape when letters of two words meet.
  if (!/^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(name)) return first[0] ?? '';
  return `${first[0] ?? ''}${[...(words.at(-1) ?? '')][0] ?? ''}`.toUpperCase();
}

/** A round picture made of initials; the same name has the same tint. */
export function avatar(name: string, size: 'small' | 'large' = 'small'): Html {
  const tint = [...name].reduce((sum, sign) => sum + (sign.codePointAt(0) ?? 0), 0) % 6;
  return html`<span class="avatar ${size} tint-${tint}" aria-hidden="true">${initials(name)}</span>`;
}

/** A whole page: the banner with the signed-in user, and `main`. */
export function page(title: string, section: Section | '', main: Html): Html {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · Lumen Desk</title>
<link rel="icon" href="${FAVICON}">
<link rel="stylesheet" href="/desk.css">
<script type="module" src="/client/navigate.js"></script>
</head>
<body>
<a class="skip" href="#main">Skip to content</a>
<header role="banner">
<a class="brand" href="/people">${MARK}<span>Lumen Desk</span></a>
<nav aria-label="Sections">${SECTIONS.map(
    ({ id, href, label }) =>
      html`<a href="${href}" data-section="${id}" ${id === section && html`aria-current="page"`}>${label}</a>`,
  )}</nav>
<div class="user h-card">${avatar(REP.name)}<span><a class="p-name u-email" href="mailto:${REP.email}">${REP.name}</a><small class="p-note">${REP.role}</small></span></div>
</header>
<main id="main" tabindex="-1" data-section="${section}">
${main}
</main>
</body>
</html>
`;
}

/** The page for an address that has none, or a request that went wrong. */
export function problem(title: string, advice: string): Html {
  return page(
    title,
    '',
    html`<div class="problem"><h1>${title}</h1><p>${advice}</p><p><a class="button" href="/people">See all people</a></p></div>`,
  );
}
