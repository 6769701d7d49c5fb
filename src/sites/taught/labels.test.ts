// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { text } from '../dom.ts';
import { labelled, plainLabel } from './labels.ts';

test.each([
  ['Full name', 'Full name'],
  ['Full name', '\n  FULL\n  Name :'],
  ['Full name', '\u00a0Full name*'],
  ['Full name', '\u200fFull name：'],
  ['İsim', 'İsim:'],
  ['# of calls', '# of calls'],
  ['Имя', 'ИМЯ'],
])('the label %s is found as it is written: %j', (label, written) => {
  document.body.innerHTML = '<p>Names</p><p>Fulling</p><dl><dt></dt><dd>Ada Lovelace</dd></dl>';
  const term = document.querySelector('dt') as Element;
  term.textContent = written;
  expect(labelled(document, plainLabel(label)).map(text)).toEqual(['Ada Lovelace']);
});
