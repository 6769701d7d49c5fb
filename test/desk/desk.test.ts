import { Window } from 'happy-dom';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DeskData, type Person, readDeskData } from './data.ts';
import { REP } from './layout.ts';
import { type Desk, startDesk } from './server.ts';

let desk: Desk;
let data: DeskData;

beforeAll(async () => {
  data = await readDeskData();
  desk = await startDesk({ data });
});
afterAll(() => desk.close());

async function open(path: string, base = desk.url) {
  const answer = await fetch(base + path);
  const window = new Window({
    url: base + path,
    settings: { disableJavaScriptFileLoading: true, disableCSSFileLoading: true },
  });
  window.document.write(await answer.text());
  return { status: answer.status, document: window.document };
}

const names = (document: Awaited<ReturnType<typeof open>>['document'], selector: string) =>
  [...document.querySelectorAll(selector)].map((found) => found.textContent);

test('the list shows everybody once, with a link to the record', async () => {
  const { document } = await open('/people');
  const shown = names(document, 'main tr.h-card a.p-name.u-url[href^="/people/"]');
  expect([...shown].sort()).toEqual(data.people.map(({ name }) => name).sort());
});

test('every record in the list can be opened and says the name it was opened by', async () => {
  for (const { id, name } of data.people) {
    const { status, document } = await open(`/people/${id}`);
    expect([status, names(document, 'main .h-card h1.p-name')]).toEqual([200, [name]]);
  }
});

test('colleagues stand in an aside, and outside of it the record is about one person', async () => {
  const { document } = await open('/people/s01');
  const cards = [...document.querySelectorAll('main .h-card')];
  const inside = cards.filter((card) => card.closest('aside'));
  expect(inside.length).toBeGreaterThan(0);
  expect(cards.length - inside.length).toBe(1);
});

test('the thread shows who wrote what, with the X profile of those who have one', async () => {
  const { document } = await open('/posts/warehouse');
  const posts = [data.post, ...data.posts];
  expect(document.querySelectorAll('article.h-entry .e-content')).toHaveLength(posts.length);
  for (const { author } of posts) {
    const { id, name, x } = data.people.find((person) => person.id === author) as Person;
    const link = [...document.querySelectorAll('.p-author.h-card a.p-name.u-url')].find(
      (found) => found.textContent === name,
    );
    expect(link?.getAttribute('href')).toBe(x ? `https://x.com/${x}` : `/people/${id}`);
  }
  expect(document.querySelector('main textarea')).not.toBeNull();
});

test('what you reply stands at the end of the thread and is not somebody to tag', async () => {
  const own = await startDesk({ data });
  const text = 'Here is <b>the list</b> & more';
  await fetch(`${own.url}/posts/warehouse`, { method: 'POST', body: new URLSearchParams({ text }) });
  const { document } = await open('/posts/warehouse', own.url);
  await own.close();
  expect(names(document, 'article:last-of-type p')).toEqual([text]);
  expect(document.querySelector('article:last-of-type')?.matches('.h-entry, :has(.h-card)')).toBe(false);
});

test('the owner is named in each row but is nobody to tag', async () => {
  const { document } = await open('/people');
  expect(new Set(names(document, 'tbody .col-owner'))).toEqual(new Set([REP.name]));
  expect(names(document, 'main .h-card .p-name')).not.toContain(REP.name);
  expect(names(document, 'header[role=banner] .h-card .p-name')).toEqual([REP.name]);
});

test('a name cannot bring markup into any page', async () => {
  const name = `<b>Bold</b> "quoted" <img src=x onerror='x'> & Co`;
  const person: Person = {
    id: 'z1',
    name,
    title: name,
    company: name,
    place: name,
    language: 'en" onclick="x',
    email: 'a"><b>@x.example',
    notes: [{ text: name, daysAgo: 1 }],
    touchpoints: [],
  };
  const post = { author: 'z1', text: name, minutesAgo: 1 };
  const hostile = await startDesk({ data: { people: [person, { ...person, id: 'z2' }], post, posts: [post] } });
  for (const path of ['/people', '/people/z1', '/posts/warehouse', '/people?q=<b>x</b>"><b>', '/<b>x</b>']) {
    const { document } = await open(path, hostile.url);
    expect(document.querySelectorAll('b, img, [onclick], [onerror]')).toHaveLength(0);
    if (!path.includes('<')) expect(names(document, 'main .p-name')).toContain(name);
  }
  await hostile.close();
});

test('search finds people without their accents, and sorting turns the order round', async () => {
  const found = names((await open('/people?q=MULLER+nordwind')).document, '.p-name');
  expect(found).toContain('Zoë Müller-Østergård');
  const up = names((await open('/people?sort=email')).document, 'main .u-email');
  const down = names((await open('/people?sort=email&dir=desc')).document, 'main .u-email');
  expect(down).toEqual([...up].reverse());
  expect(up).not.toEqual(names((await open('/people')).document, 'main .u-email'));
});

test('the directory has a window of rows or all of them, each leading to its record', async () => {
  expect((await open('/rows?count=2000')).document.querySelectorAll('main .h-card')).toHaveLength(40);
  const { document } = await open('/rows?count=300&all=1');
  const links = [...document.querySelectorAll('main .row .p-name')];
  expect(new Set(links.map((link) => link.getAttribute('href'))).size).toBe(300);
  expect(new Set(names(document, 'main .u-email')).size).toBe(300);
  const last = links.at(-1);
  expect(names((await open(last?.getAttribute('href') ?? '')).document, 'h1')).toEqual([last?.textContent]);
});

test.each([
  ['/people/nobody', 404],
  ['/people/r20001', 404],
  ['/server.ts', 404],
  ['/rows?count=0', 400],
  ['/rows?count=1e9', 400],
])('%s is answered %i with a page that says what to do', async (path, status) => {
  const page = await open(path);
  expect(page.status).toBe(status);
  expect(page.document.querySelector('main a[href="/people"]')).not.toBeNull();
});

test('other sites cannot write into the thread', async () => {
  const answer = await fetch(`${desk.url}/posts/warehouse`, {
    method: 'POST',
    headers: { origin: 'http://elsewhere.example' },
    body: new URLSearchParams({ text: 'hello' }),
  });
  expect(answer.status).toBe(403);
});
