import { expect, test } from 'vitest';
import type { Lead } from '../../../domain/lead.ts';
import { type Account, companiesOf, findAccounts, urgentFirst } from './companies.ts';

const lead = (name: string, company?: string) => ({ id: name, name, ...(company ? { company } : {}) }) as Lead;

test('leads come together with their company, however it is spelled; those without one stay out', () => {
  const companies = companiesOf([
    lead('Zoë', 'Nordwind GmbH'),
    lead('Åke', 'NORDWIND GmbH'),
    lead('Tom', 'Nordwind GmbH '),
    lead('Ada', 'Ångström Ltd'),
    lead('Kim', 'Nordwind GmbH'),
    lead('Nobody'),
  ]);
  expect(companies.map(({ key, name, leads }) => [key, name, leads.length])).toEqual([
    ['angstrom ltd', 'Ångström Ltd', 1],
    ['nordwind gmbh', 'Nordwind GmbH', 4],
  ]);
});

const account = (name: string, urgent: boolean[], people: string[] = []): Account => ({
  key: name.toLowerCase(),
  name,
  leads: people.map((one) => lead(one)),
  group: {
    stage: undefined,
    people: [],
    gaps: urgent.map((urgent, at) => ({ key: `${at}`, said: { phrase: '' }, urgent })),
  },
});

test('companies that cannot move on come first, the others keep their order', () => {
  const all = [account('A', []), account('B', [false]), account('C', [false, true]), account('D', [true])];
  expect(urgentFirst(all).map(({ name }) => name)).toEqual(['C', 'D', 'A', 'B']);
});

test('a company is found by its name and by its people', () => {
  const all = [account('Nordwind', [], ['Zoë Müller']), account('Harborpine', [], ['Tom'])];
  const found = (text: string) => findAccounts(all, text).map(({ name }) => name);
  expect(found('')).toEqual(['Nordwind', 'Harborpine']);
  expect(found('harbor')).toEqual(['Harborpine']);
  expect(found('ZOE mull')).toEqual(['Nordwind']);
  expect(found('zoe tom')).toEqual([]);
});
