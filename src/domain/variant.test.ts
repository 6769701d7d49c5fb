import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ContentItem } from './content.ts';
import { campaignLink, fill, firstName, subjectFor, textFor } from './variant.ts';

const item: ContentItem = {
  id: 'checklist',
  title: 'Requirements checklist',
  summary: 'What a solution must meet.',
  url: 'https://content.example/checklist?v=2',
  type: 'checklist',
  personas: [],
  journey: ['3'],
  funnel: ['C'],
  language: 'en',
  minutes: 6,
  depth: 'light',
  updated: '2026-10-01',
  replies: { x: 'This may help: {{link}}' },
  email: {
    subject: 'For {{firstName}}',
    greeting: 'Hi {{firstName}},',
    substance: ['How do you do this at {{company}} today?'],
    offer: 'Here it is: {{link}}',
  },
};

describe('a text without holes', () => {
  test.each([
    ['Hi {{firstName}},', {}, 'Hi,'],
    ['Hi {{firstName}},', { firstName: 'Zoë' }, 'Hi Zoë,'],
    ['{{firstName}}, how are you?', {}, 'How are you?'],
    ['How do you do this at {{company}} today?', {}, 'How do you do this today?'],
    ['Good point. {{company}} may like this. Bye.', {}, 'Good point. Bye.'],
    ['Als {{title}} kennen Sie das.', { title: 'Leiterin' }, 'Als Leiterin kennen Sie das.'],
  ])('%s with %j', (template, values, filled) => {
    expect(fill(template, values)).toBe(filled);
  });

  test('whatever is missing, no braces, no double spaces and no lone prepositions stay', () => {
    const part = fc.constantFrom(
      'Hi {{firstName}},',
      'We met at {{company}}.',
      'More: {{link}}',
      'As {{title}} you know.',
      'Plain words.',
      '{{firstName}}, look.',
    );
    const values = fc.record(
      {
        firstName: fc.constant('Ada'),
        company: fc.constant('Engines'),
        title: fc.constant('CTO'),
        link: fc.constant('https://x.example'),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), values, (parts, known) => {
        const text = fill(parts.join(' '), known);
        expect(text).not.toMatch(/[{}]| {2}|\b(at|As) ?[.,]/);
      }),
    );
  });

  test('a value is never read as a pattern or a field', () => {
    expect(fill('Hi {{firstName}},', { firstName: '$& {{company}}', company: 'X' })).toBe('Hi $& {{company}},');
  });
});

describe('what is shared', () => {
  test('a link carries the campaign parameters and keeps its own', () => {
    const link = new URL(campaignLink(item, 'linkedin') ?? '');
    expect(Object.fromEntries(link.searchParams)).toEqual({
      v: '2',
      utm_source: 'linkedin',
      utm_medium: 'social',
      utm_campaign: 'stagecue',
      utm_content: 'checklist',
    });
  });

  test('the text made for the channel goes first, an e-mail has its parts', () => {
    const lead = { name: 'Dr. Zoë Müller', company: 'Nordwind' };
    expect(textFor(item, 'x', lead)).toMatch(/^This may help: https:/);
    expect(textFor(item, 'email', lead).split('\n\n')).toMatchObject([
      'Hi Zoë,',
      'How do you do this at Nordwind today?',
      expect.stringMatching(/^Here it is: https/),
    ]);
    expect(subjectFor(item, lead)).toBe('For Zoë');
  });

  test.each([
    ['Dr. Zoë Müller', 'Zoë'],
    ['(Clara) Mirela Vântu', 'Mirela'],
    ['欧阳静怡', '欧阳静怡'],
    ['मीनाक्षी पाटील', 'मीनाक्षी'],
  ])('%s is greeted as %s', (name, first) => {
    expect(firstName(name)).toBe(first);
  });
});
