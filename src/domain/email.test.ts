import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isShared, sameMailbox, workDomain } from './email.ts';

describe('an address reaches', () => {
  test.each([
    ['Ada@Example.COM ', 'ada@example.com'],
    ['A.da.Lovelace+news@gmail.com', 'adalovelace@gmail.com'],
    ['ada.lovelace@googlemail.com', 'adalovelace@gmail.com'],
    ['ada.l+news@outlook.com', 'ada.l@outlook.com'],
    ['ada+news@hotmail.com', 'ada@hotmail.com'],
    ['ada+news@live.com', 'ada@live.com'],
    ['ada.l+a+b@icloud.com', 'ada.l@icloud.com'],
    ['ada+x@fastmail.com', 'ada@fastmail.com'],
    ['ada+x@proton.me', 'ada@proton.me'],
    ['ada.l+x@nordwind.example', 'ada.l+x@nordwind.example'],
    ['ada+x@gmail.com.example', 'ada+x@gmail.com.example'],
    ['+x@gmail.com', '+x@gmail.com'],
    ['...@gmail.com', '...@gmail.com'],
    ['nobody', 'nobody'],
    ['', ''],
  ])('%s: %s', (address, mailbox) => {
    expect(sameMailbox(address)).toBe(mailbox);
  });

  test('Outlook and Hotmail are two mailboxes', () => {
    expect(sameMailbox('ada@outlook.com')).not.toBe(sameMailbox('ada@hotmail.com'));
  });

  test('the mailbox of a mailbox is itself', () => {
    const local = fc.string({ unit: fc.constantFrom(...'aA.+-ü') });
    const domain = fc.constantFrom('gmail.com', 'GoogleMail.com', 'proton.me', 'x.example', '');
    fc.assert(
      fc.property(local, domain, (name, host) => {
        const mailbox = sameMailbox(`${name}@${host}`);
        expect(sameMailbox(mailbox)).toBe(mailbox);
      }),
    );
  });
});

test('several people may read what is sent to a role', () => {
  expect(['info@x.example', 'Einkauf@x.example', 'info+web@gmail.com'].map(isShared)).toEqual([true, true, true]);
  expect(['ada@x.example', 'infodesk@x.example'].map(isShared)).toEqual([false, false]);
});

test('only a domain of their own says where people work', () => {
  expect(['ada@Nordwind.example', 'ada@gmail.com', 'ada@gmx.de', 'ada'].map(workDomain)).toEqual([
    'nordwind.example',
    undefined,
    undefined,
    undefined,
  ]);
});
