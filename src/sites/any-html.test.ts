// @vitest-environment happy-dom
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { adapterOf } from '../../test/unit/claimed.ts';
import { SITES } from './catalogue.ts';
import { outer } from './dom.ts';
import addresses from './examples.json' with { type: 'json' };
import { type Memo, pageAt } from './site.ts';

const GOLDEN = resolve(import.meta.dirname, '../../test/golden');
const MEMO: Memo = (_element, read) => read();

/** The golden pages of a site: what its adapter looks for stands in them. */
function goldenPages(id: string): string[] {
  return readdirSync(join(GOLDEN, id)).map((name) => readFileSync(join(GOLDEN, id, name, 'page.html'), 'utf8'));
}

const EXAMPLES: ReadonlyMap<string, string[]> = new Map(
  Object.entries(addresses).map(([id, pages]) => [id, Object.values(pages).flat()]),
);

const WORST = [
  '',
  ' ',
  '%',
  '%E0%A4%A',
  '#',
  '//',
  'http://[',
  'https://x.com/%',
  'https://www.linkedin.com/in/%ff',
  'javascript:alert(1)',
  'mailto:',
  'mailto:%',
  'mailto:ada.lovelace@crm.example',
  'tel:+',
  '{"@type":"Person","name":[[{}]],"url":"http://["}',
  '[{"@type":"Person","name":"Ada Lovelace","sameAs":[null,1,{}],"worksFor":[]},null,{"mainEntity":null}]',
  '__proto__',
  'constructor',
  '\u202eada\u0000\ufeff',
  '\ud800',
  '"\'<>&',
  'Ada Lovelace',
  '9'.repeat(400),
  'a '.repeat(3000),
];

const HOSTILE = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...WORST) },
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  fc.emailAddress(),
);

const ATTRIBUTES = [
  ...['href', 'src', 'style', 'title', 'alt', 'name', 'value', 'lang', 'id', 'class', 'type', 'hidden', 'email'],
  ...['itemprop', 'itemscope', 'itemtype', 'content', 'role', 'data-id', 'data-testid', 'aria-label'],
];

/** Copies of copies of larger parts would fill the memory. */
const MAX_COPY = 30;

interface Damage {
  /** `set` one attribute of one element; `flood` all that have it, each with another of the worst values. */
  how: 'remove' | 'say' | 'set' | 'flood' | 'copy' | 'move' | 'wrap';
  at: number;
  to: number;
  attribute: number;
  value: string;
}

const DAMAGE: fc.Arbitrary<Damage> = fc.record({
  how: fc.constantFrom('remove', 'say', 'set', 'flood', 'flood', 'flood', 'copy', 'move', 'wrap'),
  at: fc.nat(),
  to: fc.nat(),
  attribute: fc.nat(),
  value: HOSTILE,
});

const chosen = <T>(all: readonly T[], at: number): T | undefined => all[at % all.length];

/** Gives elements the shadow roots that the page declares for them. */
function growRoots(below: ParentNode): void {
  for (const template of below.querySelectorAll<HTMLTemplateElement>('template[shadowrootmode="open"]')) {
    const host = template.parentElement;
    template.remove();
    if (!host || host.shadowRoot) continue;
    const root = host.attachShadow({ mode: 'open' });
    root.append(template.content);
    growRoots(root);
  }
}

/** A document without a window; frames would load something all the same, so they are none. */
function parsed(html: string): Document {
  const document = new DOMParser().parseFromString(html.replace(/<(\/?)iframe/g, '<$1x-frame'), 'text/html');
  growRoots(document);
  return document;
}

/** Every element, those in shadow roots too. */
const allIn = (root: ParentNode): Element[] =>
  [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? allIn(one.shadowRoot) : [])]);

/** Is the one element the other, or around it? */
const holds = (one: Element, other: Element | null): boolean => !!other && (one === other || holds(one, outer(other)));

