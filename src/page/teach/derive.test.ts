// @vitest-environment happy-dom
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { text } from '../../sites/dom.ts';
import { find, reach } from '../../sites/taught/find.ts';
import { derive } from './derive.ts';
import { isGenerated } from './generated.ts';
import { privateWords } from './marks.ts';
import { elementsIn, holds } from './pierce.ts';
import { deriveRows, type Rows } from './rows.ts';

const URL_HERE = new URL('https://crm.example/people/12');

beforeEach(() => document.body.replaceChildren());

/** The innermost element that shows exactly this, as a pointer would hit it. */
function showing(said: string): Element {
  const all = [...elementsIn(document.body)].filter((at) => text(at) === said);
  const found = all.findLast((at) => all.every((other) => other === at || !holds(at, other)));
  if (!found) throw new Error(`nothing shows ${said}`);
  return found;
}

/** Shows the page; what is in an element that ends in `-host` stands in an open shadow root of it. */
const show = (html: string): void => {
  document.body.innerHTML = html;
  for (const host of [...document.querySelectorAll('*')].toReversed()) {
    if (host.localName.endsWith('-host')) host.attachShadow({ mode: 'open' }).append(...host.childNodes);
  }
};

/** The anchor to what shows the first text; the other texts are about the same person. */
function anchorTo(said: string, ...others: string[]) {
  const own = privateWords([said, ...others]);
  return derive([{ element: showing(said), root: document }], { url: URL_HERE, own });
}

const HASHED_CARD = `
  <div class="css-1x9d3k"><div class="css-77ab2c">
    <div class="css-0p2k1j"><span class="css-lab3l1">Full name</span><span class="css-v4lu3">Ada Lovelace</span></div>
    <div class="css-0p2k1j"><span class="css-lab3l1">Job title</span><span class="css-v4lu3">Analyst</span></div>
  </div></div>`;

