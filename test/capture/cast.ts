import { type AvatarKind, avatar } from '../../src/domain/avatar.ts';
import { fromHref, HANDLE_KINDS } from '../../src/domain/identity.ts';
import { isNobodys } from '../../src/domain/mailboxes.ts';
import { COMPANIES, FILLER, NAMES, PLACES, TITLES } from './fictional.ts';
import { rephoned, reshaped } from './shape.ts';

/** A person as an adapter saw them. */
export interface Seen {
  name: string;
  identities: readonly string[];
  title?: string;
  company?: string;
  place?: string;
}

const PROFILES = [...HANDLE_KINDS, 'linkedin'];
const EMAIL = /[\p{L}\p{N}._%+-]+@(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}/u;
const PHONE = /(?:\+|\b00|\()[\d\s().\u00a0-]{6,}\d/g;
/** Ids as products make them: long numbers, UUIDs and tokens of letters and digits. */
const ID = /\b(?:AC[ow]AA[\w-]{8,}|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|\d{5,}|(?=[A-Za-z_]*\d)\w{15,})\b/g;
/** What makes a name the address of a picture again; what else stood there names the picture, too. */
const AFTER_NAME: Record<AvatarKind, string> = {
  licdn: '/profile-displayphoto-shrink_100_100/0',
  gravatar: '',
  twimg: '/picture_normal.jpg',
  github: '',
  google: '',
  youtube: '=s88',
  bluesky: '',
};
/** An address in an inline style. */
const STYLE_ADDRESS = /url\((["']?)(.*?)\1\)/g;
const PARTICLES = /^(van|von|de|der|den|da|di|du|la|le|al|bin|ibn|y|e|und|dr|prof|mr|mrs|ms)$/i;
/** Longer texts are somebody's words. */
const LONG = 8;

const isUpper = (word: string): boolean =>
  word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** As a mailbox writes it: small letters without marks. */
const plain = (text: string): string => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

/** As `like` is written: in capitals, with a capital, or without. */
function written(word: string, like: string): string {
  if (isUpper(like)) return word.toUpperCase();
  return like === like.toLowerCase() ? word.toLowerCase() : word;
}

/** Who plays whom on a captured page: the same real word, address or id is the same fictional one wherever it stands. */
export class Cast {
  private readonly words = new Map<string, string>();
  private readonly phrases = new Map<string, string>();
  private readonly domains = new Map<string, string>();
  private readonly phones = new Map<string, number>();
  private readonly tokens = new Map<string, string>();
  private readonly initials = new Map<string, string>();
  private readonly hosts: ReadonlyArray<readonly [real: string, fictional: string]>;

  /** `hosts`: the real ones and what stands for them. */
  constructor(people: readonly Seen[], hosts: ReadonlyArray<readonly [real: string, fictional: string]> = []) {
    this.hosts = hosts;
    for (const [place, { name, title, company, place: town }] of people.entries()) {
      this.name(name, place);
      for (const [said, others] of [
        [company, COMPANIES],
        [title, TITLES],
        [town, PLACES],
      ] as const) {
        const key = said?.toLowerCase();
        if (key && !this.phrases.has(key)) this.phrases.set(key, others[this.phrases.size % others.length] ?? key);
      }
    }
    for (const id of people.flatMap(({ identities }) => identities)) this.identity(id);
  }

  /** What a person reads: names, addresses and numbers are those of the cast, long texts are filler. */
  text(said: string): string {
    const count = said.match(/\S+/g)?.length ?? 0;
    if (count > LONG && said.search(EMAIL) < 0) return this.filler(said);
    return this.initials.get(said.trim()) ?? this.marks(this.played(said, 1));
  }

  /** An address or another attribute: as `text`, and every id is another. */
  attribute(value: string): string {
    const picture = this.picture(value);
    if (picture) return picture;
    if (value.search(STYLE_ADDRESS) >= 0)
      return value.replace(STYLE_ADDRESS, (_, quote, address) => `url(${quote}${this.image(address)}${quote})`);
    const profile = fromHref(value);
    if (profile && PROFILES.some((kind) => profile.startsWith(`${kind}:`))) this.identity(profile);
    if (/^(tel|callto):/i.test(value)) return decoded(value).replace(/\d[\d\s().-]*/, (number) => this.phone(number));
    // Short names may be words of a path.
    return this.marks(this.played(decoded(value), 4), ID);
  }

  /** The address of an image: as an attribute; what another host shows is nothing but a person's picture. */
  image(address: string): string {
    return this.picture(address) ?? (/^\s*(https?:)?\/\//i.test(address) ? '' : this.attribute(address));
  }

  private picture(value: string): string | undefined {
    const [kind, name] = avatar(URL.parse(value, 'https://page.example')?.href ?? '')?.split(':') ?? [];
    if (!kind || !name) return undefined;
    const before = this.marks(value.slice(0, value.indexOf(name)), ID);
    return before + reshaped(name) + AFTER_NAME[kind as AvatarKind];
  }

  /** With other phrases, mailboxes and names: all at once, since one of the cast may be called like a real person. */
  private played(said: string, shortest: number): string {
    const phrases = [...this.phrases.keys()].toSorted((a, b) => b.length - a.length).map(escaped);
    const parts = new RegExp([...phrases, EMAIL.source, '[\\p{L}\\p{M}]+'].join('|'), 'giu');
    return said.replace(parts, (part) => {
      const phrase = this.phrases.get(part.toLowerCase());
      if (phrase) return phrase;
      if (part.includes('@')) return this.mail(part);
      const other = part.length < shortest ? undefined : this.words.get(part.toLowerCase());
      return other ? written(other, part) : part;
    });
  }

  private name(name: string, place: number): void {
    const all = name.split(/[\s,]+/).filter((word) => /\p{L}/u.test(word) && !PARTICLES.test(word.replace('.', '')));
    for (const [at, word] of all.entries()) {
      const key = word.toLowerCase();
      const { first, last } = NAMES.find(({ script }) => script.test(word)) ?? { first: [], last: [] };
      const others = at > 0 && at === all.length - 1 ? last : first;
      // An initial stays one.
      if (!this.words.has(key) && word.replace('.', '').length > 1)
        for (const [part, real] of key.split(/[^\p{L}\p{M}]+/u).entries())
          this.words.set(real, others[(place + part * 3 + at) % others.length] ?? word);
    }
    const letters = (words: readonly string[]): string => words.map(([first = '']) => first.toUpperCase()).join('');
    const ends = [all[0] ?? '', all.at(-1) ?? ''];
    this.initials.set(letters(ends), letters(ends.map((word) => this.words.get(word.toLowerCase()) ?? word)));
  }

  private identity(id: string): void {
    const [kind = '', value = ''] = id.split(/:(.*)/s);
    if (kind === 'tel') this.phone(value);
    if (/^(email|tel)$/.test(kind)) return;
    const token = value.split('/').at(-1) ?? '';
    // Pages of people may be named like anything else; only numbers and names in their addresses are somebody's.
    const isOwn =
      kind !== 'web' || [...token.matchAll(/\p{L}+/gu)].some(([word]) => this.words.has(word.toLowerCase()));
    if (/\d/.test(token) || (isOwn && token.length > 2)) this.token(token);
  }

  private token(token: string): string {
    const known = this.tokens.get(token);
    if (known !== undefined) return known;
    const named = token.replace(/\p{L}+/gu, (word) => this.words.get(word.toLowerCase())?.toLowerCase() ?? word);
    const other = named === token ? reshaped(token) : named.replace(/\d/g, (digit) => String((Number(digit) + 3) % 10));
    this.tokens.set(token, other);
    return other;
  }

  private mail(address: string): string {
    const at = address.lastIndexOf('@');
    const [box, domain] = [address.slice(0, at), address.slice(at + 1).toLowerCase()];
    if (!this.domains.has(domain)) this.domains.set(domain, `firm${this.domains.size + 1}.example`);
    const host = /(^|\.)example(\.\w+)?$/.test(domain) ? domain : this.domains.get(domain);
    return `${isNobodys(`email:${address.toLowerCase()}`) ? box : this.box(box)}@${host}`;
  }

  /** The part before the @: made of the fictional name as it was made of the real one. */
  private box(box: string): string {
    const lower = plain(box);
    const known = [...this.words.keys()].filter((word) => word.length > 2 && lower.includes(plain(word)));
    if (known.length === 0) return reshaped(box);
    const longest = known.toSorted((a, b) => b.length - a.length).map((word) => escaped(plain(word)));
    const others = new Map(known.map((word) => [plain(word), plain(this.words.get(word) ?? '')]));
    return lower.replace(new RegExp(longest.join('|'), 'g'), (word) => others.get(word) ?? word);
  }

  private phone(number: string): string {
    const tail = number.replace(/\D/g, '').slice(-7);
    if (tail.length < 7) return number;
    if (!this.phones.has(tail)) this.phones.set(tail, this.phones.size);
    return rephoned(number, this.phones.get(tail) ?? 0);
  }

  /** Phones, hosts, and ids: those that are known, and those that look like `others`. */
  private marks(said: string, others?: RegExp): string {
    let now = said.replace(PHONE, (number) => this.phone(number));
    for (const [real, other] of this.hosts) now = now.replaceAll(real, other);
    const known = [...this.tokens.keys()]
      .filter((token) => now.includes(token))
      .toSorted((a, b) => b.length - a.length);
    const parts = [...known.map((token) => `(?<!\\w)${escaped(token)}(?!\\w)`), ...(others ? [others.source] : [])];
    // All at once: what one of them becomes is not taken for another.
    return parts.length > 0 ? now.replace(new RegExp(parts.join('|'), 'g'), (token) => this.token(token)) : now;
  }

  private filler(said: string): string {
    let at = 0;
    return said.replace(/\S+/g, () => FILLER[at++ % FILLER.length] ?? '');
  }
}

function decoded(value: string): string {
  try {
    return decodeURI(value);
  } catch {
    return value; // a stray % is part of the value
  }
}
