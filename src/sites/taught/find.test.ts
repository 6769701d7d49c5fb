// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { text } from '../dom.ts';
import { find } from './find.ts';

const URL_HERE = new URL('https://club.example/fellows/12');

test('an anchor that leads through half of the page leads nowhere: it would take as long as it likes', () => {
  const anchor = [{ find: 'div' }, { find: 'b' }];
  document.body.innerHTML = `${'<div></div>'.repeat(100)}<div><b>Ada Beispiel</b></div>`;
  expect(text(find(anchor, document, URL_HERE))).toBe('Ada Beispiel');
  document.body.innerHTML = `${'<div></div>'.repeat(1000)}<div><b>Ada Beispiel</b></div>`;
  expect(find(anchor, document, URL_HERE)).toBeUndefined();
});
