import { expect, test } from 'vitest';
import { firstName } from './greeting.ts';

test.each([
  ['Dr. Zoë Müller', 'Zoë'],
  ['Zoë Müller, PhD', 'Zoë'],
  ['(Clara) Mirela Vântu', 'Mirela'],
  ['欧阳静怡', '欧阳静怡'],
  ['مريم الهاشمي', 'مريم'],
  ['د. عبد الله الهاشمي', 'عبد الله'],
  ['श्री मीनाक्षी पाटील', 'मीनाक्षी'],
])('%s is greeted as %s', (name, first) => {
  expect(firstName(name)).toBe(first);
});

test.each(['', '@demo', 'ada@nordwind.example', '+49 555 0100', '🚀'])('%j is no name to greet with', (name) => {
  expect(firstName(name)).toBe('');
});
