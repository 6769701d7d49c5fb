// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { Identity } from '../domain/identity.ts';
import type { Sighting } from '../sites/site.ts';
import { personOf, seatsFor } from './seat.ts';

const sighting = (name: string, ...identities: Identity[]): Sighting => {
  const anchor = document.createElement('span');
  return { name, identities, anchor, scope: anchor };
};
const badge = { lead: 'l1', name: 'Ada', ahead: null, by: 0 };

test('somebody who was looked up before keeps their badge, somebody with new identities is looked up again', () => {
  const before = seatsFor([sighting('Ada', 'x:ada'), sighting('Bea', 'x:bea')], new Map());
  for (const seat of before.values()) seat.badge = badge;
  const after = seatsFor(
    [sighting('Ada', 'x:ada'), sighting('Bea', 'x:bea', 'email:bea@x.example'), sighting('Cy', 'x:cy')],
    before,
  );
  expect([...after.values()].map((seat) => seat.badge)).toEqual([badge, undefined, undefined]);
});

test('one person in two rows has one seat and two places', () => {
  const seats = seatsFor([sighting('Ada', 'x:ada'), sighting('Ada', 'x:ada')], new Map());
  expect(seats.size).toBe(1);
  expect(seats.get('x:ada')?.sighting.also).toHaveLength(1);
});

test('what is sent has no elements in it, and only what the page said', () => {
  const seat = { key: 'x:ada', sighting: { ...sighting('Ada', 'x:ada'), title: 'CTO' }, badge };
  expect(personOf(seat)).toEqual({ identities: ['x:ada'], facts: { name: 'Ada', title: 'CTO' }, lead: 'l1' });
});

test('the picture is sent as it is when it is sent: it may have come after the name', () => {
  const ada = sighting('Ada', 'x:ada');
  const scope = document.createElement('p');
  scope.append(new Image(), ada.anchor);
  const [seat] = seatsFor([{ ...ada, scope }], new Map()).values();
  const facts = () => seat && personOf(seat).facts;
  expect(facts()).toEqual({ name: 'Ada' });
  scope.querySelector('img')?.setAttribute('src', 'https://pbs.twimg.com/profile_images/1024000000/demo_normal.jpg');
  expect(facts()).toEqual({ name: 'Ada', avatar: 'twimg:1024000000' });
});
