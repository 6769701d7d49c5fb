/** Words that fictional people and places are made of, by script; each list is used in turn. */
interface Words {
  script: RegExp;
  first: readonly string[];
  last: readonly string[];
}

const words = (script: RegExp, first: string, last: string): Words => ({
  script,
  first: first.split(' '),
  last: last.split(' '),
});

/** The last is for every other script. */
export const NAMES: readonly Words[] = [
  words(/\p{Script=Han}/u, '明美 俊介 雅琴 国栋', '霧島 白井 钟离 南宫'),
  words(/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ミドリ アキラ ノゾミ', 'カスミ シライ トオノ'),
  words(/\p{Script=Hangul}/u, '하늘 보람 다솔', '남궁 선우 황보'),
  words(/\p{Script=Cyrillic}/u, 'Злата Мирон Ярина Савва', 'Лесовик Заречный Полевая Громыш'),
  words(/\p{Script=Arabic}/u, 'سلمى نادر ليان رامز', 'الغزال البستاني الوادي النهري'),
  words(/\p{Script=Greek}/u, 'Θάλεια Νέστωρ Δανάη', 'Πετραίου Θαλασσίδης Ανέμου'),
  words(
    /./,
    'Odile Bram Sunniva Tomas Yara Ivo Noemi Rufus Thea Ingram Saskia Emeka Wilma Pim Rosa Hale Maja Nils Lene Otto',
    'Farrant Okafor Kellam Reyland Lindholm Tarrant Straub Haldane Ostrow Valemont Thornby Stonely Bergson Zonder Quillfeld ' +
      'Winterly Brookes Fernell Astrup Seelmann',
  ),
];

export const COMPANIES = [
  'Marrow Tools',
  'Hollow Works',
  'Lampworks',
  'Tallgrass Mills',
  'Ferrocline',
  'Brink & Gauge',
];
export const TITLES = ['Plant Manager', 'Head of Fleet', 'Chief Engineer', 'Buyer', 'Works Director', 'Quality Lead'];
export const PLACES = ['Sampledam', 'Exampleville', 'Mockford', 'Sampleton'];
export const FILLER = 'the crates went out on time and nobody has asked for more of them since then'.split(' ');
