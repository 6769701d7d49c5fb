import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { LIST, RECORD } from '../../test/unit/taught-pages.ts';
import { TaughtPage as schema, type TaughtPage } from './taught.ts';
import { readTaughtFile, taughtFile } from './taught-file.ts';

/** The file with one thing changed in its first page. */
const withPage = (change: Partial<Record<keyof TaughtPage, unknown>>): string =>
  JSON.stringify({ kind: 'stagecue-taught-pages', version: 1, pages: [{ ...RECORD, ...change }] });

/** The ways to all values in a JSON. */
function pathsOf(json: unknown, way: string[] = []): string[][] {
  if (typeof json !== 'object' || json === null) return [way];
  return [way, ...Object.entries(json).flatMap(([key, value]) => pathsOf(value, [...way, key]))];
}

/** The same JSON with another value at the end of a way. */
function withAt(json: unknown, [key, ...way]: string[], value: unknown): unknown {
  if (key === undefined) return value;
  const inner = withAt((json as Record<string, unknown>)[key], way, value);
  return Array.isArray(json)
    ? json.map((one, at) => (String(at) === key ? inner : one))
    : { ...(json as object), [key]: inner };
}

describe('a file of taught pages', () => {
  it('is read back as it was written', () => {
    expect(readTaughtFile(taughtFile([RECORD, LIST]))).toEqual({ pages: [RECORD, LIST] });
  });

  it.each([
    ['something else', 'name,email\nAda,ada@x.example', 'This is no JSON file. Choose one that was exported here.'],
    ['another JSON', '{"hello":1}', 'Nothing was imported: the file is not a file of taught pages.'],
    [
      'a later version',
      '{"kind":"stagecue-taught-pages","version":2,"pages":[]}',
      'Nothing was imported: the file is of a newer Stagecue.',
    ],
    [
      'no pages',
      '{"kind":"stagecue-taught-pages","version":1,"pages":[]}',
      'Nothing was imported: the file has no pages.',
    ],
    [
      'pages that are none',
      '{"kind":"stagecue-taught-pages","version":1}',
      'Nothing was imported: the file has no right “pages”.',
    ],
    [
      'an address of the browser',
      withPage({ origin: 'chrome://settings' }),
      'Nothing was imported: page 1, origin, is not the address of a site.',
    ],
    [
      'a pattern that is none',
      withPage({ address: 'people' }),
      'Nothing was imported: page 1, address, is not the pattern of an address.',
    ],
    ['a list without rows', withPage({ page: 'list' }), 'Nothing was imported: page 1 must have rows if it is a list.'],
    [
      'a record without a name',
      withPage({ anchors: { name: [] } }),
      'Nothing was imported: page 1 does not say where the name is.',
    ],
    ['a missing site', withPage({ site: undefined }), 'Nothing was imported: page 1, site, is missing or wrong.'],
  ])('with %s says what is wrong', (_case, text, wrong) => {
    expect(readTaughtFile(text)).toEqual({ wrong });
  });

  it('of ten megabytes says so', () => {
    expect(readTaughtFile(`${taughtFile([RECORD])}${' '.repeat(10_000_000)}`)).toEqual({
      wrong: 'Nothing was imported: a file of taught pages is never so large.',
    });
  });

  it('that reaches for the prototypes of everything gets its own names and no more', () => {
    const text = taughtFile([RECORD]).replace(
      '"version"',
      '"__proto__": {"polluted": 1}, "constructor": {}, "version"',
    );
    expect(readTaughtFile(text)).toEqual({ pages: [RECORD] });
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it('in which anything stands for anything is taken whole or refused in words', () => {
    const file = JSON.parse(taughtFile([RECORD, LIST])) as object;
    const paths = pathsOf(file);
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue({ maxDepth: 2 }), (path, junk) => {
        const read = readTaughtFile(JSON.stringify(withAt(file, path, junk)));
        if ('wrong' in read) expect(read.wrong).toMatch(/^Nothing was imported: .*[a-z”]\.$/);
        else for (const page of read.pages) expect(schema.parse(page)).toEqual(page);
      }),
    );
  });

  it.each([
    ['[data-testid="name"]', true],
    ['main > table > tbody > tr', true],
    ['.contact-name span', true],
    ['input[name="company"]', true],
    ['a[href^="mailto:"]', true],
    ['[aria-label="Name, Vorname"] > b', true],
    ['*', false],
    ['div:has(a)', false],
    ['li:nth-child(2)', false],
    ['#contact', false],
    ['a, b', false],
    ['a ~ b', false],
    ['[data-x="a" i]', false],
    ['[data-x="a\rb"]', false],
    ['[data-x="a\fb"]', false],
    ['[data-x="a"]]', false],
    ['', false],
    [`${'a '.repeat(10)}a`, false],
  ])('an anchor %s is taken: %s', (find, ok) => {
    expect(z.safeParse(schema, { ...RECORD, anchors: { name: [{ find }] } }).success).toBe(ok);
  });
});
