import type { Person } from './data.ts';
import { type Html, html } from './html.ts';
import { avatar, page, REP } from './layout.ts';

const COLUMNS = [
  { key: 'name', label: 'Name' },
  { key: 'title', label: 'Title' },
  { key: 'company', label: 'Company' },
  { key: 'email', label: 'E-mail' },
  { key: 'place', label: 'Place' },
] as const;

type Column = (typeof COLUMNS)[number]['key'];

interface View {
  query: string;
  sort: Column;
  down: boolean;
}

const COLLATOR = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** Lower case without accents, so that `muller` finds `Müller`. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
}

function matches(person: Person, words: string[]): boolean {
  const all = plain(COLUMNS.map(({ key }) => person[key]).join(' '));
  return words.every((word) => all.includes(word));
}

function address({ query, sort, down }: View): string {
  const search = new URLSearchParams();
  if (query) search.set('q', query);
  if (sort !== 'name' || down) search.set('sort', sort);
  if (down) search.set('dir', 'desc');
  return search.size > 0 ? `/people?${search}` : '/people';
}

function heading(column: (typeof COLUMNS)[number], view: View): Html {
  const active = column.key === view.sort;
  const next = { ...view, sort: column.key, down: active && !view.down };
  return html`<th scope="col" class="col-${column.key}" ${active && html`aria-sort="${view.down ? 'descending' : 'ascending'}"`}><a href="${address(next)}">${column.label}<span class="arrow" aria-hidden="true"></span></a></th>`;
}

function row(person: Person): Html {
  return html`<tr class="h-card">
<td class="col-name"><div class="who">${avatar(person.name)}<a class="p-name u-url" href="/people/${person.id}" dir="auto" lang="${person.language}">${person.name}</a></div></td>
<td class="col-title"><span class="p-job-title" dir="auto">${person.title}</span></td>
<td class="col-company"><span class="p-org" dir="auto">${person.company}</span></td>
<td class="col-email"><a class="u-email" href="mailto:${person.email}">${person.email}</a></td>
<td class="col-place"><span class="p-locality" dir="auto">${person.place}</span></td>
<td class="col-owner">${REP.name}</td>
</tr>
`;
}

function table(found: Person[], view: View): Html {
  if (found.length === 0) {
    return html`<div class="empty"><h2>Nobody matches “${view.query}”</h2><p>Search looks at name, title, company, e-mail and place.</p><p><a class="button" href="/people">Show everyone</a></p></div>`;
  }
  return html`<table class="people">
<thead><tr>${COLUMNS.map((column) => heading(column, view))}<th scope="col" class="col-owner">Owner</th></tr></thead>
<tbody>
${found.map(row)}</tbody>
</table>`;
}

/** The list of people as the address asks for it: `q` searches, `sort` and `dir=desc` order. */
export function peoplePage(people: readonly Person[], search: URLSearchParams): Html {
  const query = (search.get('q') ?? '').trim().slice(0, 100);
  const sort = COLUMNS.find(({ key }) => key === search.get('sort'))?.key ?? 'name';
  const view = { query, sort, down: search.get('dir') === 'desc' };
  const words = plain(query).split(/\s+/).filter(Boolean);
  const turn = view.down ? -1 : 1;
  const found = people
    .filter((person) => matches(person, words))
    .sort((a, b) => turn * COLLATOR.compare(a[sort], b[sort]) || COLLATOR.compare(a.id, b.id));
  const count = found.length === people.length ? `${people.length}` : `${found.length} of ${people.length}`;
  return page(
    'People',
    'people',
    html`<div class="bar">
<h1>People <span class="count" data-count role="status">${count}</span></h1>
<form class="search" role="search" action="/people" data-live>
<input type="search" name="q" value="${query}" maxlength="100" placeholder="Search people" aria-label="Search people" autocomplete="off" dir="auto">
${sort !== 'name' && html`<input type="hidden" name="sort" value="${sort}">`}${view.down && html`<input type="hidden" name="dir" value="desc">`}
</form>
</div>
<div data-results>${table(found, view)}</div>`,
  );
}
