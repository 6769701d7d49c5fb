import type { CDPSession, Page, Protocol } from 'puppeteer-core';
import type { Drawn } from '../browsers/firefox-sidebar.ts';

type Node = Protocol.DOM.Node;

/** A chip as it is in the document, shadow root and all. */
export interface DrawnChip {
  text: string;
  /** What a screen reader says. */
  label: string;
  /** The name in the row, card or heading in which the chip stands. */
  beside: string;
  hidden: boolean;
}

const attribute = (node: Node, name: string): string => {
  const at = node.attributes?.indexOf(name) ?? -1;
  return at < 0 ? '' : (node.attributes?.[at + 1] ?? '');
};

const textOf = (node: Node): string =>
  node.nodeType === 3 ? node.nodeValue : (node.children ?? []).map(textOf).join('');

function* all(node: Node): Generator<Node> {
  yield node;
  for (const child of [...(node.children ?? []), ...(node.contentDocument ? [node.contentDocument] : [])])
    yield* all(child);
}

const isCard = (node: Node): boolean => /(^|\s)h-card(\s|$)/.test(attribute(node, 'class'));
const isName = (node: Node): boolean => /(^|\s)p-name(\s|$)/.test(attribute(node, 'class'));

const rootsOf = (node: Node, type: 'open' | 'closed'): Node[] =>
  node.shadowRoots?.filter((root) => root.shadowRootType === type) ?? [];
const closedRoot = (node: Node): Node | undefined => rootsOf(node, 'closed')[0];

async function documentOf(cdp: CDPSession): Promise<Node> {
  return (await cdp.send('DOM.getDocument', { depth: -1, pierce: true })).root;
}

/** Every chip of ours in the document, in document order. Chromium alone shows what is in a closed shadow root. */
export async function drawnChips(page: Page): Promise<DrawnChip[]> {
  const cdp = await page.createCDPSession();
  const found: DrawnChip[] = [];
  const walk = (node: Node, card: Node | undefined): void => {
    const around = isCard(node) ? node : card;
    const root = closedRoot(node);
    const pill = root && [...all(root)].find(({ localName }) => localName === 'button');
    if (root && pill && node.localName === 'span') {
      const name = around && [...all(around)].find(isName);
      const hidden = /visibility:\s*hidden/.test(attribute(node, 'style'));
      found.push({
        text: textOf(pill),
        label: attribute(pill, 'aria-label'),
        beside: name ? textOf(name).trim() : '',
        hidden,
      });
    }
    for (const child of [...rootsOf(node, 'open'), ...(node.children ?? [])]) walk(child, around);
  };
  walk(await documentOf(cdp), undefined);
  await cdp.detach();
  return found;
}

/** What a selector tells in the closed shadow roots of popovers of ours, with where it is drawn. Chromium alone. */
export async function drawnInChromium(page: Page, selector: string): Promise<Drawn[]> {
  const cdp = await page.createCDPSession();
  try {
    const found: Drawn[] = [];
    for (const host of all(await documentOf(cdp))) {
      const root = attribute(host, 'popover') ? closedRoot(host) : undefined;
      if (!root) continue;
      const { nodeIds } = await cdp.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector });
      for (const nodeId of nodeIds) {
        const { object } = await cdp.send('DOM.resolveNode', { nodeId });
        const { result } = await cdp.send('Runtime.callFunctionOn', {
          ...(object.objectId ? { objectId: object.objectId } : {}),
          functionDeclaration:
            'function () { return { text: this.textContent, ...this.getBoundingClientRect().toJSON() }; }',
          returnByValue: true,
        });
        found.push(result.value as Drawn);
      }
    }
    return found;
  } finally {
    await cdp.detach();
  }
}

/** The words of the tagger, part by part; undefined while it is closed. Chromium alone. */
export async function taggerWords(page: Page): Promise<{ head: string; status: string; html: string } | undefined> {
  const cdp = await page.createCDPSession();
  try {
    for (const node of all(await documentOf(cdp))) {
      const root = node.localName === 'div' ? closedRoot(node) : undefined;
      if (!root) continue;
      const parts = [...all(root)];
      const part = (test: (node: Node) => boolean) => {
        const one = parts.find(test);
        return one ? textOf(one) : '';
      };
      const { outerHTML } = await cdp.send('DOM.getOuterHTML', { backendNodeId: root.backendNodeId });
      return {
        head: part(({ localName }) => localName === 'header'),
        status: part((one) => attribute(one, 'class').startsWith('status')),
        html: outerHTML,
      };
    }
    return undefined;
  } finally {
    await cdp.detach();
  }
}

/** The rows, by name, that hold a node of ours, as the page's own scripts can see it. Works in every browser and hostile page. */
export function rowsWithOurs(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const rows: string[] = [];
    for (const host of document.querySelectorAll<HTMLElement>('span')) {
      const ours = host.style.getPropertyPriority('margin-inline-end') === 'important' && host.style.height === '0px';
      if (ours) rows[rows.length] = host.closest('.h-card')?.querySelector('.p-name')?.textContent?.trim() ?? '';
    }
    return rows;
  });
}
