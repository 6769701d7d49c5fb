import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { starterTeam } from '../../../../test/unit/starter-team.ts';
import { ContentItem } from '../../../domain/content.ts';
import { variantsFor } from '../../../domain/variant.ts';
import { starterContent } from '../../../store/starter.ts';
import { BLANK_EMAIL, blankDraft, copyOf, draftOf, type ItemDraft, isSameItem, itemOf } from './item-draft.ts';
import { problemsIn } from './item-problems.ts';
import { isoDay, newItemId } from './new-item.ts';

const { workspace } = starterTeam();
const [first] = starterContent();
if (!first) throw new Error('the starter has no content');
const written: ItemDraft = { ...blankDraft('en', '2026-11-22'), title: 'A', summary: 'About A', type: 'article' };
const item = (draft: Partial<ItemDraft>): ContentItem => itemOf({ ...written, ...draft }, workspace, 'a');
const wrong = (draft: Partial<ItemDraft>) => problemsIn(item(draft));

test('every starter item can be opened and saved without a change', () => {
  for (const one of starterContent()) {
    const saved = itemOf(draftOf(one, workspace), workspace, 'other');
    expect(problemsIn(saved)).toEqual([]);
    expect(isSameItem(saved, one)).toBe(true);
  }
});

test('a retired item stays retired when it is saved, and its copy is in use, of today', () => {
  const retired = { ...first, retired: true };
  expect(itemOf(draftOf(retired, workspace), workspace, 'x').retired).toBe(true);
  const copy = itemOf(copyOf(retired, workspace, '2026-11-22'), workspace, 'copy');
  expect(copy).toMatchObject({ id: 'copy', title: first.title, updated: '2026-11-22' });
  expect(copy.retired).toBeUndefined();
});

test('what is empty is left out, and spaces around texts are, too', () => {
  const saved = item({
    title: '  A ',
    owner: ' ',
    email: { ...BLANK_EMAIL, subject: 'S', greeting: 'Hi', substance: 'One.\n\n \n Two.\n' },
  });
  expect(saved).not.toHaveProperty('owner');
  expect(saved).not.toHaveProperty('replies');
  expect(saved).toMatchObject({ title: 'A', email: { subject: 'S', greeting: 'Hi', substance: ['One.', 'Two.'] } });
  expect(saved.email).not.toHaveProperty('picture');
});

describe('what is to be put right is said beside its field', () => {
  const email = { ...BLANK_EMAIL, subject: 'S', greeting: 'Hi', substance: 'Text' };
  test.each<[string, Partial<ItemDraft>, string, RegExp]>([
    ['no title', { title: ' ' }, 'title', /Give it a title/],
    ['no sentence about it', { summary: '' }, 'summary', /one sentence/],
    ['too long', { title: 'a'.repeat(201) }, 'title', /At most 200 letters/],
    ['no address', { url: 'www.a.example' }, 'url', /begins with https/],
    ['half an address', { url: 'https://' }, 'url', /begins with https/],
    ['an address with a space', { url: 'https://a.example/a b' }, 'url', /no spaces/],
    ['no language', { language: '' }, 'language', /Choose a language/],
    ['no minutes', { minutes: '' }, 'minutes', /Between 1 and 600/],
    ['too many minutes', { minutes: '601' }, 'minutes', /Between 1 and 600/],
    ['no day', { updated: '' }, 'updated', /2026-03-31/],
    ['an empty reply', { replies: { linkedin: ' ' } }, 'replies.linkedin', /take it out/],
    ['no subject', { email: { ...email, subject: '' } }, 'email.subject', /subject/],
    ['no paragraph', { email: { ...email, substance: '\n' } }, 'email.substance', /one paragraph/],
    [
      'a picture nobody can see',
      { email: { ...email, pictureAddress: 'https://a.example/p.png' } },
      'email.picture.alt',
      /picture shows/,
    ],
    [
      'a picture without an address',
      { email: { ...email, pictureAlt: 'A chart' } },
      'email.picture.address',
      /begins with https/,
    ],
    ['a field nobody fills', { replies: { x: 'Hi {{vorname}}' } }, 'replies.x', /{{vorname}} is no field/],
    ['half a field', { email: { ...email, offer: 'See {{link}' } }, 'email.offer', /two braces/],
  ])('%s', (_what, draft, field, words) => {
    expect(wrong(draft)).toEqual([{ field, text: expect.stringMatching(words) }]);
  });

  test('nothing, when nothing is wrong', () => {
    expect(wrong({ email, replies: { x: 'Hi {{ firstName }}, see {{link}}' }, url: 'https://a.example/ä' })).toEqual(
      [],
    );
  });
});

test('what passes can be saved, and no text of it has a hole for somebody we know nothing of', () => {
  const piece = fc.oneof(
    fc.constantFrom('{{firstName}}', '{{company}}', '{{title}}', '{{link}}', ', ', '. ', '{', '}}'),
    fc.string({ maxLength: 8 }),
  );
  const text = fc.array(piece, { maxLength: 8 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, text, text, text, (title, reply, subject, substance) => {
      const one = item({
        title,
        replies: { linkedin: reply },
        email: { ...BLANK_EMAIL, subject, greeting: 'Hi {{firstName}},', substance },
      });
      if (problemsIn(one).length > 0) return;
      expect(ContentItem.safeParse(one).success).toBe(true);
      for (const variant of variantsFor(one, 'linkedin', { name: '' })) expect(variant.text).not.toMatch(/\{\{|\}\}/);
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['Für Größe: 3 Wege!', /^fuer-groesse-3-wege-[a-z0-9]{7}$/],
  ['采购清单', /^item-[a-z0-9]{7}$/],
  ['a'.repeat(200), /^a{60}-[a-z0-9]{7}$/],
])('a new item is named in links after its title: %s', (title, id) => {
  expect(newItemId(title)).toMatch(id);
});

test('a day is the day on the user’s own calendar', () => {
  expect(isoDay(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
});
