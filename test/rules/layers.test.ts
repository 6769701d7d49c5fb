import { describe, expect, test } from 'vitest';
import { sources } from './source.ts';

/** What each room may import of ours; one way only. */
const MAY: Record<string, string[]> = {
  domain: [],
  sites: ['domain'],
  store: ['domain'],
  messages: ['domain', 'sites'],
  page: ['domain', 'sites', 'messages'],
  background: ['domain', 'sites', 'store', 'messages'],
  ui: ['domain', 'sites', 'store', 'messages'],
};
const room = (path: string): string | undefined => /^src\/([\w-]+)\//.exec(path)?.[1];
const files = sources();

describe('imports go one way', () => {
  test('every room of src is known here', () => {
    expect([...new Set(files.map(({ path }) => room(path)).filter(Boolean))].sort()).toEqual(Object.keys(MAY).sort());
  });

  test.each(Object.entries(MAY))('%s imports only what lies below it', (name, below) => {
    const wrong = files
      .filter(({ path }) => room(path) === name)
      .flatMap(({ path, imports }) => imports.map((imported) => ({ path, imported, to: room(imported) })))
      .filter(({ to, imported }) => imported.startsWith('entrypoints/') || (to && to !== name && !below.includes(to)));
    expect(wrong).toEqual([]);
  });

  test('what all screens are made of knows none of them', () => {
    const wrong = files
      .filter(({ path }) => path.startsWith('src/ui/kit/'))
      .flatMap(({ path, imports }) => imports.map((imported) => ({ path, imported })))
      .filter(({ imported }) => /^src\/ui\/(?!kit\/)/.test(imported));
    expect(wrong).toEqual([]);
  });

  test('only the store opens IndexedDB', () => {
    const openers = files.filter(({ imports, text }) => imports.includes('idb') || /\bindexedDB\b/.test(text));
    expect(openers.map(({ path }) => path).filter((path) => room(path) !== 'store')).toEqual([]);
  });

  test('the domain knows no browser', () => {
    const wrong = files.filter(
      ({ path, text, imports }) =>
        room(path) === 'domain' &&
        (/\b(document|window|chrome)\./.test(text) || imports.some((name) => name.startsWith('wxt'))),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test('no entry point is longer than a screenful', () => {
    const long = files.filter(({ path, text }) => path.startsWith('entrypoints/') && text.split('\n').length > 60);
    expect(long.map(({ path }) => path)).toEqual([]);
  });
});

describe('what ships', () => {
  const shipped = sources('{src,entrypoints}/**/*.{ts,tsx,html}');

  test.each([
    ['sets no markup from text', /\.innerHTML\s*=|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write/],
    ['runs no code from text', /\beval\(|new Function\(/],
    [
      'asks nothing of the network',
      /\bfetch\((?!'\/starter\.json'\))|XMLHttpRequest|sendBeacon|new WebSocket|new EventSource/,
    ],
  ])('%s', (_rule, forbidden) => {
    expect(shipped.filter(({ text }) => forbidden.test(text)).map(({ path }) => path)).toEqual([]);
  });

  test('a page gets no library: what runs there imports only what is ours', () => {
    const libraries = files
      .filter(({ path }) => ['page', 'sites'].includes(room(path) ?? ''))
      .flatMap(({ path, imports }) =>
        imports.filter((name) => !/^(src|assets|wxt)\//.test(name)).map((name) => `${path}: ${name}`),
      );
    expect(libraries).toEqual([]);
  });
});
