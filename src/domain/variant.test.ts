import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CHANNELS, type Channel, type ContentItem } from './content.ts';
import { campaignLink, fill, variantsFor } from './variant.ts';

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
  replies: { x: 'For X: {{link}}', social: 'For all: {{link}}', phone: 'Said on the phone.' },
  email: {
    subject: 'For {{firstName}}',
    greeting: 'Hi {{firstName}},',
    substance: ['How do you do this at {{company}} today?', 'It takes six minutes.'],
    picture: { address: 'https://content.example/checklist.png', alt: 'The checklist on one page' },
    offer: 'Here it is: {{link}}',
    contact: 'Ask me if a line is unclear.',
  },
};
const ada = { name: 'Ada Beispiel', company: 'Nordwind', title: 'CTO' };
const channelsOf = (...input: Parameters<typeof variantsFor>): Channel[] =>
  variantsFor(...input).map(({ channel }) => channel);

describe('a text without holes', () => {
  test.each([
    ['Hi {{firstName}},', 'Hi,'],
    ['Dear {{firstName}},', 'Hello,'],
    ['Good morning {{firstName}},', 'Good morning,'],
    ['{{firstName}}, how are you?', 'How are you?'],
    ['Thank you, {{firstName}}! Until soon.', 'Thank you! Until soon.'],
    ['How do you do this at {{company}} today?', 'How do you do this today?'],
    ['At {{company}}, how do you do this?', 'How do you do this?'],
    ["We saw it at {{company}}'s office. Good work.", 'Good work.'],
    ['Good point. {{company}} may like this. Bye.', 'Good point. Bye.'],
    ['We met (at {{company}}).', 'We met.'],
    ['What {{unheardOf}} says. Bye.', 'Bye.'],
    ['Sehr geehrte {{firstName}},', 'Guten Tag,'],
    ['Liebe {{firstName}},', 'Guten Tag,'],
    ['Wie läuft das bei {{company}}? Als {{title}} kennen Sie das.', 'Wie läuft das?'],
    ['Das hilft, z. B. bei {{company}}, jeden Tag.', 'Das hilft, jeden Tag.'],
    ['مرحبًا {{firstName}}،', 'مرحبًا،'],
    ['مرحبًا يا {{firstName}}،', 'مرحبًا،'],
    ['عزيزي {{firstName}}،', 'مرحبًا،'],
    ['كيف تفعلون ذلك في {{company}} اليوم؟', 'كيف تفعلون ذلك اليوم؟'],
    ['كيف تفعلون ذلك لدى شركة {{company}}؟', 'كيف تفعلون ذلك؟'],
    ['شكرًا لك يا {{firstName}}. {{company}} شركة جيدة. إلى اللقاء.', 'شكرًا لك. إلى اللقاء.'],
    ['नमस्कार {{firstName}},', 'नमस्कार,'],
    ['प्रिय {{firstName}},', 'नमस्कार,'],
    ['{{company}}मध्ये हे कसे करता?', 'हे कसे करता?'],
    ['तुम्ही {{company}} मध्ये हे कसे करता? धन्यवाद।', 'तुम्ही हे कसे करता? धन्यवाद।'],
    ['{{title}} म्हणून तुम्हाला हे माहीत आहे.', 'तुम्हाला हे माहीत आहे.'],
    ['您好，{{firstName}}：', '您好：'],
    ['{{firstName}}您好，', '您好，'],
    ['尊敬的{{firstName}}：', '您好：'],
    ['{{firstName}}，这个怎么做？', '这个怎么做？'],
    ['您在{{company}}是怎么做的？谢谢。', '您是怎么做的？谢谢。'],
    ['在{{company}}，这个怎么做？', '这个怎么做？'],
    ['我们认为{{company}}会喜欢。谢谢。', '谢谢。'],
    ['作为{{title}}，您了解这一点。', '您了解这一点。'],
  ])('%s → %s', (template, filled) => {
    expect(fill(template, {})).toBe(filled);
  });

  test.each([
    ['Hi {{ firstName }},', 'Hi Zoë,'],
    ['How do you do this at {{company}} today?', 'How do you do this at Nordwind today?'],
    ['您在{{company}}是怎么做的？谢谢。', '您在Nordwind是怎么做的？谢谢。'],
    ['{{company}}मध्ये हे कसे करता?', 'Nordwindमध्ये हे कसे करता?'],
  ])('%s is filled', (template, filled) => {
    expect(fill(template, { firstName: 'Zoë', company: ' Nord\nwind '.replace('\n', '') })).toBe(filled);
  });

  test('a value is never read as a pattern or a field', () => {
    const values = { firstName: '$& {{company}}', company: 'X' };
    expect(fill('Hi {{firstName}} of {{company}},', values)).toBe('Hi $& {{company}} of X,');
  });

  const GREETINGS: Record<string, string[]> = {
    en: ['Hi {{firstName}},', 'Dear {{firstName}},', '{{firstName}}, thank you.'],
    de: ['Hallo {{firstName}},', 'Liebe {{firstName}},', 'Guten Tag {{firstName}},'],
    ar: ['مرحبًا {{firstName}}،', 'عزيزتي {{firstName}}،', 'السلام عليكم {{firstName}}،'],
    mr: ['नमस्कार {{firstName}},', 'प्रिय {{firstName}},', '{{firstName}} जी, नमस्कार.'],
    zh: ['您好，{{firstName}}！', '亲爱的{{firstName}}，', '{{firstName}}您好！'],
  };
  const SENTENCES: Record<string, string[]> = {
    en: ['We met at {{company}}.', 'As {{title}} you know.', 'More: {{link}}', 'Is {{company}} ready?', 'Plain words.'],
    de: ['Wie ist es bei {{company}}?', 'Als {{title}} wissen Sie das.', 'Mehr: {{link}}', 'Einfache Worte.'],
    ar: ['كيف الحال في {{company}}؟', 'بصفتك {{title}} تعرف ذلك.', 'المزيد: {{link}}', 'كلمات بسيطة.'],
    mr: ['{{company}} मध्ये कसे चालते?', '{{title}} म्हणून तुम्ही जाणता.', 'अधिक: {{link}}', 'साधे शब्द.'],
    zh: ['在{{company}}怎么样？', '作为{{title}}，您了解。', '更多：{{link}}', '简单的话。'],
  };
  const values = fc.record(
    {
      firstName: fc.constant('Ada'),
      company: fc.constant('Engines'),
      title: fc.constant('CTO'),
      link: fc.constant('https://x.example'),
    },
    { requiredKeys: [] },
  );

  test.each(Object.keys(SENTENCES))('whatever is missing, nothing of it stays (%s)', (language) => {
    const sentence = fc.constantFrom(...(SENTENCES[language] ?? []));
    const text = fc
      .tuple(fc.constantFrom(...(GREETINGS[language] ?? [])), fc.array(sentence, { minLength: 1, maxLength: 5 }))
      .map(([greeting, sentences]) => `${greeting}\n\n${sentences.join(language === 'zh' ? '' : ' ')}`);
    fc.assert(
      fc.property(text, values, (template, known) => {
        const filled = fill(template, known);
        expect(filled).not.toMatch(/[{}]| {2}|^\s*[,،，:：.。]|\s[,.،，。؟?!]|[,،，]\s*[,،，.。]|[:：]\s*$/mu);
        expect(filled).not.toMatch(/\b(at|As|bei|Als)\s*[.,?]|(في|بصفتك)\s*[؟.]|^(मध्ये|म्हणून)|[在为]？/u);
        // What needs no value is said.
        for (const plain of ['Plain words.', 'Einfache Worte.', 'كلمات بسيطة.', 'साधे शब्द.', '简单的话。']) {
          expect(filled.includes(plain)).toBe(template.includes(plain));
        }
      }),
    );
  });

  test.each(Object.entries(GREETINGS).flatMap(([language, all]) => all.map((greeting) => [language, greeting])))(
    'an e-mail in %s that begins with %s greets also whom we cannot name',
    (language = '', greeting = '') => {
      const mail = { ...item, language, email: { subject: 'S', greeting, substance: ['…'] } };
      const first = variantsFor(mail, 'email', { name: '@demo' })[0]?.text.split('\n\n')[0] ?? '';
      expect(first).toMatch(/^[\p{L}\p{M}][^{}]*$/u);
    },
  );

  test('an e-mail whose greeting is nothing without a name begins with a neutral one', () => {
    const mail = {
      ...item,
      language: 'zh-Hans',
      email: { subject: 'S', greeting: '我是{{firstName}}的朋友。', substance: ['…'] },
    };
    expect(variantsFor(mail, 'email', { name: '' })[0]?.text).toBe('您好，\n\n…');
  });
});

