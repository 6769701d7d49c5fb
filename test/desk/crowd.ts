import type { Person } from './data.ts';

/** Names with their spelling in an address, and the language they come from. */
const NAMES = [
  ['Marit Solheim', 'marit.solheim', 'nb'],
  ['Tobias Kesselring', 'tobias.kesselring', 'de'],
  ['Abena Osei-Tutu', 'abena.osei-tutu', 'en'],
  ['ليان الدرعاوي', 'layan.aldarawi', 'ar'],
  ['Fiachra Ó Dálaigh', 'fiachra.odalaigh', 'ga'],
  ['सायली देवधरकर', 'sayali.devdharkar', 'mr'],
  ['Jolanta Brzęczek', 'jolanta.brzeczek', 'pl'],
  ['Wren Attwater', 'wren.attwater', 'en'],
  ['闻人知远', 'wenren.zhiyuan', 'zh-Hans'],
  ['Celestino Vilarinho', 'celestino.vilarinho', 'pt'],
  ['Maximiliane Freifrau von Hohenstaufen-Lindenbach', 'm.hohenstaufen', 'de'],
  ['Oona Rautavaara', 'oona.rautavaara', 'fi'],
  ['Émile Quenneville', 'emile.quenneville', 'fr'],
] as const;

const TITLES = [
  'Head of Procurement',
  'Warehouse Manager',
  'Finance Controller',
  'Director of Operations',
  'Supply Chain Analyst',
  'Chief Information Officer',
  'Purchasing Assistant',
] as const;

const COMPANIES = [
  ['Fjordkai Lager AS', 'fjordkai'],
  ['Kesselring Fördertechnik GmbH', 'kesselring'],
  ['Saltmarsh Provisions', 'saltmarsh'],
  ['Bluepier Freight', 'bluepier'],
  ['Quenneville Frères', 'quenneville'],
  ['Tarnside Components Ltd', 'tarnside'],
  ['Oliveta Distribuição', 'oliveta'],
  ['Hollow Oak Furniture', 'hollow-oak'],
  ['Rautavaara Kylmäketju Oy', 'rautavaara'],
  ['Ninefold Robotics', 'ninefold'],
  ['Copperline Pharma', 'copperline'],
] as const;

const PLACES = ['Bergen', 'Dortmund', 'Leeds', 'Rotterdam', 'Lyon', 'Porto', 'Turku', 'Gdynia'] as const;

/** More than any screen needs and still one page of markup. */
export const MAX_CROWD = 20_000;

function pick<T>(list: readonly T[], at: number): T {
  const found = list[at % list.length];
  if (found === undefined) throw new RangeError(`nothing at ${at}`);
  return found;
}

/** Person `at` (from 0) of the directory: always the same one for the same number. */
function crowdPerson(at: number): Person {
  const [name, address, language] = pick(NAMES, at * 5 + Math.floor(at / NAMES.length));
  const [company, host] = pick(COMPANIES, at);
  return {
    id: `r${at + 1}`,
    name,
    title: pick(TITLES, at * 3),
    company,
    place: pick(PLACES, at * 3 + 1),
    language,
    email: `${address}.${at + 1}@${host}.example`,
    notes: [],
    touchpoints: [],
  };
}

/** The first `count` people of the directory. */
export function crowd(count: number): Person[] {
  return Array.from({ length: count }, (_, at) => crowdPerson(at));
}

/** The directory's person with this id; undefined when it is not one of its ids. */
export function crowdById(id: string): Person | undefined {
  const number = /^r([1-9]\d{0,4})$/.exec(id)?.[1];
  return number && Number(number) <= MAX_CROWD ? crowdPerson(Number(number) - 1) : undefined;
}
