import { expect, test } from 'vitest';
import type { Lead } from '../../../domain/lead.ts';
import { heldIn, holdersWords } from './holders.ts';

const lead = (facts: Partial<Lead>): Lead => facts as Lead;

test('leads are counted by who gave them their persona; those without tell what they do, the most frequent first', () => {
  const leads = [
    lead({ title: 'Buyer' }),
    lead({ title: 'Buyer', persona: 'procurement' }),
    lead({ title: 'Sailor' }),
    lead({ title: 'Cook' }),
    lead({ title: 'Sailor' }),
    lead({}),
  ];
  const run = heldIn(leads, ({ persona, title }) => persona ?? (title === 'Buyer' ? 'procurement' : undefined));
  let held = run.next();
  while (!held.done) held = run.next();
  expect(held.value.byPersona).toEqual(new Map([['procurement', { byRule: 1, byHand: 1 }]]));
  expect(held.value.nobody).toBe(4);
  expect(held.value.titles).toEqual([
    { title: 'Sailor', leads: 2 },
    { title: 'Cook', leads: 1 },
  ]);
});

test.each([
  [undefined, 'nobody yet'],
  [{ byRule: 1, byHand: 0 }, '1 lead by rule'],
  [{ byRule: 0, byHand: 2 }, '2 leads by hand'],
  [{ byRule: 9, byHand: 2 }, '9 leads by rule, 2 by hand'],
])('%o reads: %s', (holders, said) => {
  expect(holdersWords(holders)).toBe(said);
});
