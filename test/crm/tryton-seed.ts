import { COMPANIES, DEALS, PEOPLE } from './people.ts';

/** Calls a method of the server and gives its result. */
type Call = (method: string, ...args: unknown[]) => Promise<unknown>;

async function signIn(address: string, user: string, password: string): Promise<Call> {
  let authorization = '';
  const call: Call = async (method, ...params) => {
    const reply = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(authorization ? { authorization } : {}) },
      body: JSON.stringify({ id: 1, method, params }),
    });
    const said = await reply.text();
    const { result, error } = reply.ok ? (JSON.parse(said) as { result?: unknown; error?: unknown }) : { error: said };
    if (error) throw new Error(`${method}: ${JSON.stringify(error).slice(0, 1500)}`);
    return result;
  };
  const session = (await call('common.db.login', user, { password }, 'en')) as string[];
  authorization = `Session ${Buffer.from([user, ...session].join(':')).toString('base64')}`;
  return call;
}

const decimal = (value: number | string) => ({ __class__: 'Decimal', decimal: String(value) });
const mechanisms = (said: Record<string, string | undefined>) => [
  ['create', Object.entries(said).flatMap(([type, value]) => (value ? [{ type, value }] : []))],
];

/** The code of the person at that place in PEOPLE; Tryton numbers its records otherwise. */
export const codeOf = (at: number): string => `P${1001 + at}`;

/** Puts our people, their companies and deals into a fresh Tryton, and answers the questions that it asks a newcomer. */
export async function seedTryton(address: string, user: string, password: string): Promise<void> {
  const call = await signIn(address, user, password);
  const create = async (model: string, ...rows: object[]): Promise<number[]> =>
    (await call(`model.${model}.create`, rows, {})) as number[];
  const search = async (model: string, domain: unknown[]): Promise<number[]> =>
    (await call(`model.${model}.search`, domain, 0, null, null, {})) as number[];

  const asked = await search('ir.module.config_wizard.item', [['state', '!=', 'done']]);
  await call('model.ir.module.config_wizard.item.write', asked, { state: 'done' }, {});

  const [currency] = await create('currency.currency', {
    name: 'US Dollar',
    code: 'USD',
    symbol: '$',
    rounding: decimal('0.01'),
  });
  const parties = await create(
    'party.party',
    ...PEOPLE.map(({ name, email, phone, linkedin }, at) => ({
      name,
      code: codeOf(at),
      contact_mechanisms: mechanisms({ email, phone, website: linkedin }),
    })),
    ...COMPANIES.map(({ name, email, website }) => ({ name, contact_mechanisms: mechanisms({ email, website }) })),
    { name: 'Our Own Company' },
  );
  const [company] = await create('company.company', { party: parties.at(-1), currency });
  const admins = await search('res.user', [['login', '=', user]]);
  await call('model.res.user.write', admins, { companies: [['add', [company]]], company }, {});

  const opportunities = DEALS.map(({ title, about, amount }) => ({
    description: title,
    party: parties[PEOPLE.findIndex(({ email }) => email === about)],
    company,
    amount: decimal(amount),
  }));
  await create('sale.opportunity', ...opportunities);
}
