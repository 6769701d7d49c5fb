import { useId } from 'preact/hooks';
import type { Facts } from '../../domain/event.ts';
import type { Lead } from '../../domain/lead.ts';
import { edit } from '../../store/deeds.ts';
import { FormEnd } from '../kit/button.tsx';
import { amountOf } from '../kit/money.ts';
import { usePanel } from './panel-context.ts';

const FIELDS = [
  { key: 'name', label: 'Name', required: true },
  { key: 'title', label: 'Title' },
  { key: 'company', label: 'Company' },
  { key: 'industry', label: 'Industry' },
  { key: 'size', label: 'People there', hint: '250', pattern: '[1-9][0-9]{0,7}', numeric: true },
  { key: 'place', label: 'Place' },
  { key: 'language', label: 'Language', hint: 'en, de, ar …', pattern: '[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*' },
  { key: 'amount', label: 'Deal value', hint: '48,000', pattern: "[0-9][0-9.,' ]*" },
] as const;

const CURRENCIES = ['EUR', 'USD', 'GBP', 'CHF', 'INR', 'CNY', 'JPY', 'AED', 'SEK', 'PLN', 'BRL', 'CAD', 'AUD'];

type Typed = Record<(typeof FIELDS)[number]['key'] | 'currency', string>;

function before(lead: Lead): Typed {
  const { name, title = '', company = '', industry = '', size, place = '', language = '', deal } = lead;
  return {
    name,
    title,
    company,
    industry,
    size: size ? String(size) : '',
    place,
    language,
    amount: deal ? String(deal.amount) : '',
    currency: deal?.currency ?? 'EUR',
  };
}

/** What was changed, as facts; null takes one off. */
function changes(lead: Lead, typed: Typed): Facts {
  const facts: Facts = {};
  if (typed.name.trim() && typed.name.trim() !== lead.name) facts.name = typed.name.trim();
  for (const key of ['title', 'company', 'industry', 'place', 'language'] as const) {
    const text = typed[key].trim();
    if (text !== (lead[key] ?? '')) facts[key] = text || null;
  }
  const size = Number(typed.size.trim());
  if (size !== (lead.size ?? 0)) facts.size = size || null;
  const amount = amountOf(typed.amount);
  if (!typed.amount.trim()) {
    if (lead.deal) facts.deal = null;
  } else if (amount !== undefined && (amount !== lead.deal?.amount || typed.currency !== lead.deal.currency)) {
    facts.deal = { amount, currency: typed.currency };
  }
  return facts;
}

/** Edits who a lead is, in place. What is typed stays until it is saved or given up. */
export function WhoForm({ lead, onDone }: { lead: Lead; onDone: () => void }) {
  const panel = usePanel();
  const id = useId();
  const opener = panel.draft(`${lead.id} editing`).peek();
  const typed = panel.draft(`${lead.id} facts`);
  const typedNow = (draft: string): Typed => (draft ? JSON.parse(draft) : before(lead));
  const values = typedNow(typed.value);
  const type = (key: keyof Typed, text: string): void => {
    typed.value = JSON.stringify({ ...typedNow(typed.peek()), [key]: text });
  };
  const finish = (): void => {
    typed.value = '';
    onDone();
  };
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    const facts = changes(lead, typedNow(typed.peek()));
    if (Object.keys(facts).length === 0 || (await panel.save(() => edit(panel.store, lead.id, facts), 'Saved')))
      finish();
  };
  return (
    <form class="who form" onSubmit={save} onKeyDown={(event) => event.key === 'Escape' && finish()}>
      {FIELDS.map(({ key, label, ...rest }) => (
        <div class="form-row" key={key}>
          <label for={`${id}${key}`}>{label}</label>
          <input
            id={`${id}${key}`}
            class="field"
            dir="auto"
            maxLength={200}
            value={values[key]}
            required={'required' in rest}
            placeholder={'hint' in rest ? rest.hint : undefined}
            pattern={'pattern' in rest ? rest.pattern : undefined}
            inputMode={'numeric' in rest ? 'numeric' : undefined}
            autocomplete="off"
            ref={key === (opener === 'deal' ? 'amount' : 'name') ? focusOnce : null}
            onInput={(event) => type(key, event.currentTarget.value)}
          />
          {key === 'amount' && (
            <select
              class="field"
              aria-label="Currency"
              value={values.currency}
              onChange={(event) => type('currency', event.currentTarget.value)}
            >
              {[...new Set([values.currency, ...CURRENCIES])].map((currency) => (
                <option key={currency}>{currency}</option>
              ))}
            </select>
          )}
        </div>
      ))}
      <FormEnd onCancel={finish} />
    </form>
  );
}

function focusOnce(input: HTMLInputElement | null): void {
  if (input && !input.closest('form')?.contains(document.activeElement)) input.focus();
}
