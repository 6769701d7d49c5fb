/** From which confidence on what is said, highest first. */
const WORDS: ReadonlyArray<[from: number, words: string]> = [
  [0.9, 'Almost certainly one person'],
  [0.75, 'Very likely one person'],
  [0.6, 'Likely one person'],
  [0, 'Perhaps one person'],
];

/** A confidence (0 to 1) in words with its figure: `Very likely one person, 81%`. */
export function sureness(confidence: number): string {
  const words = WORDS.find(([from]) => confidence >= from)?.[1] ?? '';
  return `${words}, ${Math.round(confidence * 100)}%`;
}
