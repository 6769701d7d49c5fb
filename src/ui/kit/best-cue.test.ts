import { expect, test } from 'vitest';
import type { Identity } from '../../domain/identity.ts';
import { channelTo } from './best-cue.ts';

test.each<[Identity[], string]>([
  [['linkedin:in/zoe', 'email:zoe@x.example'], 'email'],
  [['x:zoe_example', 'tel:+15550100'], 'x'],
  [['tel:+15550100'], 'phone'],
  [['web:x.example/zoe'], 'email'],
])('who is known by %s is reached by %s', (identities, channel) => {
  expect(channelTo({ identities })).toBe(channel);
});
