import { expect, test } from 'vitest';
import { channelOf } from './cue-state.ts';

test('a network is answered on that network, everything else by e-mail', () => {
  expect(['linkedin', 'x', 'bluesky', 'odoo', 'gmail', undefined].map(channelOf)).toEqual([
    'linkedin',
    'x',
    'bluesky',
    'email',
    'email',
    'email',
  ]);
});
