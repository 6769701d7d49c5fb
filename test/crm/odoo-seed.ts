import { COMPANIES, DEALS, PEOPLE } from './people.ts';

interface Account {
  database: string;
  user: string;
  password: string;
}

/** Puts our people, their companies and deals into a fresh Odoo, and lets one of them write to the record of another. */
export async function seedOdoo(url: string, { database, user, password }: Account): Promise<void> {
  const call = async (service: string, method: string, ...args: unknown[]): Promise<unknown> => {
    const reply = await fetch(`${url}/jsonrpc`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ jsonrpc: '2.0', method: 'call', params: { service, method, args } }),
    });
    const { result, error } = (await reply.json()) as { result?: unknown; error?: unknown };
    if (error) throw new Error(`${method}: ${JSON.stringify(error).slice(0, 1500)}`);
    return result;
  };
  const id = await call('common', 'login', database, user, password);
  const on = (model: string, method: string, args: unknown[], named: object = {}): Promise<unknown> =>
    call('object', 'execute_kw', database, id, password, model, method, args, named);
  const create = async (model: string, rows: object[]): Promise<number[]> =>
    (await on(model, 'create', [rows])) as number[];

  const companies = await create(
    'res.partner',
    COMPANIES.map(({ name, email, website }) => ({ name, email, website, is_company: true })),
  );
  const employer = (company: string) => companies[COMPANIES.findIndex(({ name }) => name === company)];
  const people = await create(
    'res.partner',
    PEOPLE.map(({ name, email, phone, title, company, linkedin }) => ({
      ...{ name, email, phone, function: title, parent_id: employer(company), city: 'Exampleton' },
      ...(linkedin ? { website: linkedin } : {}),
    })),
  );
  const partner = (mail: string) => people[PEOPLE.findIndex(({ email }) => email === mail)];
  await create(
    'crm.lead',
    DEALS.map(({ title, about, amount }) => ({
      ...{ name: title, type: 'opportunity', user_id: id, partner_id: partner(about), expected_revenue: amount },
    })),
  );
  await on('res.partner', 'message_post', [[people[0]]], {
    ...{ body: 'We met at the mill.', author_id: partner('jo.marsh@sundfjord.example') },
    ...{ message_type: 'comment', subtype_xmlid: 'mail.mt_note' },
  });
}
