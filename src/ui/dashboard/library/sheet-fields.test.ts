import { expect, test } from 'vitest';
import { fieldLabel, guessFields, SHEET_FIELDS } from './sheet-fields.ts';

test.each([
  [
    'English',
    ['Title', 'URL', 'Description', 'Content type', 'Audience', 'Buyer stage', 'Language'],
    ['title', 'url', 'summary', 'type', 'personas', 'journey', 'language'],
  ],
  [
    'German',
    ['Titel', 'Adresse', 'Beschreibung', 'Art', 'Zielgruppe', 'Kaufphase', 'Trichter', 'Lesezeit', 'Gültig bis'],
    ['title', 'url', 'summary', 'type', 'personas', 'journey', 'funnel', 'minutes', 'expires'],
  ],
  ['German without umlauts', ['Ueberschrift', 'GUELTIG BIS'], ['title', 'expires']],
  [
    'parts of an e-mail',
    ['E-Mail-Betreff', 'Anrede', 'E-mail text', 'Call to action'],
    ['email.subject', 'email.greeting', 'email.substance', 'email.offer'],
  ],
  [
    'networks',
    ['LinkedIn', 'Text X', 'Reddit reply', 'Phone text'],
    ['replies.linkedin', 'replies.x', 'replies.reddit', 'replies.phone'],
  ],
  ['a heading with more around it', ['Title (max. 80)', 'Landing page of the piece'], ['title', 'url']],
  ['the same twice', ['Title', 'Titel'], ['title', undefined]],
  [
    'a field that stands as it is wins over one with more around it',
    ['Name of the owner', 'Owner', 'Title'],
    [undefined, 'owner', 'title'],
  ],
  ['nothing we know', ['Foo', '', '???'], [undefined, undefined, undefined]],
])('headings are understood: %s', (_what, headings, fields) => {
  expect(guessFields(headings)).toEqual(fields);
});

test('every field is known again by its own label', () => {
  expect(guessFields(SHEET_FIELDS.map(fieldLabel))).toEqual(SHEET_FIELDS);
});
