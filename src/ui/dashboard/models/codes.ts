import { codeFits, TAGGER_KEYS, type View } from '../../../domain/stage-model.ts';

const KEYS: Record<View, string> = {
  journey: '0123456789',
  funnel: 'ABCDEFGHIJKLMOQRSTUVWXY',
  awareness: 'ABCDEFGHIJKLMOQRSTUVWXY0123456789',
};

const RESERVED: Record<string, string> = { N: 'writes a note', P: 'chooses a persona', Z: 'takes back' };

/** What is wrong with a code, as a sentence; undefined when it can be used. `taken` are the codes of the other stages. */
export function codeProblem(view: View, code: string, taken: readonly string[]): string | undefined {
  if (TAGGER_KEYS.includes(code)) return `${code} ${RESERVED[code]} while you tag. Please take another letter.`;
  if (!codeFits(view, code)) {
    if (view === 'journey') return 'Journeys are tagged with one digit, 0 to 9.';
    if (view === 'funnel') return 'Funnels are tagged with one letter, A to Y.';
    return 'Awareness is tagged with one letter or digit.';
  }
  return taken.includes(code) ? `Another stage has ${code} already. Each key stands for one stage.` : undefined;
}

/** A key that no stage has yet: the first after the last one that is taken, else the first free one; '' when all are taken. */
export function freeCode(view: View, taken: readonly string[]): string {
  const keys = [...KEYS[view]];
  const last = Math.max(...taken.map((code) => keys.indexOf(code)));
  const free = keys.filter((key) => !taken.includes(key));
  return free.find((key) => keys.indexOf(key) > last) ?? free[0] ?? '';
}
