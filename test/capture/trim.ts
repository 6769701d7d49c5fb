/** What a person does not see and no adapter reads. */
const NOTHING =
  'script:not([type="application/ld+json"]), style, noscript, template, iframe, object, embed, video, audio, source, ' +
  'link:not([rel="canonical"]), meta:not([charset], [name="description"], [name="generator"], [property="og:url"])';
/** Attributes for scripts, styles and those who watch; an inline style may hold an address, never how a page is drawn. */
const WATCHING =
  /^(on\w+|srcset|sizes|nonce|integrity|ping|crossorigin|jslog|jsaction|jsname|jscontroller|data-(ved|track\w*|analytics\w*|ga|gtm|sentry|heap|pendo)(-.*)?)$/;
const TRACKING = /([?&])(utm_\w+|fbclid|gclid|trk|trackingid|lipi|ref_src)=[^&#]*/gi;
/** Rows beyond these show nothing new. */
const MAX_ROWS = 8;

const isHidden = (at: Element): boolean => !at.checkVisibility({ visibilityProperty: true, opacityProperty: true });

/** The smallest element around all of these. */
function around(elements: readonly Element[]): Element | undefined {
  let box: Element | null | undefined = elements[0];
  while (box && !elements.every((one) => box?.contains(one))) box = box.parentElement;
  return box ?? undefined;
}

/** Writes into the mark-up what only the living page knows: values of fields, and what styles hide. */
export function settle(document: Document): void {
  for (const field of document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')) {
    if (field.type === 'password') field.value = '';
    if (field.localName === 'textarea') field.textContent = field.value;
    else if (!/^(checkbox|radio|file)$/.test(field.type)) field.setAttribute('value', field.value);
    else if ((field as HTMLInputElement).checked) field.setAttribute('checked', '');
  }
  for (const at of document.body.querySelectorAll('*')) {
    const parent = at.parentElement;
    if (parent && isHidden(at) && !isHidden(parent) && ![...at.querySelectorAll('*')].some((one) => !isHidden(one))) {
      at.setAttribute('hidden', '');
    }
  }
}

/** An attribute as it may stay; undefined when it goes. */
export function kept(name: string, value: string): string | undefined {
  if (WATCHING.test(name)) return undefined;
  if (name === 'style') return /url\((?!["']?data:)/.test(value) ? value : undefined;
  if (/^(src|href|poster|data|xlink:href)$/.test(name) && /^\s*(data|blob|javascript):/i.test(value)) return '';
  if (!/^(href|src|action)$/.test(name)) return value;
  return value
    .replace(TRACKING, '$1')
    .replace(/([?&])&+/g, '$1')
    .replace(/[?&](?=#|$)/, '');
}

/**
 * Cuts the page down to the people: the smallest box around the first of the `rows`, `up` elements around it, and what leads
 * to that box. Changes the document.
 */
export function trim(document: Document, rows: readonly Element[], up: number): void {
  for (const row of rows.slice(MAX_ROWS)) if (!rows.slice(0, MAX_ROWS).some((one) => row.contains(one))) row.remove();
  let box = around(rows.slice(0, MAX_ROWS).filter((row) => row.isConnected)) ?? document.body;
  for (let left = up; left > 0 && box.parentElement && box !== document.body; left--) box = box.parentElement;
  for (let at = box; at.parentElement && at !== document.body; at = at.parentElement) {
    for (const other of [...at.parentElement.children]) if (other !== at) other.remove();
  }
  for (const at of document.querySelectorAll(NOTHING)) at.remove();
  for (const drawing of document.querySelectorAll('svg')) drawing.replaceChildren();
  const walker = document.createTreeWalker(document, 128 /* comments */);
  const comments: Node[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) comments.push(node);
  for (const comment of comments) comment.parentNode?.removeChild(comment);
  for (const at of document.querySelectorAll('*')) {
    for (const { name, value } of [...at.attributes]) {
      const now = kept(name, value);
      if (now === undefined) at.removeAttribute(name);
      else if (now !== value) at.setAttribute(name, now);
    }
  }
}
