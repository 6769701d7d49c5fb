import { expect, test } from 'vitest';
import type { Identity } from './identity.ts';
import { isNobodys } from './mailboxes.ts';

test.each([
  ['email:info@engines.example', true],
  ['email:no-reply@engines.example', true],
  ['email:crm.notifications+12@engines.example', true],
  ['email:ada@engines.example', false],
  ['email:ada@info.example', false],
  ['email:informer@engines.example', false],
  ['email:ada.info@engines.example', false],
  ['web:engines.example/info', false],
])('%s is nobody’s: %s', (id, is) => {
  expect(isNobodys(id as Identity)).toBe(is);
});
