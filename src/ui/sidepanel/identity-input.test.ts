import { expect, test } from 'vitest';
import { identityFrom } from './identity-input.ts';

test.each([
  [' Zoe@Nordwind.example ', 'email:zoe@nordwind.example'],
  ['+44 20 7946 0101', 'tel:+442079460101'],
  ['https://www.linkedin.com/in/zoe-demo/?trk=x', 'linkedin:in/zoe-demo'],
  ['linkedin.com/in/zoe-demo', 'linkedin:in/zoe-demo'],
  ['https://x.com/zoe_demo', 'x:zoe_demo'],
  ['@zoe_demo', 'x:zoe_demo'],
  ['https://social.example/@zoe', 'web:social.example/@zoe'],
])('%s is taken as the identity it names', (typed, identity) => {
  expect(identityFrom(typed)).toBe(identity);
});

test.each([
  '',
  'Zoë',
  'Jörg Weißenfels',
  'nordwind.example',
  'https://www.linkedin.com/company/nordwind/',
  '020 7946 0101',
])('%j names nobody, so that no wrong person is linked', (typed) => {
  expect(identityFrom(typed)).toBeUndefined();
});
