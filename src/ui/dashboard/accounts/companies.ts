import type { Lead } from '../../../domain/lead.ts';
import { folded } from '../../../store/projections.ts';
import type { GroupView } from '../../kit/group-view.ts';

/** The leads of one company. */
export interface Company {
  /** The same for all spellings that differ in case and accents only. */
  key: string;
  /** As most of its leads spell it. */
  name: string;
  leads: Lead[];
}

/** Puts leads with their companies, in order of name; leads without one are left out. */
export function companiesOf(leads: readonly Lead[]): Company[] {
  const found = new Map<string, Lead[]>();
  for (const lead of leads) {
    const key = folded(lead.company ?? '');
    if (!key) continue;
    const known = found.get(key);
    if (known) known.push(lead);
    else found.set(key, [lead]);
  }
  return [...found]
    .map(([key, leads]) => ({ key, name: usualSpelling(leads), leads }))
    .sort((a, b) => a.name.localeCompare(b.name) || (a.key < b.key ? -1 : 1));
}

function usualSpelling(leads: readonly Lead[]): string {
  const counts = new Map<string, number>();
  for (const { company = '' } of leads) counts.set(company, (counts.get(company) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0] ?? '';
}

/** A company as the list of accounts shows it. */
export interface Account extends Company {
  group: GroupView;
}

/** Those that cannot move on first, the others behind them, each in the order given. */
export function urgentFirst(accounts: readonly Account[]): Account[] {
  const isUrgent = ({ group }: Account): number => Number(group.gaps.some(({ urgent }) => urgent));
  return accounts.toSorted((a, b) => isUrgent(b) - isUrgent(a));
}

/** Accounts whose name, or one of whose people, has all these words somewhere; accents and case do not matter. */
export function findAccounts(accounts: readonly Account[], text: string): Account[] {
  const words = folded(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...accounts];
  return accounts.filter(({ key, leads }) => {
    const said = [key, ...leads.map(({ name }) => folded(name))].join(' ');
    return words.every((word) => said.includes(word));
  });
}