/** Does to one element of the page what a careless or hostile site could do. */
function damage(document: Document, { how, at, to, attribute, value }: Damage): void {
  const all = allIn(document).filter((one) => !one.matches('html, head, body'));
  const element = chosen(all, at);
  const other = chosen(all, to);
  if (!element || !other) return;
  // Here, the name of a slot is put into a selector as it is.
  const own = element.getAttributeNames().filter((name) => name !== 'slot');
  const names = chosen([['href'], own, ATTRIBUTES], attribute) ?? [];
  const name = chosen(names, to) ?? 'id';
  if (how === 'remove') element.remove();
  else if (how === 'say') element.textContent = value;
  else if (how === 'set') element.setAttribute(name, value);
  else if (how === 'flood') {
    const having = all.filter((one) => one.hasAttribute(name));
    for (const [place, one] of having.entries()) one.setAttribute(name, chosen(WORST, to + place) ?? value);
  }
  if (how === 'copy' && element.querySelectorAll('*').length < MAX_COPY) element.after(element.cloneNode(true));
  else if (how === 'move' && !holds(element, other)) other.append(element);
  else if (how === 'wrap' && !holds(element, other) && !holds(other, element)) {
    element.after(other);
    other.append(element);
  }
}

/** Nested elements of any kind, with the attributes and classes that adapters look for. */
function nested(pages: readonly string[]): fc.Arbitrary<string> {
  const found = (pattern: RegExp): string[] => [...new Set(pages.join(' ').match(pattern) ?? [])];
  const tags = ['main', 'h1', 'a', 'tr', 'td', 'li', 'article', ...found(/(?<=<)[a-z][a-z-]*/g)].filter(
    (tag) => !/^(html|head|body|script|style|title)$/.test(tag),
  );
  const marks = [...found(/[\w-]+="[^"<>]*"/g), 'itemscope', 'hidden', 'class="h-card"'];
  const escaped = HOSTILE.map((value) => value.replace(/[<>&"]/g, ''));
  const attribute = fc.oneof(
    fc.constantFrom(...marks),
    fc.tuple(fc.constantFrom(...ATTRIBUTES), escaped).map(([name, value]) => `${name}="${value}"`),
  );
  const { tree } = fc.letrec<{ tree: string; element: string }>((tie) => ({
    tree: fc.oneof({ maxDepth: 6 }, escaped, tie('element')),
    element: fc
      .tuple(
        fc.constantFrom(...tags),
        fc.array(attribute, { maxLength: 4 }),
        fc.array(tie('tree'), { minLength: 1, maxLength: 4 }),
      )
      .map(([tag, attributes, children]) => `<${tag} ${attributes.join(' ')}>${children.join('')}</${tag}>`),
  }));
  return tree;
}

/** Reads the page as it is, at every example address of the site. */
function readEverywhere(id: string, document: Document): void {
  const adapter = adapterOf(id);
  for (const address of EXAMPLES.get(id) ?? []) {
    const url = new URL(address);
    const reading = pageAt(adapter, url)?.page.read(document, url, MEMO);
    expect(['unsupported', 'loading', 'read', 'broken']).toContain(reading?.state);
    for (const one of reading?.state === 'read' ? reading.sightings : []) {
      expect(one.identities.length, `${one.name} at ${address} is somebody`).toBeGreaterThan(0);
      expect(one.name, `${one.identities[0]} at ${address} has a name`).not.toBe('');
      expect(one.anchor.isConnected && one.scope.isConnected).toBe(true);
    }
  }
}

beforeEach(() => {
  Element.prototype.checkVisibility = () => true;
});

describe('a page may hold anything, and reading it gives an answer', () => {
  it.each(SITES.map(({ id }) => id))('%s: its own pages, damaged', (id) => {
    const pages = goldenPages(id);
    fc.assert(
      fc.property(fc.constantFrom(...pages), fc.array(DAMAGE, { minLength: 1, maxLength: 12 }), (html, damages) => {
        const document = parsed(html);
        for (const one of damages) damage(document, one);
        readEverywhere(id, document);
      }),
      { numRuns: 50 },
    );
  });

  it.each(SITES.map(({ id }) => id))('%s: elements like its own, nested anyhow', (id) => {
    fc.assert(
      fc.property(nested(goldenPages(id)), (html) => readEverywhere(id, parsed(`<body>${html}</body>`))),
      { numRuns: 20 },
    );
  });
});
