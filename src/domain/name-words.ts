import { comparable } from './comparable.ts';

/** A word of a name. */
export interface NameWord {
  /** Its spellings without accents: `Müller` → `muller`, `mueller`. */
  forms: readonly string[];
  /** Only its beginning is written: `J.`, `Chr.` */
  initial: boolean;
  /** May be left out without saying anything: `van`, `bin`, an article, a by-name after a child (`Abu Ahmad`). */
  soft: boolean;
}

/** Spoken or written before a name. In the spelling in which names are compared. */
const TITLES = words(
  'dr prof mr mrs ms mx miss herr frau sr sra srta ing dipl mag mme mlle monsieur madame sir dame rev shri smt ' +
    'السيد السيده الدكتور الدكتوره المهندس المهندسه الاستاذ الاستاذه الشيخ श्री श्रीमती श्रीमान सौ कुमारी कु डॉ प्रा',
);
/** After `Dr.`: `Dr. med.`, `Dr. rer. nat.` */
const FACULTIES = words('med habil jur rer nat pol phil oec');
/** One Arabic letter and a dot or a stroke: doctor, professor, engineer. */
const ARABIC_TITLE = /^(?:د|ا|م|ا\.د)[./]$/u;
/** Put after a name. The short ones are names, too (`Jack Ma`), and count only behind a comma. */
const DEGREES = words('phd dphil mba msc bsc llm llb esq cpa cfa pmp mcips dba');
const SHORT_DEGREES = words('ma ba md jd bs ms');
const SMALL = words(
  'van von vom zu zur zum den der de del della di da dos das du la las los ter ten te af av y el al bin ibn bint بن ابن بنت ولد',
);
const CHILD_OF = words('ابو ابي ابا ام abu abou umm oum');
const GENERATIONS: Record<string, string> = { junior: 'jr', senior: 'sr', iind: 'ii', '2nd': 'ii', '3rd': 'iii' };
const ARTICLE = /^ال(?=\p{L}{3})/u;
const APOSTROPHES = /['’‘`´ʼʻ]/gu;
const LETTER = /\p{L}/u;
/** How the letters of these languages are written where a keyboard lacks them. */
const WRITTEN: Record<string, readonly string[]> = {
  ä: ['a', 'ae'],
  ö: ['o', 'oe'],
  ü: ['u', 'ue'],
  ø: ['o', 'oe'],
  å: ['a', 'aa'],
  æ: ['ae', 'a'],
};
const MAX_FORMS = 16;
const MAX_WORDS = 12;

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}

/** All the spellings of a word without accents. */
function formsOf(word: string): string[] {
  const lower = word.normalize('NFC').toLowerCase();
  let forms = [''];
  for (const letter of lower) {
    const ways = WRITTEN[letter] ?? [letter];
    const some = forms.length * ways.length > MAX_FORMS ? ways.slice(0, 1) : ways;
    forms = some.flatMap((way) => forms.map((form) => form + way));
  }
  return [...new Set(forms.map(comparable))].map((form) => GENERATIONS[form] ?? form);
}

/** A piece between spaces: as it was written, and as it is compared, without dots. */
interface Piece {
  written: string;
  bare: string;
}

function piecesOf(text: string): Piece[] {
  return text
    .split(/\s+/)
    .filter((written) => LETTER.test(written))
    .map((written) => ({ written, bare: comparable(written.replace(/[./]/g, '')) }));
}

function isTitle({ written, bare }: Piece, before: Piece | undefined): boolean {
  if (before && FACULTIES.has(bare) && written.endsWith('.')) return true;
  const first = comparable(written).split(/[.-]/)[0] ?? '';
  return TITLES.has(bare) || TITLES.has(first) || ARABIC_TITLE.test(comparable(written));
}

/** Without what stands before a name and after it; something always stays. */
function withoutTitles(pieces: readonly Piece[]): Piece[] {
  let start = 0;
  while (start < pieces.length - 1 && isTitle(pieces[start] as Piece, pieces[start - 1])) start += 1;
  let end = pieces.length;
  while (end > start + 2 && DEGREES.has(pieces[end - 1]?.bare ?? '')) end -= 1;
  return pieces.slice(start, end);
}

const isDegree = ({ bare }: Piece): boolean => DEGREES.has(bare) || SHORT_DEGREES.has(bare);

/** The pieces in the order in which the name is said: `Müller, Jan` is turned round, `Ada Lovelace, PhD` loses its end. */
function inOrder(text: string): Piece[] {
  const [first = [], ...others] = text.split(/[,،]/).map(piecesOf);
  const rest = others.filter((part) => !part.every(isDegree));
  const [second = [], ...more] = rest;
  const generation = (piece: Piece): boolean => /^(?:jr|junior|senior|ii|iii|iv)$/.test(piece.bare);
  return second.every(generation) ? [...first, ...rest.flat()] : [...second, ...first, ...more.flat()];
}

/** `J.-P.` → J, P, both beginnings only; `Müller-Østergård` → two words; `الأحمد` → article and word. */
function split({ written }: Piece): Array<Omit<NameWord, 'soft'> & { article: boolean; lower: boolean }> {
  const pieces = written.replace(APOSTROPHES, '').match(/[\p{L}\p{M}\p{N}\p{Cf}]+\.?/gu) ?? [];
  return pieces.flatMap((piece) => {
    const word = piece.replace(/\.$/, '');
    const letters = (word.match(/\p{L}/gu) ?? []).length;
    const initial = letters === 1 || (piece.endsWith('.') && letters <= 3);
    const lower = word === word.toLowerCase();
    const forms = formsOf(word);
    const bare = ARTICLE.test(forms[0] ?? '') && forms[0]?.replace(ARTICLE, '');
    const whole = { forms, initial, article: false, lower };
    return bare
      ? [
          { ...whole, forms: ['ال'], article: true },
          { ...whole, forms: [bare] },
        ]
      : [whole];
  });
}

/** The words of a name in scripts that set spaces, in the order in which it is said. Empty for a text without letters. */
export function nameWords(text: string): NameWord[] {
  const all = withoutTitles(inOrder(text)).flatMap(split).slice(0, MAX_WORDS);
  const isChildOf = all.length > 2 && CHILD_OF.has(all[0]?.forms[0] ?? '');
  return all.map(({ forms, initial, article, lower }, at) => {
    const word = forms[0] ?? '';
    // At the start `Van` and `Di` are names of people unless the case says otherwise.
    const inside = at > 0 || (lower && all[1]?.lower === false);
    const small = article || word === 'ال' || (SMALL.has(word) && inside && at < all.length - 1);
    return { forms, initial: initial && !small, soft: small || (isChildOf && at < 2) };
  });
}
