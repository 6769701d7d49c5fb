import { describe, expect, test } from 'vitest';
import type { Seen } from '../../messages/protocol.ts';
import { countOnly, filterPeople } from './list-filter.ts';

const NOW = 1000;
const LEAD = '018f0000-0000-7000-8000-000000000001';
const at = (code: string, fades = NOW + 1) => ({ code, at: 1, fades });
const person = (name: string, facts: Seen['facts'] = {}, badge: Partial<Seen['badge']> = null): Seen => ({
  key: `email:${name}@x.example`,
  identities: [`email:${name}@x.example`],
  name,
  facts,
  badge: badge && { lead: LEAD, name, ahead: null, by: 0, ...badge },
  main: false,
  selected: false,
});

const zoe = person('Zoë', { company: 'Nordwind GmbH' }, { journey: at('3') });
const ake = person('Åke', { title: 'Warehouse Manager' }, {});
const tom = person('Tom', { company: 'Nordwind GmbH' });
const names = (people: Seen[]): string[] => people.map(({ name }) => name);
const left = (people: Seen[], filter: { text?: string; only?: string }) => {
  return filterPeople(people, { text: '', only: '', ...filter }, NOW);
};

test('leads stand apart from those who are none yet', () => {
  const { leads, strangers } = left([zoe, tom, ake], {});
  expect([names(leads), names(strangers)]).toEqual([['Zoë', 'Åke'], ['Tom']]);
});

test('typing finds by name, title and company, without accents or case', () => {
  expect(names(left([zoe, ake], { text: 'ake' }).leads)).toEqual(['Åke']);
  expect(names(left([zoe, ake, tom], { text: 'NORD' }).strangers)).toEqual(['Tom']);
  expect(names(left([zoe, ake], { text: 'zoe nord' }).leads)).toEqual(['Zoë']);
});

describe('a choice leaves those it is about, and nobody who is no lead', () => {
  const agree = person('agree', {}, { journey: at('3'), funnel: at('C') });
  const early = person(
    'early',
    {},
    { journey: at('1'), funnel: at('D'), ahead: 'seller', by: 3, pattern: 'won-early' },
  );
  const late = person('late', {}, { journey: at('4'), funnel: at('A'), ahead: 'buyer', by: 3, pattern: 'found-late' });
  const quiet = person('quiet', {}, { funnel: at('D', NOW - 1) });
  const half = person('half', {}, { journey: at('5') });
  const everybody = [agree, early, late, quiet, half, ake, tom];
  test.each([
    ['journey 3', ['agree']],
    ['journey D', []],
    ['funnel D', ['early', 'quiet']],
    ['none', ['Åke']],
    ['aligned', ['agree']],
    ['seller ahead', ['early']],
    ['buyer ahead', ['late']],
    ['pattern won-early', ['early']],
    ['pattern found-late', ['late']],
    ['pattern ruled-out', []],
    ['stale', ['quiet']],
    ['something else', []],
  ])('%s', (only, expected) => {
    const { leads, strangers } = left(everybody, { only });
    expect(names(leads)).toEqual(expected);
    expect(strangers).toEqual([]);
    expect(countOnly(everybody, only, NOW)).toBe(expected.length);
  });
});
