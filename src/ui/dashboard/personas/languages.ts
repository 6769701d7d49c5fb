import { languageName } from '../parts/language-name.ts';

/** Languages that many teams write in. */
const COMMON = [
  'ar',
  'bn',
  'cs',
  'da',
  'de',
  'el',
  'en',
  'es',
  'fi',
  'fr',
  'he',
  'hi',
  'hu',
  'id',
  'it',
  'ja',
  'ko',
  'mr',
  'nb',
  'nl',
  'pl',
  'pt',
  'ro',
  'ru',
  'sv',
  'ta',
  'th',
  'tr',
  'uk',
  'ur',
  'vi',
  'zh-Hans',
  'zh-Hant',
];

/** Languages to pick from: the common ones and those in use (BCP 47), in order of their English names. */
export function languageOptions(inUse: ReadonlyArray<string | undefined>): Array<{ tag: string; name: string }> {
  const tags = new Set([...COMMON, ...inUse.filter((tag) => tag !== undefined && tag !== '')]);
  return [...tags]
    .map((tag) => ({ tag: tag ?? '', name: languageName(tag ?? '') }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