describe('the anchor to a place of a record', () => {
  it.each<[string, string, string, object[] | undefined]>([
    [
      'a test id',
      '<h1 class="css-1q2w3e" data-testid="contact-name">Ada Lovelace</h1>',
      'Ada Lovelace',
      [{ find: '[data-testid="contact-name"]' }],
    ],
    [
      'microdata',
      '<div itemscope><span itemprop="name">Ada Lovelace</span><span itemprop="jobTitle">Analyst</span></div>',
      'Analyst',
      [{ find: '[itemprop="jobTitle"]' }],
    ],
    [
      'a definition list',
      '<dl><dt>Name:</dt><dd>Ada Lovelace</dd><dt>Role</dt><dd>Analyst</dd></dl>',
      'Analyst',
      [{ label: 'Role' }],
    ],
    [
      'a table of labels',
      '<table><tr><th>Name</th><td>Ada Lovelace</td></tr><tr><th>E-mail</th><td><a href="mailto:ada@x.example">ada@x.example</a></td></tr></table>',
      'ada@x.example',
      [{ label: 'E-mail' }, { find: 'a' }],
    ],
    [
      'a form field',
      '<label for="f_83721">Last name</label><input id="f_83721" class="input" value="Lovelace">',
      'Lovelace',
      [{ label: 'Last name' }],
    ],
    ['a field in its label', '<label>Company <input value="Engines"></label>', 'Engines', [{ label: 'Company' }]],
    ['a field with a name', '<input name="company" value="Engines">', 'Engines', [{ find: '[name="company"]' }]],
    [
      'a field named by another element',
      '<span id="l9f31a77">Title</span><div><div role="textbox" aria-labelledby="l9f31a77">Analyst</div></div>',
      'Analyst',
      [{ label: 'Title' }],
    ],
    ['a grid of hashed labels', HASHED_CARD, 'Ada Lovelace', [{ label: 'Full name' }]],
    [
      'a spoken class',
      '<div><p class="contact-header__title css-4f5g6h">Ada Lovelace</p><p class="css-4f5g6h">Analyst</p></div>',
      'Ada Lovelace',
      [{ find: '.contact-header__title' }],
    ],
    [
      'a heading',
      '<main class="sc-bdVaJa"><h1 class="sc-bwzfXH">Ada Lovelace</h1><p>Analyst</p></main>',
      'Ada Lovelace',
      [{ find: 'h1' }],
    ],
    [
      'a place in a marked card',
      '<section aria-label="Profile"><div class="x1i10hfl"><span>Ada Lovelace</span></div></section><span>Grace Hopper</span>',
      'Ada Lovelace',
      [{ find: '[aria-label="Profile"] span' }],
    ],
    [
      'a card in a card',
      '<article class="lead-card"><h2>Ada Lovelace</h2><article class="deal-card"><h2>Engines 2026</h2></article></article>',
      'Engines 2026',
      [{ find: '.deal-card h2' }],
    ],
    [
      'a label in a shadow root',
      '<app-host><h2>Club</h2><field-host><b>Role</b><i>Analyst</i></field-host><field-host><b>Name</b><i>Ada Lovelace</i></field-host></app-host>',
      'Ada Lovelace',
      [{ into: 'app-host' }, { into: 'field-host' }, { label: 'Name' }],
    ],
    [
      'a shadow root that its host names',
      '<text-host slot="mentor"><p>Grace</p></text-host><text-host slot="fellow"><p>Ada Lovelace</p></text-host>',
      'Ada Lovelace',
      [{ into: '[slot="fellow"]' }, { find: 'p' }],
    ],
    [
      'a shadow root beside a label',
      '<dl><dt>Mentor</dt><dd><text-host><p>Grace</p></text-host></dd><dt>Fellow</dt><dd><text-host><p>Ada Lovelace</p></text-host></dd></dl>',
      'Ada Lovelace',
      [{ label: 'Fellow' }, { into: 'text-host' }, { find: 'p' }],
    ],
    [
      'a part of a component',
      '<card-host><p part="role">Analyst</p><p part="name">Ada Lovelace</p></card-host>',
      'Ada Lovelace',
      [{ into: 'card-host' }, { find: '[part="name"]' }],
    ],
    [
      'a label that its component was given',
      '<field-host label="Role"><p>Analyst</p></field-host><field-host label="Full name"><p>Ada Lovelace</p></field-host>',
      'Ada Lovelace',
      [{ into: '[label="Full name"]' }, { find: 'p' }],
    ],
    [
      'shadow roots that nothing tells from each other',
      '<text-host><p>Grace</p></text-host><text-host><p>Ada Lovelace</p></text-host>',
      'Ada Lovelace',
      undefined,
    ],
    [
      'an id with the record in it is none',
      '<div id="contact-12-name">Ada Lovelace</div><div id="contact-13-name">Grace Hopper</div>',
      'Ada Lovelace',
      undefined,
    ],
    [
      'a label that is the person is none',
      '<div role="img" aria-label="Ada Lovelace">Ada Lovelace</div><div role="img" aria-label="Grace">Grace</div>',
      'Ada Lovelace',
      undefined,
    ],
    [
      'hashed siblings without any mark are not counted',
      '<div class="css-1a2b3c"><span class="x9f8e7">Ada Lovelace</span><span class="x9f8e7">Analyst</span></div>',
      'Ada Lovelace',
      undefined,
    ],
  ])('%s', (_name, html, said, anchor) => {
    show(html);
    expect(anchorTo(said)).toEqual(anchor);
  });

  it('reads the same place of the next record', () => {
    show(HASHED_CARD);
    const anchor = anchorTo('Ada Lovelace', 'Analyst') ?? [];
    show(HASHED_CARD.replace('Ada Lovelace', 'Grace Hopper').replaceAll('css-', 'css-9'));
    expect(text(find(anchor, document, URL_HERE))).toBe('Grace Hopper');
  });

  it('finds nothing where two places fit and say different things', () => {
    show('<div class="contact-name">Ada Lovelace</div>');
    const anchor = anchorTo('Ada Lovelace') ?? [];
    document.body.append(document.body.firstElementChild?.cloneNode() as Element);
    (document.body.lastElementChild as Element).textContent = 'Grace Hopper';
    expect(find(anchor, document, URL_HERE)).toBeUndefined();
  });

  it('finds nothing in an empty field, and not what comes after it', () => {
    show(
      '<dl><dt>Name</dt><dd>Ada Lovelace</dd><dt>E-mail</dt><dd>ada@x.example</dd><dt>Owner</dt><dd>Grace</dd></dl>',
    );
    const anchor = anchorTo('ada@x.example') ?? [];
    show('<dl><dt>Name</dt><dd>Ada Lovelace</dd><dt>E-mail</dt><dd></dd><dt>Owner</dt><dd>Grace</dd></dl>');
    expect(find(anchor, document, URL_HERE)).toBeUndefined();
  });
});

