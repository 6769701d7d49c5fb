import type { SignalRule } from '../../../domain/signal.ts';

/** Words that are named before the rest is counted. */
const FEW = 3;

/** What a rule goes by, in words: `a download that says “price list”`. */
export function whenWords({ touchpoint, address, label }: SignalRule['when']): string {
  const words = (label ?? '')
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);
  const what = touchpoint ? withArticle(touchpoint) : address ? 'a page' : 'a button or text';
  const said = words.slice(0, FEW).map((word) => `“${word}”`);
  const more = words.length > FEW ? ` or ${words.length - FEW} more` : '';
  return [what, address && `at ${address}`, said.length > 0 && `that says ${said.join(', ')}${more}`]
    .filter(Boolean)
    .join(' ');
}

function withArticle(kind: string): string {
  return `${/^[aeio]/.test(kind) ? 'an' : 'a'} ${kind}`;
}
