import { comparable } from './comparable.ts';

const LEGAL = new Set(
  (
    'gmbh ag kg ohg ug se mbh co ltd limited inc incorporated llc llp lp plc corp corporation company sa sas sarl srl spa bv nv ab as ' +
    'oy oyj aps pty pvt private kk sl gbr eg ev und and et'
  ).split(' '),
);
const LEGAL_HAN = /(?:股份)?(?:有限)?(?:责任)?公司$/u;
/** Second levels under which others register. */
const SECOND_LEVEL = /^(?:co|com|ac|org|net|gov|edu)$/;

/** A company without its legal form, spaces and punctuation: `Nordwind Lager GmbH & Co. KG` → `nordwindlager`. */
export function companyKey(company: string): string {
  const words = comparable(company)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean);
  const own = words
    .filter((word) => !LEGAL.has(word))
    .join('')
    .replace(LEGAL_HAN, '');
  return own || words.join('');
}

/** The name in a domain, comparable with a company: `mail.nordwind-lager.example` → `nordwindlager`. */
export function domainKey(domain: string): string {
  const labels = domain.split('.').slice(0, -1);
  const last = labels.pop() ?? '';
  const own = SECOND_LEVEL.test(last) ? (labels.pop() ?? last) : last;
  return comparable(own).replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

/** The town of a place as pages write it: `Hamburg, Germany` → `hamburg`. */
export function townKey(place: string): string {
  return comparable(place.split(/[,،，]/)[0] ?? '');
}