/** A list of people in some markup; `row` is one of them. */
const LISTS: Record<string, { around: (rows: string) => string; row: (name: string, id: number) => string }> = {
  'a table with headings': {
    around: (rows) =>
      `<table class="css-9s8d7f"><thead><tr><th></th><th>Name</th><th>Company</th></tr></thead><tbody>${rows}</tbody></table>`,
    row: (name, id) =>
      `<tr><td><input type="checkbox"></td><td><a href="/people/${id}">${name}</a></td><td>Engines</td></tr>`,
  },
  'a table without headings': {
    around: (rows) => `<main><table><tbody>${rows}</tbody></table></main>`,
    row: (name, id) =>
      `<tr id="row-${id}"><td class="person-name">${name}</td><td><a href="/people/${id}">open</a></td></tr>`,
  },
  'a list of links': {
    around: (rows) => `<nav><ul><li><a href="/home">Home</a></li></ul></nav><ul class="css-4r5t6y">${rows}</ul>`,
    row: (name, id) =>
      `<li class="css-7u8i9o"><a href="/people/${id}"><span class="css-0a1s2d">${name}</span></a></li>`,
  },
  'cards with test ids': {
    around: (rows) => `<div>${rows}</div>`,
    row: (name, id) =>
      `<div data-testid="person-card"><div><img alt=""><h3 class="sc-1a2b3c">${name}</h3></div><a href="/people/${id}">open</a></div>`,
  },
  'an ARIA grid': {
    around: (rows) =>
      `<div role="grid"><div role="row"><div role="columnheader">Name</div><div role="columnheader">Stage</div></div>${rows}</div>`,
    row: (name, id) =>
      `<div role="row"><div role="gridcell"><a href="/people/${id}">${name}</a></div><div role="gridcell">Lead</div></div>`,
  },
  'a table in groups': {
    around: (rows) =>
      `<table><thead><tr><th>Name</th><th>City</th></tr></thead><tbody><tr><td colspan="2">A</td></tr>${rows}</tbody></table>`,
    row: (name, id) => `<tr><td><a href="/people/${id}">${name}</a></td><td>London</td></tr>`,
  },
  'rows that are components': {
    around: (rows) => `<app-host><h2>People</h2><list-host><h3>All</h3>${rows}</list-host></app-host>`,
    row: (name, id) =>
      `<row-host><a href="/people/${id}"><name-host><span>${name}</span></name-host></a><i>Engines</i></row-host>`,
  },
  'a table in a component': {
    around: (rows) =>
      `<list-host class="css-1a2b3c"><table><thead><tr><th>Company</th><th>Name</th></tr></thead><tbody>${rows}</tbody></table></list-host>`,
    row: (name, id) => `<tr><td>Engines</td><td><name-host><a href="/people/${id}">${name}</a></name-host></td></tr>`,
  },
};
const PEOPLE = ['Ada Lovelace', 'Grace Hopper', 'Mary Somerville', 'Emmy Noether'];
const around = { url: URL_HERE, own: privateWords(PEOPLE), records: '/people/*' };
const listOf = (name: string, people: readonly string[]): string => {
  const { around: wrap, row } = LISTS[name] ?? { around: String, row: String };
  return wrap(people.map((person) => row(person, PEOPLE.indexOf(person) + 1)).join(''));
};

/** Everybody's name in the rows, as a reader sees them. */
const namesIn = ({ within, row, name }: Rows): string[] =>
  reach(within, document, URL_HERE)
    .flatMap((place) => [...place.querySelectorAll(row)])
    .map((one) => text(find(name, one, URL_HERE)))
    .filter(Boolean);

describe('the rows of a list', () => {
  it.each(Object.keys(LISTS))('%s', (name) => {
    show(listOf(name, PEOPLE));
    const rows = deriveRows(showing('Ada Lovelace'), showing('Mary Somerville'), around);
    if (!rows) throw new Error('no rows');
    expect(namesIn(rows)).toEqual(PEOPLE);
  });

  it('tells no rows where both names stand in one text', () => {
    show('<p><span>Ada Lovelace</span> and <span>Grace Hopper</span> met.</p><p>Once.</p>');
    const rows = deriveRows(showing('Ada Lovelace'), showing('Grace Hopper'), around);
    expect(rows?.pair[0].localName ?? 'span').toBe('span');
  });
});

