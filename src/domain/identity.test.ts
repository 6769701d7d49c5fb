import fc from 'fast-check';
import { expect, describe as group, it } from 'vitest';
import { canonical, IDENTITY_KINDS } from './canonical.ts';
import { describe } from './described.ts';
import { email, fromHref, hubspot, linkedin, personAccount, record, salesforce, tel, web, x } from './identity.ts';

const MEMBER = 'ACoAAB1exampleMember-_0042';

/** What people paste and pages offer, and the identity that it names. */
const FORMS: Array<[said: string, means: string | undefined]> = [
  ['email:Ada@Example.COM ', 'email:ada@example.com'],
  ['email:o’hara+crm@mail.example.co.uk', 'email:o’hara+crm@mail.example.co.uk'],
  ['email:JOSE\u0301@example.com', 'email:josé@example.com'],
  ['email:İ\u0327@example.com', 'email:i\u0327\u0307@example.com'],
  ['email:ada@bücher.example', 'email:ada@bücher.example'],
  ['email:ada@example', undefined],
  ['email:ada@example..com', undefined],
  ['email:ada@example.com.', undefined],
  ['email:Ada <ada@example.com>', undefined],
  ['email:ada@example.com,eve@example.com', undefined],
  ['email:ada@example.com?bcc=eve', undefined],
  ['email:ada\u202e@example.com', undefined],
  ['email:ada\ud800@example.com', undefined],
  ['email:@example.com', undefined],
  ['tel:+44 (0)20 7946 0101', 'tel:+442079460101'],
  ['tel:0044 20-7946.0101', 'tel:+442079460101'],
  ['tel:\u202a+1 202\u2011555\u00a00142\u202c', 'tel:+12025550142'],
  ['tel:020 7946 0101', undefined],
  ['tel:+44', undefined],
  ['tel:+442079460101;ext=7', undefined],
  ['tel:+1234567890123456', undefined],
  ['linkedin:in/Ada-Example', 'linkedin:in/ada-example'],
  ['linkedin:in/j%C3%BCrgen-example', 'linkedin:in/jürgen-example'],
  ['linkedin:in/ju\u0308rgen-example', 'linkedin:in/jürgen-example'],
  [`linkedin:in/${MEMBER}`, `linkedin:member/${MEMBER}`],
  [`linkedin:member/${MEMBER}`, `linkedin:member/${MEMBER}`],
  ['linkedin:in/acoaab1examplemember-_0042', 'linkedin:in/acoaab1examplemember-_0042'],
  ['linkedin:in/ACoolPerson-2026', 'linkedin:in/acoolperson-2026'],
  ['linkedin:member/ada-example', undefined],
  ['linkedin:in/me', undefined],
  ['linkedin:in/..', undefined],
  ['linkedin:in/a%252Fb', undefined],
  ['linkedin:in/100%', undefined],
  ['linkedin:in/ada\ud800', undefined],
  ['linkedin:in/ada/details', undefined],
  ['linkedin:company/sample', undefined],
  ['x:@Ada_Example', 'x:ada_example'],
  ['x:home', undefined],
  ['x:Search', undefined],
  ['x:@@ada', undefined],
  ['x:ada-example', undefined],
  ['xx', undefined],
  ['webz', undefined],
  ['hubspot:123/0-1/456', 'hubspot:123/0-1/456'],
  ['hubspot:123/0-1', undefined],
  ['hubspot:123/0-1/456/7', undefined],
  ['hubspot:1e3/0-1/456', undefined],
  ['salesforce:00Q5g00000DeMo1', 'salesforce:00Q5g00000DeMo1EAF'],
  ['salesforce:0015g00000DeMoBAAV', 'salesforce:0015g00000DeMoBAAV'],
  ['salesforce:0015g00000DeMoBAAA', undefined],
  ['salesforce:0065g00000DeMoBAAV', undefined],
  ['odoo:CRM.example.com:8069/res.partner/43', 'odoo:crm.example.com:8069/res.partner/43'],
  ['odoo:[::1]:8069/crm.lead/46', 'odoo:[::1]:8069/crm.lead/46'],
  ['odoo:crm.example.com/res.partner', undefined],
  ['odoo:crm example/res.partner/43', undefined],
  ['espo:crm.example.com/Contact/6543F', 'espo:crm.example.com/Contact/6543F'],
  ['atomic:crm.example.com/contacts/0', 'atomic:crm.example.com/contacts/0'],
  ['web:Example.com/People/Ada/?tab=1#top', 'web:example.com/People/Ada'],
  ['web:example.com:443/ada', 'web:example.com/ada'],
  ['web:eve@example.com/ada', 'web:example.com/ada'],
  ['web:example.com/a/../b', 'web:example.com/b'],
  ['web:', undefined],
  ['javascript:alert(1)', undefined],
  ['email', undefined],
  ['', undefined],
  [`email:${'a'.repeat(400)}@example.com`, undefined],
];

