import { type Anchor, MAX_STEPS, type Step } from '../../domain/taught.ts';
import { clean, outer } from '../../sites/dom.ts';
import { find, type Place, reach } from '../../sites/taught/find.ts';
import { labelOf, plainLabel } from '../../sites/taught/labels.ts';
import { headingOf } from '../../sites/taught/table.ts';
import { looksOf, marksOf, type Private } from './marks.ts';

/** An element that was pointed at, and where an anchor to it begins: the page, or its row. */
export interface Sample {
  element: Element;
  root: Place;
}

export interface Around {
  url: URL;
  own: Private;
  /** The addresses of people, where they are known. */
  records?: string | undefined;
}

/** So many elements around one that was pointed at are looked at for marks. */
const DEPTH = 12;
/** Tags that mean something by themselves. */
const SPEAKING = /^(h[1-6]|address|summary|caption|legend)$/;
/** The same in a row; on a whole page there may be another one tomorrow. */
const SPEAKING_IN_ROW = /^(a|strong|b|em|time|cite)$/;
/** A label is short, and no text about anybody. */
const MAX_LABEL = 40;
/** So many ways into the shadow root around an element are tried. */
const MAX_WAYS = 8;

/**
 * The most durable anchor that leads to each of these elements and to no other. Undefined when nothing durable does: then it is
 * better not to know the place than to count elements.
 */
export function derive(samples: readonly Sample[], around: Around): Anchor | undefined {
  const [first] = samples;
  if (!first) return undefined;
  for (const anchor of candidates(first, around)) {
    if (anchor.length > MAX_STEPS) continue;
    if (samples.every(({ element, root }) => find(anchor, root, around.url) === element)) return anchor;
  }
  return undefined;
}

/** Anchors that may lead to the element, the most durable first. */
function* candidates({ element, root }: Sample, around: Around): Generator<Anchor> {
  const host = hostBelow(element, root);
  if (!host) return yield* inTree({ element, root }, around);
  const inner = element.getRootNode() as ShadowRoot;
  for (const way of waysInto(host, root, around).slice(0, MAX_WAYS))
    for (const anchor of inTree({ element, root: inner }, around)) yield [...way, ...anchor];
}

/** The way into the open shadow root in which the element stands; without steps in the page, undefined when nothing tells the root. */
export function wayTo(element: Element, around: Around): Anchor | undefined {
  const root = element.ownerDocument;
  const host = hostBelow(element, root);
  const leadsThere = (way: Anchor): boolean => isOnly(reach(way, root, around.url), element.getRootNode());
  return host ? waysInto(host, root, around).find((way) => way.length <= MAX_STEPS && leadsThere(way)) : [];
}

/** The host of the shadow root in which the element stands, when that is below the root, or of the root itself. */
function hostBelow(element: Element, root: Place): Element | undefined {
  const top = element.getRootNode();
  return top === root || top === root.getRootNode() ? undefined : (outer(top) ?? undefined);
}

/** Ways into the shadow root of a host, first those that lead to it and to no other; what is inside may tell the rest. */
function waysInto(host: Element, root: Place, around: Around): Anchor[] {
  if (host === root) return [entering([], host)];
  const further = hostBelow(host, root);
  const top = further ? (host.getRootNode() as ShadowRoot) : root;
  return (further ? waysInto(further, root, around) : [[]]).flatMap((way) => {
    const byTag = [...way, ...entering([], host)];
    for (const anchor of [[], ...inTree({ element: host, root: top }, around)]) {
      const whole = [...way, ...entering(anchor, host)];
      if (isOnly(reach(whole, root, around.url), host.shadowRoot)) return anchor.length > 0 ? [whole, byTag] : [whole];
    }
    return [byTag];
  });
}

/** The way to a host made the way into its shadow root. */
function entering(way: Anchor, host: Element): Anchor {
  const last = way.at(-1);
  return last && 'find' in last ? [...way.slice(0, -1), { into: last.find }] : [...way, { into: host.localName }];
}

const isOnly = (places: readonly Place[], one: Node | null): boolean => places.length === 1 && places[0] === one;

/** Anchors to an element of the same tree as the root. */
function* inTree({ element, root }: Sample, around: Around): Generator<Anchor> {
  if (element === root) yield [];
  const marks = marksOf(element, around.own);
  for (const { selector, isWeak } of marks) if (!isWeak) yield [{ find: selector }];
  yield* byColumn(element, root, around);
  yield* byLabel(element, root, around);
  yield* byLink(element, root, around);
  if (!isPage(root)) yield* byScheme(element, root, around);
  for (const { selector, isWeak } of marks) if (isWeak) yield [{ find: selector }];
  const isSpeaking = SPEAKING_IN_ROW.test(element.localName);
  if (SPEAKING.test(element.localName) || (isSpeaking && !isPage(root))) yield [{ find: element.localName }];
  yield* byAncestor(element, root, around);
  if (isPage(root)) yield* byScheme(element, root, around);
  if (isSpeaking) yield [{ find: element.localName }];
  if (!isPage(root)) for (const look of looksOf(element, around.own)) yield [{ find: look }];
  yield* byTags(element, root);
}

