import { expect, test } from 'vitest';
import type { Seen } from '../../messages/protocol.ts';
import { filterPeople } from './list-filter.ts';

const LEAD = '018f0000-0000-7000-8000-000000000001';
const person = (name: string, facts: Seen['facts'] = {}, badge: Partial<Seen['badge']> = null): Seen => ({
  key: `email:${name}@x.example`,
  identities: [`email:${name}@x.example`],
  name,
  facts,
  badge: badge && { lead: LEAD, name, ahead: null, by: 0, ...badge },
  main: false,
  selected: false,
});

const zoe = person('Zoë', { company: 'Nordwind GmbH' }, { journey: { code: '3', at: 1, fades: 2 } });
const ake = person('Åke', { title: 'Warehouse Manager' }, {});
const tom = person('Tom', { company: 'Nordwind GmbH' });
const names = (people: Seen[]): string[] => people.map(({ name }) => name);

test('leads stand apart from those who are none yet', () => {
  const { leads, strangers } = filterPeople([zoe, tom, ake], { text: '', stage: '' });
  expect([names(leads), names(strangers)]).toEqual([['Zoë', 'Åke'], ['Tom']]);
});

test('typing finds by name, title and company, without accents or case', () => {
  expect(names(filterPeople([zoe, ake], { text: 'ake', stage: '' }).leads)).toEqual(['Åke']);
  expect(names(filterPeople([zoe, ake, tom], { text: 'NORD', stage: '' }).strangers)).toEqual(['Tom']);
  expect(names(filterPeople([zoe, ake], { text: 'zoe nord', stage: '' }).leads)).toEqual(['Zoë']);
});

test('a stage leaves those who are there; people who are no leads are at no stage', () => {
  expect(filterPeople([zoe, ake, tom], { text: '', stage: 'journey 3' })).toEqual({ leads: [zoe], strangers: [] });
  expect(filterPeople([zoe, ake, tom], { text: '', stage: 'none' })).toEqual({ leads: [ake], strangers: [] });
  expect(filterPeople([zoe, ake], { text: '', stage: 'funnel D' }).leads).toEqual([]);
});
