// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { odoo } from './odoo.ts';
import { readPage } from './site.ts';

const MAREN = { customer: 'Brightwater Mills, Maren Tidewell', mail: 'maren@brightwater.example' };
const OSKAR = { customer: 'Sundfjord Shipping, Oskar Lindqvist', mail: 'oskar@sundfjord.example' };

/** Fills the form that stands there, as Odoo does. */
function fill(values: Partial<typeof MAREN & { title: string }>): void {
  const names = { title: 'name', customer: 'partner_id', mail: 'email_from' } as const;
  for (const [key, name] of Object.entries(names)) {
    const input = document.querySelector<HTMLInputElement>(`[name="${name}"] input`);
    const value = values[key as keyof typeof names];
    if (input && value !== undefined) input.value = value;
  }
}

function seenAt(id: number): string[] | string {
  const reading = readPage(odoo, document, new URL(`https://odoo.example.com/odoo/crm/${id}`));
  return reading.state === 'read'
    ? reading.sightings.map(({ name, identities }) => `${name} ${identities.join(' ')}`)
    : reading.state;
}

describe('an opportunity, from one to the next', () => {
  const maren = 'Maren Tidewell odoo:odoo.example.com/crm.lead/1 email:maren@brightwater.example';
  const oskar = 'Oskar Lindqvist odoo:odoo.example.com/crm.lead/2 email:oskar@sundfjord.example';

  beforeEach(() => {
    Element.prototype.checkVisibility = () => true;
    const fields = ['name', 'partner_id', 'email_from'].map(
      (name) => `<div class="o_field_widget" name="${name}"><input></div>`,
    );
    document.body.innerHTML = `<div class="o_action_manager"><div class="o_form_view"><div class="o_form_sheet">${fields.join('')}</div></div></div>`;
    fill({ ...MAREN, title: 'Flour line' });
    expect(seenAt(1)).toEqual([maren]);
  });

  it('the form is filled part by part and the address comes last: at no time is it one person with what is of another', () => {
    fill({ customer: OSKAR.customer });
    expect(seenAt(1)).toEqual([]);
    fill({ ...OSKAR, title: 'Harbour sensors' });
    expect(seenAt(1)).toEqual(['Oskar Lindqvist email:oskar@sundfjord.example']);
    expect(seenAt(2)).toEqual([oskar]);
  });

  it('going back, the address comes first: what still stands there is not of the record it names', () => {
    expect(seenAt(2)).toBe('loading');
    fill({ ...OSKAR, title: 'Harbour sensors' });
    expect(seenAt(2)).toEqual([oskar]);
  });

  it('another opportunity of the same person is told by its title', () => {
    fill({ title: 'Second mill' });
    expect(seenAt(3)).toEqual([maren.replace('crm.lead/1', 'crm.lead/3')]);
  });
});