const LINKS: Array<[href: string, names: string | undefined]> = [
  ['mailto:Ada%40Example.com?subject=Hello', 'email:ada@example.com'],
  ['MAILTO:ada@example.com', 'email:ada@example.com'],
  ['mailto:ada@example.com,eve@example.com', undefined],
  ['tel:+44-20-7946-0101', 'tel:+442079460101'],
  ['callto:ada.example', undefined],
  ['/in/Ada-Example?miniProfileUrn=urn', 'linkedin:in/ada-example'],
  ['https://de.linkedin.com/in/ada-example/overlay/contact-info/', 'linkedin:in/ada-example'],
  [`https://www.linkedin.com/in/${MEMBER}`, `linkedin:member/${MEMBER}`],
  ['https://www.linkedin.com/in/me/', undefined],
  ['https://www.linkedin.com/company/sample/', undefined],
  ['https://linkedin.com.example.net/in/ada-example', undefined],
  ['https://notlinkedin.com/in/ada-example', undefined],
  ['https://x.com/Ada_Example?s=20', 'x:ada_example'],
  ['https://mobile.twitter.com/ada_example', 'x:ada_example'],
  ['https://x.com/ada_example/status/1', undefined],
  ['https://x.com/i', undefined],
  ['https://netflix.com/ada_example', undefined],
  ['javascript:alert(1)', undefined],
  ['https://[', undefined],
];

const anyIdentity = fc
  .tuple(
    fc.constantFrom(...IDENTITY_KINDS),
    fc.oneof(fc.string({ unit: 'binary' }), fc.webPath(), fc.emailAddress(), fc.domain()),
  )
  .map(([kind, value]) => `${kind}:${value}`);
const anyText = fc.oneof(anyIdentity, fc.string({ unit: 'binary' }), fc.constantFrom(...FORMS.map(([said]) => said)));

group('one person is one identity, however it is written', () => {
  it.each(FORMS)('%j means %j', (said, means) => expect(canonical(said)).toBe(means));

  it('an account of Salesforce is a person only where it is asked for as one', () => {
    expect(salesforce('0015g00000DeMoBAAV')).toBeUndefined();
    expect(personAccount('0015g00000DeMoB')).toBe('salesforce:0015g00000DeMoBAAV');
    expect(personAccount('0035g00000DeMo3AAF')).toBeUndefined();
  });

  it('an identity that was made canonical stays as it is', () => {
    fc.assert(
      fc.property(anyText, (said) => {
        const once = canonical(said);
        if (once !== undefined) expect(canonical(once)).toBe(once);
      }),
      { numRuns: 3000 },
    );
  });

  it('what the makers give is canonical already', () => {
    const part = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[\w.-]{1,12}$/), fc.nat().map(String));
    const made = fc.oneof(
      fc.oneof(part, fc.emailAddress()).map(email),
      fc.oneof(part, fc.stringMatching(/^\+?[\d ()-]{7,16}$/)).map(tel),
      fc.oneof(part, fc.stringMatching(/^AC[ow]AA[\w-]{8,30}$/)).map(linkedin),
      part.map(x),
      fc.tuple(part, part, part).map((parts) => hubspot(...parts)),
      fc.tuple(fc.oneof(part, fc.domain()), part, part).map((parts) => record('odoo', ...parts)),
      fc.webUrl({ withQueryParameters: true, withFragments: true }).map((url) => web(new URL(url))),
      fc
        .constantFrom('http://desk.example:443/ada', 'https://desk.example//ada//', 'http://desk.example:80')
        .map((url) => web(new URL(url))),
    );
    fc.assert(
      fc.property(made, (id) => {
        if (id !== undefined) expect(canonical(id)).toBe(id);
      }),
      { numRuns: 3000 },
    );
  });
});

