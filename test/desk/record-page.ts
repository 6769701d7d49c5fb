import type { Activity, Person } from './data.ts';
import { type Html, html } from './html.ts';
import { avatar, page, REP } from './layout.ts';
import { day } from './time.ts';

const LANGUAGES = new Intl.DisplayNames('en', { type: 'language' });

/** Drawn on a 16 px grid with one stroke; an unknown kind has the note's. */
const ICONS: Record<string, string> = {
  email: 'M2 4h12v8H2zM2 4.5l6 4.5 6-4.5',
  call: 'M4 2.5l2 .5.8 2.7-1.5 1.2a7 7 0 0 0 3.8 3.8l1.2-1.5 2.7.8.5 2c-.3 1-1.2 1.5-2.2 1.5A9 9 0 0 1 2.5 4.7C2.5 3.7 3 2.8 4 2.5z',
  meeting: 'M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 2v3M10.5 2v3',
  note: 'M3.5 2.5h6l3 3v8h-9zM5.5 8h5M5.5 10.5h5',
  reply: 'M2.5 3.5h11v7.5H8l-3 2.5v-2.5H2.5z',
  visit: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM2 8h12M8 2c4 4 4 8 0 12M8 2c-4 4-4 8 0 12',
  like: 'M8 13.5S2.5 10 2.5 6.2A2.9 2.9 0 0 1 8 5a2.9 2.9 0 0 1 5.5 1.2C13.5 10 8 13.5 8 13.5z',
  download: 'M8 2.5v8M4.5 7.5L8 11l3.5-3.5M3 13.5h10',
  'demo request': 'M2.5 3.5h11v7.5h-11zM6 13.5h4M8 11v2.5M7 5.5l3 1.800-3 1.700z',
  share: 'M9.5 3l4 3.5-4 3.5V7.800C6 7.800 4 9.5 2.5 12.5 3 8 5.5 5.5 9.5 5.200z',
  purchase: 'M3 8.5l3.5 3.5L13 4.5',
  created: 'M8 3v10M3 8h10',
};

const LABELS: Record<string, string> = {
  email: 'E-mail',
  call: 'Call',
  meeting: 'Meeting',
  reply: 'Social reply',
  comment: 'Comment',
  like: 'Like',
  visit: 'Web visit',
  download: 'Download',
  'demo request': 'Demo request',
  share: 'Share',
  purchase: 'Purchase',
  note: 'Note',
  created: 'Record created',
};

function icon(kind: string): Html {
  return html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="${ICONS[kind === 'comment' ? 'reply' : kind] ?? ICONS.note}"/></svg>`;
}

function languageName(tag: string): string {
  try {
    return LANGUAGES.of(tag) ?? tag;
  } catch {
    return tag; // not a language tag: show what we have
  }
}

function money({ amount, currency }: { amount: number; currency: string }): string {
  return new Intl.NumberFormat('en-GB', { style: 'currency', currency, maximumFractionDigits: 0 }).format(amount);
}

/** `+494066969014` → `+49 406 696 9014`; the country's own grouping is not known. */
function phone(number: string): string {
  const [, country = '', rest = ''] =
    /^(\+(?:[17]|(?:2[1-69]|3[578]|42|5[09]|6[7-9]|8[05-8]|9[679])\d|\d\d))(\d+)$/.exec(number) ?? [];
  return country ? `${country} ${rest.replace(/\d{3}(?=\d{3})/g, '$& ')}` : number;
}

function field(label: string, value: Html | undefined | false): Html | undefined {
  return value ? html`<div><dt>${label}</dt><dd>${value}</dd></div>` : undefined;
}

function card(person: Person): Html {
  return html`<section class="card h-card" aria-label="Contact">
<div class="identity">
${avatar(person.name, 'large')}
<div class="name-line"><h1 class="p-name" dir="auto" lang="${person.language}">${person.name}</h1></div>
<p class="role"><span class="p-job-title" dir="auto">${person.title}</span><br><span class="p-org" dir="auto">${person.company}</span></p>
</div>
<dl>
${field('E-mail', html`<a class="u-email" href="mailto:${person.email}">${person.email}</a>`)}
${field('Phone', person.tel !== undefined && html`<a class="p-tel" href="tel:${person.tel.replace(/[^+\d]/g, '')}">${phone(person.tel)}</a>`)}
${field('LinkedIn', person.linkedin !== undefined && html`<a class="u-url" rel="noreferrer" href="https://www.linkedin.com/in/${person.linkedin}/">in/${person.linkedin}</a>`)}
${field('X', person.x !== undefined && html`<a class="u-url" rel="noreferrer" href="https://x.com/${person.x}">@${person.x}</a>`)}
${field('Place', html`<span class="p-locality" dir="auto">${person.place}</span>`)}
${field('Language', html`${languageName(person.language)}`)}
${field('Deal', person.deal && html`<span class="figure">${money(person.deal)}</span>`)}
${field('Owner', html`${REP.name}`)}
${field('Record', html`<a class="u-url u-uid" href="/people/${person.id}">LD-${person.id.toUpperCase()}</a>`)}
</dl>
</section>`;
}

function activity({ kind, direction, text, daysAgo }: Activity): Html {
  const label = LABELS[kind] ?? kind;
  return html`<li>${icon(kind)}<div><p class="what"><strong>${label}</strong>${direction === 'out' && html` by ${REP.name}`}${day(daysAgo)}</p>${text !== '' && html`<p dir="auto">${text}</p>`}</div></li>
`;
}

/** Everything that happened with this person, the newest first. */
function history({ touchpoints, notes }: Person): Activity[] {
  const written = notes.map((note): Activity => ({ kind: 'note', direction: 'out', ...note }));
  // Of one day, what is written later in the file came later.
  const all = [...touchpoints, ...written].reverse().sort((a, b) => a.daysAgo - b.daysAgo);
  const first = all.at(-1)?.daysAgo ?? 0;
  return [...all, { kind: 'created', direction: 'out', text: '', daysAgo: first + 1 }];
}

function colleague(person: Person): Html {
  return html`<li class="h-card">${avatar(person.name)}<div><a class="p-name u-url" href="/people/${person.id}" dir="auto" lang="${person.language}">${person.name}</a><span class="p-job-title" dir="auto">${person.title}</span></div></li>
`;
}

/** One person's record: contact card, activity, and the colleagues at the same company in an aside. */
export function recordPage(person: Person, colleagues: readonly Person[]): Html {
  return page(
    person.name,
    'people',
    html`<nav class="crumbs" aria-label="Breadcrumb"><a href="/people"><span class="back" aria-hidden="true"></span>People</a></nav>
<div class="record">
${card(person)}
<section class="activity" aria-labelledby="activity"><h2 id="activity">Activity</h2>
<ol class="timeline">
${history(person).map(activity)}</ol>
</section>
<aside class="aside" aria-labelledby="colleagues"><h2 id="colleagues">Colleagues</h2>
${
  colleagues.length > 0
    ? html`<ul>
${colleagues.map(colleague)}</ul>`
    : html`<p class="hint">Nobody else at <bdi>${person.company}</bdi> yet.</p>`
}
</aside>
</div>`,
  );
}
