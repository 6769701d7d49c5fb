import { reworded, say, type Words } from '../../../domain/words.ts';

/**
 * A list of texts after its lines were edited in one language. A line that is as it was keeps its other languages, wherever it
 * moved; a line that was changed in place keeps them too; a new line has only this language. Empty lines are left out.
 */
export function reworkedLines(before: readonly Words[], language: string, typed: string): Words[] {
  const lines = typed
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const left = [...before];
  const kept = lines.map((line) => {
    const at = left.findIndex((words) => say(words, language) === line);
    return at < 0 ? undefined : left.splice(at, 1)[0];
  });
  const inPlace = lines.length === before.length;
  return lines.map((line, at) => {
    const same = kept[at];
    if (same !== undefined) return same;
    const old = before[at];
    return inPlace && old !== undefined && left.includes(old) ? reworded(old, language, line) : line;
  });
}

/** The list as lines of text, for a text box. */
export function linesOf(texts: readonly Words[], language: string): string {
  return texts.map((words) => say(words, language)).join('\n');
}
