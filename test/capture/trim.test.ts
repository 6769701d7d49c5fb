// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { Cast } from './cast.ts';
import { disguise } from './disguise.ts';
import { kept, settle, trim } from './trim.ts';

const rows = (): Element[] => [...document.querySelectorAll('.row')];

beforeEach(() => {
  Element.prototype.checkVisibility = function (this: Element) {
    return !this.closest('.gone');
  };
  document.body.innerHTML = `
    <nav><a href="/me">Signed-in Sidney</a></nav>
    <main id="scaffold"><h1>People</h1>
      <section class="list"><!-- rows --><style>.x{}</style><script>track()</script>
        <div class="row" data-track-id="7" onclick="x()"><a href="/people/1?utm_source=mail&tab=2">Ada Lovelace</a><img src="data:image/png;base64,AAAA"></div>
        <div class="row"><a href="/people/2">Grace Hopper</a><svg><path d="M0 0"/></svg><span class="gone">Hidden Hal</span></div>
        <input type="text"><input type="password" value="secret">
      </section>
    </main>
    <footer>Made by Frank Footer</footer>`;
});

describe('cutting a page down to its people', () => {
  it('leaves the rows and what leads to them', () => {
    trim(document, rows(), 0);
    expect(document.body.textContent).not.toMatch(/Sidney|Footer|People|track/);
    expect(document.querySelector('main#scaffold > section.list > .row a')?.textContent).toBe('Ada Lovelace');
    expect(document.body.innerHTML).not.toMatch(/<!--|base64|onclick|data-track|utm_|<path/);
    expect(document.querySelector('.row a')?.getAttribute('href')).toBe('/people/1?tab=2');
  });

  it('leaves as much around them as is asked for', () => {
    trim(document, rows(), 1);
    expect(document.body.textContent).toContain('People');
    expect(document.body.textContent).not.toMatch(/Sidney/);
  });

  it('leaves some rows of a long list', () => {
    const row = rows()[0] as Element;
    for (let at = 0; at < 40; at++) row.after(row.cloneNode(true));
    trim(document, rows(), 0);
    expect(rows().length).toBe(8);
  });

  it('keeps what only the living page knew: field values, and what is hidden', () => {
    const [field, secret] = document.querySelectorAll('input');
    if (field) field.value = 'typed';
    settle(document);
    expect(field?.getAttribute('value')).toBe('typed');
    expect(secret?.value).toBe('');
    expect(document.querySelector('.gone')?.hasAttribute('hidden')).toBe(true);
    expect(document.querySelectorAll('[hidden]')).toHaveLength(1);
  });

  it.each([
    ['href', '/a?gclid=1', '/a'],
    ['href', '/a?x=1&utm_medium=b#c', '/a?x=1#c'],
    ['src', 'data:image/gif;base64,AA', ''],
    ['style', 'color:red', undefined],
    [
      'style',
      'background-image:url("/web/image/res.partner/4/x")',
      'background-image:url("/web/image/res.partner/4/x")',
    ],
    ['data-testid', 'row-4', 'row-4'],
  ])('%s="%s" becomes %s', (name, value, now) => expect(kept(name, value)).toBe(now));
});

it('a disguised page has nobody real in it, and the marks that adapters read', () => {
  document.body.innerHTML = `<div class="ada card" data-testid="person-name" id="person-123456" title="Ada Lovelace">
    <a href="mailto:ada@engine.net">Ada <b>Lovelace</b></a><input name="email" value="ada@engine.net"></div>
    <img src="https://pbs.twimg.com/profile_images/4711/realAda_normal.jpg"><img src="https://pbs.twimg.com/media/RealPhoto-x.jpg">
    <img src="/web/image/res.partner/123456/x"><script type="application/ld+json">{"@type":"Person","name":"Ada Lovelace","url":"/people/123456"}</script>`;
  disguise(document, new Cast([{ name: 'Ada Lovelace', identities: [] }]));
  const html = document.body.innerHTML;
  expect(html.replace('class="ada card"', '')).not.toMatch(/ada|lovelace|engine|123456/i);
  expect(document.querySelector('.ada.card[data-testid="person-name"] input[name="email"]')).not.toBeNull();
  const pictures = [...document.querySelectorAll('img')].map((image) => image.getAttribute('src'));
  expect(pictures.join()).not.toMatch(/real|4711/i);
  expect(pictures).toEqual([
    expect.stringMatching(/^https:\/\/pbs\.twimg\.com\/profile_images\/\d{4}\//),
    '',
    expect.stringMatching(/^\/web\/image\/res\.partner\/\d{6}\/x$/),
  ]);
  const data = JSON.parse(document.querySelector('script')?.textContent ?? '') as { name: string; url: string };
  expect(data.name).toBe(document.querySelector('div')?.getAttribute('title'));
  expect(data.url.slice('/people/'.length)).toBe(document.querySelector('div')?.id.slice('person-'.length));
});
