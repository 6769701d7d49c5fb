// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { Sighting } from '../sites/site.ts';
import { avatarOf } from './picture.ts';

const face = (id: number, more = ''): string =>
  `<img ${more} src="https://avatars.githubusercontent.com/u/${id}?s=${40 + id}">`;
const ghost = '<img src="https://static.licdn.com/demo-ghost">';

/** The picture of whoever `b` names in a row or record. */
function seen(html: string, more: Partial<Sighting> = {}): string | undefined {
  document.body.innerHTML = `<div id="scope">${html}</div>`;
  const [scope, anchor] = [document.querySelector('#scope'), document.querySelector('b')];
  if (!scope || !anchor) throw new Error('nobody is there');
  return avatarOf({ identities: ['github:ada'], name: 'Ada Lovelace', anchor, scope, ...more });
}
const at = (selector: string): Element | null => document.querySelector(selector);

const ROWS: ReadonlyArray<[why: string, html: string, picture: string | undefined]> = [
  ['beside the name', `${face(1)}<b>Ada Lovelace</b>`, 'github:1'],
  ['in the name’s own link', `<a href="/ada"><b>${face(1)} Ada Lovelace</b></a>`, 'github:1'],
  ['in two sizes', `${face(1)}<img src="http://avatars3.githubusercontent.com/u/1"><b>Ada Lovelace</b>`, 'github:1'],
  ['with icons and logos beside it', `<img src="/icon.png"><img>${ghost}${face(1)}<b>Ada Lovelace</b>`, 'github:1'],
  [
    'in another link to the same place',
    `<a href="/ada?from=picture">${face(1)}</a><a href="/ada"><b>Ada Lovelace</b></a>`,
    'github:1',
  ],
  ['the picture of somebody else comes after the name', `${face(1)}<b>Ada Lovelace</b>${face(2)}`, 'github:1'],
  [
    'somebody else’s picture leads to them',
    `<a href="/liker">${face(2)}</a><a href="/ada">${face(1)}</a><a href="/ada"><b>Ada Lovelace</b></a>`,
    'github:1',
  ],
  ['there is none', '<b>Ada Lovelace</b>', undefined],
  ['there is none but of those who answer', `${ghost}<b>Ada Lovelace</b><p>${face(2)}</p>`, undefined],
  [
    'there is none but that of who likes it',
    `<a href="/liker">${face(2)}</a><a href="/ada"><b>Ada Lovelace</b></a>`,
    undefined,
  ],
  ['there are two', `${face(1)}${face(2)}<b>Ada Lovelace</b>`, undefined],
];

test.each(ROWS)('in a row: %s', (_why, html, picture) => expect(seen(html)).toBe(picture));

test('in a record the picture may be its owner’s, unless the page says whose it is', () => {
  expect(seen(`${face(1)}<b>Ada Lovelace</b>`, { main: true })).toBeUndefined();
  const named = face(1, 'alt="Photo of Ada Lovelace"');
  expect(seen(`${face(2)}${named}<b>Ada Lovelace</b>`, { main: true })).toBe('github:1');
});

test('an adapter can say where it is, also after the name', () => {
  seen(`<i>${face(2)}</i><b>Ada Lovelace</b><u>${face(1)}</u>`);
  const sighting = (picture: Element | null): Sighting => ({
    identities: ['github:ada'],
    name: 'Ada Lovelace',
    anchor: at('b') as Element,
    scope: document.body,
    main: true,
    picture,
  });
  expect(avatarOf(sighting(at('u')))).toBe('github:1');
  expect(avatarOf(sighting(at('#scope')))).toBe('github:2');
  expect(avatarOf(sighting(at('.picture')))).toBeUndefined();
});