const isPage = (root: Place): boolean => root.nodeType === 9;

/** The last steps from a place to the element in it. */
function* within(step: Step, place: Element, element: Element, around: Around): Generator<Anchor> {
  if (place === element) {
    yield [step];
    return;
  }
  for (const { selector } of marksOf(element, around.own)) yield [step, { find: selector }];
  yield [step, { find: element.localName }];
  yield [step, { find: tagsBetween(element, place) }];
}

function* byColumn(element: Element, root: Place, around: Around): Generator<Anchor> {
  const at = 'tagName' in root ? headingOf(element, root) : undefined;
  if (at && isLabel(at.heading, around.own)) yield* within({ column: at.heading }, at.cell, element, around);
}

function* byLabel(element: Element, root: Place, around: Around): Generator<Anchor> {
  for (const place of upTo(element, root, 4)) {
    const label = labelOf(place);
    if (label && isLabel(label, around.own) && isLabelled(place)) yield* within({ label }, place, element, around);
  }
}

function isLabel(text: string, own: Private): boolean {
  const plain = plainLabel(text);
  return plain.length > 1 && text.length <= MAX_LABEL && !/\d/.test(plain) && !own.some((word) => plain.includes(word));
}

/** Is what stands before the element really its label? Tags, a colon or a grid of such pairs say so. */
function isLabelled(place: Element): boolean {
  const before = place.previousElementSibling;
  if (!before || place.matches('input, textarea, select, dd, td, [aria-labelledby]')) return true;
  if (before.matches('label, dt, th') || /[:：]\s*$/.test(before.textContent ?? '')) return true;
  const pair = outer(place);
  const isPair = (at: Element | null | undefined): boolean => {
    const { children = [] } = (place.parentElement ? at : at?.shadowRoot) ?? {};
    // Icons, and our own chips, say nothing.
    const [, value, ...more] = [...children].filter(saidBy);
    return at?.localName === pair?.localName && value?.localName === place.localName && more.length === 0;
  };
  return isPair(pair) && (isPair(pair?.nextElementSibling) || isPair(pair?.previousElementSibling));
}

function* byLink(element: Element, root: Place, around: Around): Generator<Anchor> {
  const link = linkIn(element, root);
  if (link && around.records) yield* within({ link: around.records }, link, element, around);
}

function* byScheme(element: Element, root: Place, around: Around): Generator<Anchor> {
  const link = linkIn(element, root);
  const scheme = /^(mailto|tel):/i.exec(link?.getAttribute('href') ?? '')?.[0];
  if (link && scheme) yield* within({ find: `a[href^="${scheme.toLowerCase()}"]` }, link, element, around);
}

/** The link in which an element stands, if that is in the place, too. */
function linkIn(element: Element, root: Place): Element | undefined {
  const link = element.closest('a[href]');
  return link && root.contains(link) ? link : undefined;
}

function* byAncestor(element: Element, root: Place, around: Around): Generator<Anchor> {
  for (const place of upTo(element.parentElement, root, DEPTH)) {
    for (const { selector } of marksOf(place, around.own)) {
      for (const mark of marksOf(element, around.own)) yield [{ find: `${selector} ${mark.selector}` }];
      yield [{ find: `${selector} ${element.localName}` }];
      yield [{ find: `${selector} > ${tagsBetween(element, place)}` }];
    }
  }
}

/** Without a single mark the tags around must do, where they are the only ones of their kind. */
function* byTags(element: Element, root: Place): Generator<Anchor> {
  let path = element.localName;
  if (!isPage(root)) yield [{ find: path }];
  for (const place of upTo(element.parentElement, root, 6)) {
    path = `${place.localName} > ${path}`;
    if (!/^(html|body)\b/.test(path)) yield [{ find: path }];
  }
}

/** The element and those around it, up to the root, which is left out. */
function upTo(element: Element | null, root: Place, most: number): Element[] {
  const found: Element[] = [];
  for (let at = element; at && at !== root && at.localName !== 'body' && found.length < most; at = at.parentElement)
    found.push(at);
  return found;
}

/** `div > span`: the tags on the way from a place down to the element in it. */
function tagsBetween(element: Element, place: Element): string {
  const tags: string[] = [];
  for (let at: Element | null = element; at && at !== place; at = at.parentElement) tags.unshift(at.localName);
  return tags.join(' > ');
}

/** What the element shows and is called, as words that no mark may contain. */
export function saidBy(element: Element): string {
  return clean(element.textContent) || clean((element as HTMLInputElement).value);
}
