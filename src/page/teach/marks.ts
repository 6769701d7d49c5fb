import { isIdLike } from '../../domain/place-pattern.ts';
import { isGenerated } from './generated.ts';

/** Something durable about an element, as a selector. */
export interface Mark {
  selector: string;
  /** Classes are what a page changes first, and roles say little: what stands beside is better. */
  isWeak: boolean;
}

/** Attributes that say what an element is, the most durable first. */
const SAYING = [
  /^data-(test|qa|cy|e2e|automation|auto|aid|hook)/,
  /^(itemprop|property)$/,
  /^data-/,
  /^(name|autocomplete|col-id|column|field|headers|slot|part)$/,
  /^id$/,
  /^(aria-label|placeholder|label)$/,
  /^role$/,
];
/** What frameworks and widgets keep in attributes, what is there for a moment, and what differs from row to row. */
const PASSING =
  /^data-(v-|react|emotion|styled|radix|headlessui|floating|state|status|select|active|focus|hover|open|index|idx|row-?(key|id|index)|key$|id$|uid|uuid|value|href|url|src|tooltip|title|content|text|original|bs-|toggle|target|dismiss|ref|seed|s-|turbo|rk|rbd|dnd|ts|time|date|count|order|position|x$|y$|width|height)/;
/** Classes that only say how something looks, or what state it is in. */
const LOOK =
  /^(flex|grid|block|inline|hidden|visible|relative|absolute|sticky|fixed|truncate|ellipsis|uppercase|capitalize|italic|underline|bold|active|selected|current|hover|focus|open|closed|odd|even|first|last|text|font|bg|border|rounded|shadow|gap|space|items|justify|leading|tracking|align|float|clearfix|row|col|cols|is|has|js|no|sr|left|right|center|middle|top|bottom|small|large|big|muted|link|btn|button|container|wrapper|inner|outer|content)([-_]|$)|^[pmwh][xytblr]?-/i;
const EMPTY = /^(true|false|none|on|off|yes|no|null|undefined|presentation|button|\d*)$/i;

/** Words of this person and this page: what contains one of them is about the person, and not about the place. */
export type Private = readonly string[];

/** The durable marks of an element, best first. */
export function marksOf(element: Element, own: Private): Mark[] {
  const said = element
    .getAttributeNames()
    .map((name) => ({
      name,
      rank: SAYING.findIndex((kind) => kind.test(name)),
      value: element.getAttribute(name) ?? '',
    }))
    .filter(({ name, rank, value }) => rank >= 0 && !PASSING.test(name) && isLasting(name, value, own))
    .sort((a, b) => a.rank - b.rank)
    .map(({ name, value }) => ({ selector: `[${name}="${value}"]`, isWeak: name === 'role' }));
  const classes = [...element.classList]
    .filter((name) => /^[a-z][\w-]{3,}$/i.test(name) && !LOOK.test(name) && !isGenerated(name) && !isPrivate(name, own))
    .map((name) => ({ selector: `.${name}`, isWeak: true }));
  const types = element.matches('input[type="email"], input[type="tel"]')
    ? [`input[type="${element.getAttribute('type')}"]`]
    : [];
  return [...said, ...types.map((selector) => ({ selector, isWeak: false })), ...classes];
}

function isLasting(name: string, value: string, own: Private): boolean {
  if (!value || value.length > 80 || /["\\\n]/.test(value) || EMPTY.test(value) || isPrivate(value, own)) return false;
  // Words for people are spoken; the others could be made by a machine.
  if (/^(aria-label|placeholder|label)$/.test(name)) return !/\d/.test(value);
  return !isIdLike(value) && !value.split(/\s+/).some(isGenerated);
}

function isPrivate(value: string, own: Private): boolean {
  const plain = value.toLowerCase();
  return own.some((word) => plain.includes(word));
}

/** Classes that say how an element looks: little, but all that some rows have. */
export function looksOf(element: Element, own: Private): string[] {
  const names = [...element.classList].filter((name) => /^[a-z][\w-]{3,}$/i.test(name) && LOOK.test(name));
  return names.filter((name) => !isGenerated(name) && !isPrivate(name, own)).map((name) => `.${name}`);
}

/** The words of texts that a durable mark must not contain. */
export function privateWords(texts: readonly string[]): Private {
  return texts.flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{M}\p{N}]+/u)).filter((word) => word.length > 2);
}
