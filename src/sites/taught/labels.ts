import { clean, isVisible, text } from '../dom.ts';

/** A label is never deeper in elements of its own. */
const DEPTH = 4;
const FIELD = 'input, textarea, select';

/** Ids count in the page, or in the shadow root, in which the element stands. */
const treeOf = (element: Element) => element.getRootNode() as Document | ShadowRoot;

/** A label as it is compared: without colon, star and letter case. */
export function plainLabel(label: string): string {
  return clean(label)
    .replace(/[\s:：*]+$/, '')
    .toLowerCase();
}

/** The elements below `root` that a label of this plain text stands for. */
export function labelled(root: Document | ShadowRoot | Element, label: string): Element[] {
  const found = new Set<Element>();
  const walker = document.createTreeWalker(root, 4 /* text */);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const said = node.nodeValue ?? '';
    if (said.length > 200 || !mayBe(said, label) || plainLabel(said) !== label) continue;
    const at = node.parentElement;
    const meant = at && isVisible(at) ? besideLabel(at, label) : undefined;
    if (meant && root.contains(meant)) found.add(meant);
  }
  return [...found];
}

/** A look at its first letter tells of nearly every text that it is not the label; cleaning all texts of a page takes long. */
function mayBe(said: string, label: string): boolean {
  const first = said.trimStart()[0] ?? '';
  // Marks that steer the direction stand before letters, and some capitals are two letters in small.
  return first > '\x7f' || first.toLowerCase() === label[0];
}

/** What a label stands for: its form field, what names it as its label, or what comes right after it. */
function besideLabel(at: Element, label: string): Element | undefined {
  const own = at.closest('label');
  const field = own && (withId(own) ?? own.querySelector(FIELD));
  if (field) return field;
  let top = at;
  for (let depth = 0; depth < DEPTH; depth++) {
    const by = top.id && namedBy(top);
    if (by) return by;
    if (top.nextElementSibling) return top.nextElementSibling;
    const up = top.parentElement;
    // Only what holds nothing but the label is still the label.
    if (!up || plainLabel(text(up)) !== label) return undefined;
    top = up;
  }
  return undefined;
}

/** The field of a label; undefined where several have its id, as some pages do. */
function withId(label: HTMLLabelElement): Element | undefined {
  if (!label.htmlFor) return undefined;
  const [one, another] = treeOf(label).querySelectorAll(`[id="${CSS.escape(label.htmlFor)}"]`);
  return another ? undefined : one;
}

function namedBy(label: Element): Element | undefined {
  return treeOf(label).querySelector(`[aria-labelledby~="${CSS.escape(label.id)}"]`) ?? undefined;
}

/** The label that stands for an element, as the page writes it; undefined when there is none. */
export function labelOf(element: Element): string | undefined {
  const tree = treeOf(element);
  const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  const naming = [
    ...ids.map((id) => tree.querySelector(`[id="${CSS.escape(id)}"]`)),
    ...[...tree.querySelectorAll('label[for]')].filter(
      (label) => element.id && label.getAttribute('for') === element.id,
    ),
    element.matches(FIELD) ? element.closest('label') : null,
    element.previousElementSibling,
  ];
  for (const label of naming) {
    const said = label && !label.contains(element) ? clean(label.textContent) : wordsBefore(label);
    if (plainLabel(said)) return said.replace(/[\s:：*]+$/, '');
  }
  return undefined;
}

/** The words of a label that holds its field. */
function wordsBefore(label: Element | null): string {
  return clean([...(label?.childNodes ?? [])].map((node) => (node.nodeType === 3 ? node.nodeValue : '')).join(' '));
}