group('a link says who it leads to', () => {
  it.each(LINKS)('%j names %j', (href, names) => expect(fromHref(href, 'https://www.linkedin.com/feed/')).toBe(names));

  it.each(['', ' ', '#', '#top'])('a link that stays on the page (%j) names nobody, not even on a profile', (href) => {
    expect(fromHref(href, 'https://x.com/ada_example')).toBeUndefined();
  });

  it.each(['p', 'tv', 'people'])('@%s is a person on X, though another network calls a page of its own so', (name) => {
    expect(fromHref(`https://x.com/${name}`)).toBe(`x:${name}`);
    expect(canonical(`x:${name}`)).toBe(`x:${name}`);
    expect(canonical(`instagram:${name}`)).toBe(undefined);
  });

  it('whatever stands in a link, it names a canonical identity or nobody', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyText,
          fc.webUrl(),
          fc.string({ unit: 'binary' }).map((s) => `mailto:${s}`),
        ),
        (href) => {
          const id = fromHref(href, 'https://x.com/home');
          if (id !== undefined) expect(canonical(id)).toBe(id);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('a hostile megabyte is turned down at once', () => {
    const started = performance.now();
    for (const long of ['/'.repeat(1e6), '.a'.repeat(5e5), '%25'.repeat(3e5), '1 '.repeat(5e5)]) {
      for (const start of ['mailto:a@b', 'tel:+', 'https://www.linkedin.com/in/', 'https://x.com/']) {
        expect(fromHref(`${start}${long}(`)).toBeUndefined();
      }
      expect(email(`a@b${long}(`)).toBeUndefined();
      expect(web(new URL(`https://desk.example/${long}x`))).toBeUndefined();
    }
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

group('people read where an identity belongs', () => {
  const SAMPLES: Record<(typeof IDENTITY_KINDS)[number], [said: string, label: string, href: string | undefined]> = {
    email: ['a?bcc=eve%&b@example.com', 'E-mail', 'mailto:a%3Fbcc%3Deve%25%26b@example.com'],
    tel: ['+442079460101', 'Phone', 'tel:+442079460101'],
    linkedin: ['in/jürgen', 'LinkedIn', 'https://www.linkedin.com/in/j%C3%BCrgen/'],
    x: ['ada_example', 'X', 'https://x.com/ada_example'],
    hubspot: ['123/0-1/456', 'HubSpot', 'https://app.hubspot.com/contacts/123/record/0-1/456'],
    odoo: ['crm.example.com/res.partner/43', 'Odoo', 'https://crm.example.com/odoo/res.partner/43'],
    espo: ['crm.example.com/Contact/6f', 'EspoCRM', 'https://crm.example.com/#Contact/view/6f'],
    atomic: ['crm.example.com/contacts/3', 'Atomic CRM', 'https://crm.example.com/#/contacts/3/show'],
    web: ['example.com/ada', 'Web', 'https://example.com/ada'],
    bluesky: ['ada.example.com', 'Bluesky', 'https://bsky.app/profile/ada.example.com'],
    mastodon: ['ada@social.example', 'Mastodon', 'https://social.example/@ada'],
    github: ['ada-example', 'GitHub', 'https://github.com/ada-example'],
    facebook: ['ada.example', 'Facebook', 'https://www.facebook.com/ada.example'],
    instagram: ['ada_example', 'Instagram', 'https://www.instagram.com/ada_example/'],
    youtube: ['@ada-example', 'YouTube', 'https://www.youtube.com/@ada-example'],
    reddit: ['ada_example', 'Reddit', 'https://www.reddit.com/user/ada_example/'],
    salesforce: ['00Q5e00000AbCdEEAV', 'Salesforce', undefined],
    pipedrive: ['acme.pipedrive.com/person/12', 'Pipedrive', 'https://acme.pipedrive.com/person/12'],
    zoho: ['crm.zoho.com/Leads/4150868000001', 'Zoho CRM', undefined],
    dynamics: [
      'org.crm.dynamics.com/lead/11111111-2222-3333-4444-555555555555',
      'Dynamics 365',
      'https://org.crm.dynamics.com/main.aspx?pagetype=entityrecord&etn=lead&id=11111111-2222-3333-4444-555555555555',
    ],
    twenty: ['crm.example.com/person/7c9e', 'Twenty', 'https://crm.example.com/object/person/7c9e'],
    suitecrm: [
      'crm.example.com/Contacts/a1b2',
      'SuiteCRM',
      'https://crm.example.com/index.php?module=Contacts&action=DetailView&record=a1b2',
    ],
    frappe: ['crm.example.com/leads/CRM-LEAD-2026-00001', 'Frappe', undefined],
    tryton: ['127.0.0.1:8000/party.party/5', 'Tryton', undefined],
    attio: ['app.attio.com/person/7c9e', 'Attio', undefined],
    close: ['app.close.com/lead/lead_abc', 'Close', 'https://app.close.com/lead/lead_abc/'],
    copper: ['app.copper.com/person/12', 'Copper', undefined],
    freshsales: [
      'acme.myfreshworks.com/contacts/12',
      'Freshsales',
      'https://acme.myfreshworks.com/crm/sales/contacts/12',
    ],
    zendesk: ['acme.zendesk.com/contacts/12', 'Zendesk Sell', 'https://acme.zendesk.com/sales/contacts/12'],
  };

  it.each(IDENTITY_KINDS)('%s has a label, a text and a safe link', (kind) => {
    const [said, label, href] = SAMPLES[kind];
    const id = canonical(`${kind}:${said}`);
    expect(id).toBe(`${kind}:${said}`);
    expect(id && describe(id).label).toBe(label);
    expect(id && describe(id).href).toBe(href);
  });

  it('ids of Sales Navigator lead to its own pages', () => {
    const id = linkedin('ACwAAB1exampleMember42');
    expect(id && describe(id).href).toBe('https://www.linkedin.com/sales/lead/ACwAAB1exampleMember42/');
  });

  it('every identity can be described', () => {
    fc.assert(
      fc.property(anyText, (said) => {
        const id = canonical(said);
        if (!id) return;
        const { label, text, href } = describe(id);
        expect(label && text).toBeTruthy();
        expect(href ?? 'https://').toMatch(/^(https:\/\/|mailto:|tel:|http:\/\/(localhost|127\.|\[::1\]))/);
      }),
      { numRuns: 2000 },
    );
  });
});
