import { type CountryCode, getCountries, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { type Identity, tel } from './identity.ts';

/** Mobile numbers of Mexico had a 1 after the country until 2019, and still have it in many address books. */
const MEXICAN_MOBILE = /^\+521(?=\d{10}$)/;

/** `DE`, or what a language tag says of the place: `de-AT` → `AT`. */
function countryOf(hint: string): CountryCode | undefined {
  // A bare `ar` is Arabic, not Argentina.
  const country = /^[A-Z]{2}$/.test(hint) ? hint : (/-([a-z]{2})(?:-|$)/i.exec(hint)?.[1] ?? '').toUpperCase();
  return isSupportedCountry(country) ? country : undefined;
}

/**
 * A phone number in any form → `tel:` in E.164. A number without its country needs the hint: a country (`DE`) or a language
 * tag with one (`de-AT`). Undefined for what cannot be a number there. Not for content scripts: it brings the world's plans.
 */
export function phone(text: string, countryHint = ''): Identity | undefined {
  const found = parsePhoneNumberFromString(text.slice(0, 250).replace(/^\s*00/, '+'), countryOf(countryHint));
  const number = found?.isPossible() ? found.number : (tel(text)?.slice('tel:'.length) ?? '');
  return tel(number.replace(MEXICAN_MOBILE, '+52'));
}

/** The country that a place ends with, in one of these languages: `Hamburg, Germany` → `DE`. Undefined when it names none. */
export function countryNamed(place: string, languages: readonly string[]): string | undefined {
  const last = place
    .split(/[,،、]/u)
    .at(-1)
    ?.trim()
    .toLowerCase();
  if (!last) return undefined;
  const names = languages.map((language) => new Intl.DisplayNames(language, { type: 'region' }));
  return getCountries().find((country) => names.some((name) => name.of(country)?.toLowerCase() === last));
}
