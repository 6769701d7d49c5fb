import { describe, expect, it } from 'vitest';
import { parseAddress } from './address.ts';

const origin = (text: string) => {
  const address = parseAddress(text);
  return 'origin' in address ? address.origin : undefined;
};

describe('an address that the user pastes', () => {
  it.each([
    ['https://crm.example.com/odoo/contacts?view=list#3', 'https://crm.example.com'],
    ['  crm.example.com/odoo ', 'https://crm.example.com'],
    ['HTTPS://CRM.Example.com', 'https://crm.example.com'],
    ['http://crm.example.com', 'http://crm.example.com'],
    ['https://crm.example.com:8443/x', 'https://crm.example.com:8443'],
    ['https://crm.example.com:443/x', 'https://crm.example.com'],
    ['bücher.example', 'https://xn--bcher-kva.example'],
    ['http://odoo/web', 'http://odoo'],
    ['odoo:8069/web', 'https://odoo:8069'],
  ])('%s asks for %s', (text, expected) => {
    expect(origin(text)).toBe(expected);
  });

  it.each([
    ['localhost', 'http://localhost'],
    ['localhost:8069/odoo', 'http://localhost:8069'],
    ['127.0.0.1:18002/odoo/contacts', 'http://127.0.0.1:18002'],
    ['crm.localhost:3000', 'http://crm.localhost:3000'],
    ['[::1]:8069', 'http://[::1]:8069'],
    ['https://localhost:8443', 'https://localhost:8443'],
  ])('%s on this computer is %s', (text, expected) => {
    expect(origin(text)).toBe(expected);
  });

  it('keeps the page, so that it can be looked at, and drops a password', () => {
    expect(parseAddress('https://ada:secret@crm.example.com/#Contact')).toEqual({
      origin: 'https://crm.example.com',
      href: 'https://crm.example.com/#Contact',
    });
  });

  it.each([
    '',
    '   ',
    'hello',
    'my crm',
    'https://',
    'https://*/',
    'https://*.example.com/',
    '*.example.com',
    'ada@example.com',
    'mailto:ada@example.com',
    'javascript:alert(1)',
    'chrome://extensions',
    'ftp://crm.example.com',
    'file:///etc/hosts',
    'https://crm.example.com /x',
    'http://[::1',
  ])('says what is wrong with "%s"', (text) => {
    expect(parseAddress(text)).toEqual({ wrong: expect.stringMatching(/\w.*\.$/) });
  });
});