describe('the link that is shared', () => {
  test('carries the campaign parameters and keeps its own', () => {
    const link = new URL(campaignLink(item, 'linkedin') ?? '');
    expect(Object.fromEntries(link.searchParams)).toEqual({
      v: '2',
      utm_source: 'linkedin',
      utm_medium: 'social',
      utm_campaign: 'stagecue',
      utm_content: 'checklist',
    });
  });

  test.each([
    ['email', 'email'],
    ['bluesky', 'social'],
    ['social', 'social'],
    ['phone', 'referral'],
  ] as const)('on %s is of the medium %s', (channel, medium) => {
    expect(new URL(campaignLink(item, channel) ?? '').searchParams.get('utm_medium')).toBe(medium);
  });

  test('carries the campaign of the play it is sent for', () => {
    const [variant] = variantsFor(item, 'x', ada, { campaign: 'spring-talks' });
    expect(variant?.text).toContain('utm_campaign=spring-talks');
  });

  test('names the network that a reply for all networks is sent on', () => {
    expect(variantsFor(item, 'reddit', ada)[0]?.text).toMatch(/^For all: .*utm_source=reddit/);
  });
});

describe('the texts of an item', () => {
  test.each([
    ['x', ['x', 'social', 'email', 'phone']],
    ['bluesky', ['social', 'x', 'email', 'phone']],
    ['email', ['email', 'social', 'x', 'phone']],
    ['phone', ['phone', 'email', 'social', 'x']],
  ] as const)('on a page of %s begin with its own', (channel, order) => {
    expect(channelsOf(item, channel, ada)).toEqual(order);
  });

  test('an e-mail has subject, greeting, substance, picture, the way to the offer, contact', () => {
    const [mail] = variantsFor(item, 'email', ada);
    expect(mail?.subject).toBe('For Ada');
    expect(mail?.text.split('\n\n')).toEqual([
      'Hi Ada,',
      'How do you do this at Nordwind today?',
      'It takes six minutes.',
      'The checklist on one page: https://content.example/checklist.png',
      expect.stringMatching(/^Here it is: https:.*utm_medium=email/),
      'Ask me if a line is unclear.',
    ]);
  });

  test('an e-mail to somebody we cannot name has the title for a subject that needs the name', () => {
    const [mail] = variantsFor(item, 'email', { name: '' });
    expect(mail?.subject).toBe('Requirements checklist');
    expect(mail?.text).toMatch(/^Hi,\n\nHow do you do this today\?/);
  });

  test('to somebody from a network who has shown no interest, an e-mail that leads to an offer comes last', () => {
    expect(channelsOf(item, 'email', ada, { early: true })).toEqual(['social', 'x', 'phone', 'email']);
    const { offer: _, ...email } = item.email ?? { subject: '', greeting: '', substance: [] };
    expect(channelsOf({ ...item, email }, 'email', ada, { early: true })[0]).toBe('email');
  });

  test('there is always one, also where nobody has written any', () => {
    const { replies: _, email: __, ...bare } = item;
    expect(variantsFor(bare, 'x', ada)).toEqual([
      { channel: 'x', text: expect.stringMatching(/^Requirements checklist: What a solution must meet\. https:/) },
    ]);
    expect(variantsFor(bare, 'email', ada)[0]?.subject).toBe('Requirements checklist');
    expect(channelsOf({ ...bare, replies: { x: '{{title}}!' } }, 'x', { name: '' })).toEqual(['x']);
  });

  test('each written one is there once, whatever the page', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CHANNELS), fc.boolean(), (channel, early) => {
        expect(channelsOf(item, channel, ada, { early }).sort()).toEqual(['email', 'phone', 'social', 'x']);
      }),
    );
  });
});
