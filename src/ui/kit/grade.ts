import type { Grade, Site } from '../../sites/site.ts';

const WORDS: Record<Exclude<Grade, 'taught by you' | 'public standard'>, string> = {
  'read on a real page': 'Checked on real pages',
  "vendor's source": 'Built from the vendor’s source',
  "others' code": 'Built from others’ code, not seen on a real page by us',
};

/** What a site's reader was built from, and when its pages were last seen: `Checked on real pages, March 2026`. */
export function gradeWords({ grade, seen }: Pick<Site, 'grade' | 'seen'>, language = 'en'): string {
  if (grade === 'taught by you') return 'As you taught it';
  if (grade === 'public standard') return 'Reads public standards for people on pages';
  const month = new Date(`${seen}-15`).toLocaleDateString(language, { month: 'long', year: 'numeric' });
  return `${WORDS[grade]}, ${month}`;
}
