import { expect, test } from 'vitest';
import { accessTo } from './access.ts';

const yes = async (): Promise<boolean> => true;
const no = async (): Promise<boolean> => false;

test('a page whose address the browser does not tell cannot be switched on from here', async () => {
  expect(await accessTo(undefined, [], no)).toEqual({ kind: 'unknown' });
});

test('pages of the browser itself have nothing to read', async () => {
  expect(await accessTo('chrome://extensions/', [], no)).toEqual({ kind: 'foreign' });
  expect(await accessTo('about:blank', [], no)).toEqual({ kind: 'foreign' });
});

test('a network that we know is offered, and only its own host', async () => {
  expect(await accessTo('https://www.linkedin.com/feed/', [], no)).toMatchObject({
    kind: 'offer',
    site: { id: 'linkedin' },
  });
  expect(await accessTo('https://linkedin.com.evil.example/', [], no)).toMatchObject({ kind: 'ask' });
});

test('any other page may be the user’s own CRM, and is once they said so', async () => {
  const mine = { site: 'odoo', origin: 'https://crm.example.com', mode: 'chips' } as const;
  expect(await accessTo('https://crm.example.com/web', [], no)).toMatchObject({ kind: 'ask' });
  expect(await accessTo('https://crm.example.com/web', [mine], yes)).toMatchObject({
    kind: 'granted',
    site: { id: 'odoo' },
  });
});

test('a site that was switched off, or whose access was taken back, is offered again', async () => {
  const off = { site: 'linkedin', mode: 'off' } as const;
  const on = { site: 'linkedin', mode: 'panel' } as const;
  expect(await accessTo('https://www.linkedin.com/feed/', [off], yes)).toMatchObject({ kind: 'offer', setting: off });
  expect(await accessTo('https://www.linkedin.com/feed/', [on], no)).toMatchObject({ kind: 'offer', setting: on });
});