/** Every hashed class and id of the page becomes another one, as after a release of the product. */
function rehash(seed: number): void {
  for (const at of elementsIn(document.body)) {
    if (!at.className) continue;
    at.className = [...at.classList].map((name) => (isGenerated(name) ? `css-${seed}x${name.length}` : name)).join(' ');
  }
}

describe('whatever a release of the product changes', () => {
  const names = fc.uniqueArray(fc.constantFrom(...PEOPLE), { minLength: 2, maxLength: 4 });

  it('a list still shows the same people, or nobody, in any order and with rows added', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(LISTS)), names, names, fc.nat(), (list, first, then, seed) => {
        show(listOf(list, first));
        const rows = deriveRows(showing(first[0] ?? ''), showing(first[1] ?? ''), around);
        if (!rows) throw new Error(`no rows in ${list}`);
        show(listOf(list, then));
        rehash(seed);
        expect(namesIn(rows)).toEqual(then);
      }),
    );
  });

  const FIELDS = [
    ['Full name', 'Ada Lovelace'],
    ['Job title', 'Analyst'],
    ['Owner', 'Grace Hopper'],
    ['Assistant', 'Emmy Noether'],
  ] as const;
  const STYLES: Array<(label: string, value: string) => string> = [
    (label, value) =>
      `<div class="css-1k2j3h"><span class="css-a1b2c3">${label}</span><span class="css-d4e5f6">${value}</span></div>`,
    (label, value) => `<tr><th>${label}</th><td>${value}</td></tr>`,
    (label, value) => `<p data-field="${label.toLowerCase().replace(' ', '-')}"><b>${label}</b> <i>${value}</i></p>`,
    (label, value) =>
      `<div class="field"><label for="in${label.length}9f">${label}</label><input id="in${label.length}9f" value="${value}"></div>`,
    (label, value) => `<section aria-label="${label}"><div class="x1y2z3">${value}</div></section>`,
    (label, value) => `<field-host><b>${label}</b><i>${value}</i></field-host>`,
    (label, value) => `<field-host label="${label}"><p>${value}</p></field-host>`,
    (label, value) => `<p><b>${label}:</b><text-host><i>${value}</i></text-host></p>`,
  ];
  const inTable = (html: string): string => (html.startsWith('<tr') ? `<table>${html}</table>` : html);

  it('a record still shows the same person, or nobody, with its fields in any order and fields added', () => {
    const order = fc.shuffledSubarray([...FIELDS], { minLength: 2 });
    const extra = fc.uniqueArray(fc.constantFrom('City', 'Street', 'Manager'), { maxLength: 2 });
    fc.assert(
      fc.property(fc.constantFrom(...STYLES), order, extra, fc.nat(), (style, fields, more, seed) => {
        const page = (all: ReadonlyArray<readonly [string, string]>): void =>
          show(`<main>${inTable(all.map(([label, value]) => style(label, value)).join(''))}</main>`);
        page(FIELDS);
        const anchor = anchorTo('Ada Lovelace');
        if (!anchor) throw new Error('no anchor');
        expect(find(anchor, document, URL_HERE)).toBe(showing('Ada Lovelace'));
        page([...more.map((label) => [label, `${label} of Mary`] as const), ...fields]);
        rehash(seed);
        const found = text(find(anchor, document, URL_HERE));
        const isThere = fields.some(([, value]) => value === 'Ada Lovelace');
        expect(found).toBe(isThere ? 'Ada Lovelace' : '');
      }),
    );
  });
});

describe('names that tools make', () => {
  it.each(
    'css-1x9d3k sc-bdVaJa bwzfXH x1i10hfl _3xKqz Name_root__3xKqz jss12 svelte-1abc2d ember123 :r1: aXBtI yW zF9 MuiBox-root-12 contact-451 f_83721 makeStyles-root-7 ng-tns-c12-3 a1b2c3 kqzjvb h-1/2'.split(
      ' ',
    ),
  )('%s is made', (name) => expect(isGenerated(name)).toBe(true));

  it.each(
    'contact-name person-card lead_title contactHeader record-page__title fullName vcard p-name table-row MuiTypography-root o_field_widget CompanyLink kontakt-vorname btn-primary firstName'.split(
      ' ',
    ),
  )('%s is spoken', (name) => expect(isGenerated(name)).toBe(false));
});
