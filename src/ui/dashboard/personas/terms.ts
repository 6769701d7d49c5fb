/** Commas of every script, and the ends of lines. */
const SEPARATOR = /[,;\n،؛、，；]+/u;

/** The terms with those that were typed or pasted, between commas; what is there already is not added again. */
export function withTerms(terms: readonly string[], typed: string, most: number): string[] {
  const all = [...terms];
  for (const term of typed.split(SEPARATOR).map((part) => part.trim().slice(0, 100))) {
    const isNew = !all.some((known) => known.toLowerCase() === term.toLowerCase());
    if (term && isNew && all.length < most) all.push(term);
  }
  return all;
}
