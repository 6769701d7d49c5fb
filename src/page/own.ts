import { world } from './world.ts';

/** Our own changes must not make us look at the page again, and our chips are never read as a page's text. */
world.stagecueOwn ??= new WeakSet<Node>();
const OWN = world.stagecueOwn;

/** An element of ours with a shadow root that neither the page's scripts nor its styles reach. */
export function ownElement(tag: 'span' | 'div'): { host: HTMLElement; root: ShadowRoot } {
  const host = document.createElement(tag);
  OWN.add(host);
  return { host, root: host.attachShadow({ mode: 'closed' }) };
}

export function isOwn(node: Node): boolean {
  return OWN.has(node);
}

/** Inline styles that win over any style of the page. Set through the object model, which a page's content policy does not bar. */
export function style(element: HTMLElement, styles: Record<string, string>): void {
  for (const [name, value] of Object.entries(styles)) element.style.setProperty(name, value, 'important');
}

/** All styles of an element at once: quicker than one by one, and whatever it had before is gone. */
export function dress(element: HTMLElement, styles: Record<string, string>): void {
  element.style.cssText = Object.entries(styles)
    .map(([name, value]) => `${name}:${value}!important`)
    .join(';');
}
