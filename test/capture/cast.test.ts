import { describe, expect, it } from 'vitest';
import { type AvatarKind, avatar } from '../../src/domain/avatar.ts';
import { email, salesforce, tel } from '../../src/domain/identity.ts';
import { Cast } from './cast.ts';
import { rephoned, reshaped } from './shape.ts';

const ADA = {
  name: 'Ada van Lovelace',
  identities: [
    'email:ada.lovelace@engine.example.net',
    'tel:+442071234567',
    'odoo:crm.engine.net/res.partner/43',
    'x:adalove',
  ],
  title: 'Analyst',
  company: 'Engine Works',
};
const GRACE = { name: '霧 陽子', identities: ['linkedin:in/grace-hopper-1a2b'], company: 'Engine Works' };
const cast = () => new Cast([ADA, GRACE], [['crm.engine.net', 'crm.example']]);

describe('a captured page', () => {
  it('has a fictional person where a real one stood, the same one everywhere', () => {
    const { text } = { text: (said: string) => cast().text(said) };
    const name = text('Ada van Lovelace');
    expect(name).toMatch(/^\p{Lu}\p{Ll}+ van \p{Lu}\p{Ll}+$/u);
    expect(name).not.toMatch(/Ada|Lovelace/);
    const [first = '', , last = ''] = name.split(' ');
    expect(text('LOVELACE, Ada')).toBe(`${last.toUpperCase()}, ${first}`);
    expect(text('ada.lovelace@engine.net')).toBe(`${first}.${last}@firm1.example`.toLowerCase());
    expect(text('alovelace@engine.net')).toContain(last.toLowerCase());
    expect(text('Write to Ada')).toBe(`Write to ${first}`);
    expect(cast().attribute('/photos/lovelace.jpg')).toBe(`/photos/${last.toLowerCase()}.jpg`);
    expect(text('AL')).toBe(`${first[0]}${last[0]}`);
  });

  it('keeps the script of a name', () => {
    expect(cast().text('霧 陽子')).toMatch(/^\p{Script=Han}+ \p{Script=Han}+$/u);
    expect(cast().text('霧 陽子')).not.toBe('霧 陽子');
  });

  it('has other companies and titles, and no real mailbox, phone, handle or host', () => {
    const all = cast();
    expect(all.text('Analyst at Engine Works')).not.toMatch(/Analyst|Engine/);
    expect(all.text('info@engine.net')).toBe('info@firm1.example');
    expect(all.text('zk7@engine.net')).not.toContain('zk7');
    expect(email(all.text('zk7@engine.net'))).toBeDefined();
    expect(all.text('+44 20 7123 4567')).toMatch(/^\+44 20 7555 01\d\d$/);
    expect(all.attribute('tel:+442071234567')).toBe(`tel:${all.text('+442071234567')}`);
    expect(all.text('@adalove')).not.toContain('adalove');
    expect(all.attribute('https://crm.engine.net/people')).toBe('https://crm.example/people');
    expect(all.attribute('https://www.linkedin.com/in/grace-hopper-1a2b/')).not.toMatch(/1a2b/);
    expect(all.attribute('https://github.com/somebody-else')).not.toContain('somebody');
  });

  it('has other ids of the same shape, the same in links and elsewhere', () => {
    const all = cast();
    const link = all.attribute('/web/image/res.partner/43/avatar');
    expect(link).toMatch(/^\/web\/image\/res\.partner\/\d\d\/avatar$/);
    expect(link).not.toContain('/43/');
    const row = all.attribute('row-0192f0aa-3b1c-4d2e-8f00-000000000002');
    expect(row).toMatch(/^row-[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/);
    expect(row).toBe(all.attribute('row-0192f0aa-3b1c-4d2e-8f00-000000000002'));
    expect(row).not.toContain('0192f0aa');
    expect(all.attribute('list__row list__row--wide')).toBe('list__row list__row--wide');
  });

  const PICTURES: Record<AvatarKind, [address: string, real: RegExp]> = {
    licdn: [
      'https://media.licdn.com/dms/image/v2/D4E03AQ-Real-Token_x/profile-displayphoto-shrink_100_100/B56Zreal-Ag-/0/1730001?e=1790002&v=beta&t=realSign-x',
      /Real|B56Z|17[39]000|sign/i,
    ],
    gravatar: ['//www.gravatar.com/avatar/0bc83cb571cd1c50ba6f3e8a78ef1346?s=32&d=mp', /0bc83|1346/],
    twimg: ['https://pbs.twimg.com/profile_images/4711/realName_normal.jpg', /4711|real/],
    github: ['https://avatars.githubusercontent.com/u/583?v=4', /583/],
    google: ['https://lh3.googleusercontent.com/a/ACg8ocReal-Picture_Of-Ada=s96-c', /Real|Of-/],
    youtube: ['https://yt3.ggpht.com/Abc_Real-Picture_Of-Ada-xyz=s88-c-k', /Real|Of-|xyz/],
    bluesky: [
      'https://cdn.bsky.app/img/avatar/plain/did:plc:realabcdefghijk2mnopqr/bafkreireal23456723456723456723@jpeg',
      /real/,
    ],
  };

  it.each(Object.entries(PICTURES))('has no real picture from %s, and one for one', (kind, [address, real]) => {
    const all = cast();
    const other = all.attribute(address);
    expect(other).not.toMatch(real);
    expect(avatar(new URL(other, 'https://page.example').href)).toMatch(new RegExp(`^${kind}:`));
    expect(all.attribute(address.replace(/\?.*/, '?s=400'))).toBe(other);
    expect(all.attribute(`background-image: url("${address}")`)).toBe(`background-image: url("${other}")`);
  });

  it('tells nothing of what people wrote', () => {
    const said = 'She told us that the board decides in May and hates the colour';
    expect(cast().text(said)).not.toMatch(/board|May|colour/);
    expect(cast().text(said).split(' ')).toHaveLength(said.split(' ').length);
    expect(cast().text('Add a note')).toBe('Add a note');
  });
});

describe('shapes', () => {
  it('a Salesforce id still checks', () => {
    const other = reshaped('0035g00000DeMo3AAF');
    expect(other).not.toBe('0035g00000DeMo3AAF');
    expect(salesforce(other)).toBe(`salesforce:${other}`);
    expect(reshaped('lead_Ab12cd')).toMatch(/^lead_[A-Z][a-z]\d\d[a-z]{2}$/);
  });

  it('a phone number keeps its country and spacing', () => {
    expect(rephoned('+31 (0)20 123 4567', 7)).toBe('+31 (0)20 555 0107');
    expect(tel(rephoned('+442071234567', 1))).toBe('tel:+442075550101');
  });
});
