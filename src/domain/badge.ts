/** What a chip knows of one view. */
export interface BadgeMark {
  code: string;
  /** Milliseconds since 1970: when the lead was last said to be here. */
  at: number;
  /** From then on there was no news for longer than is usual here. */
  fades: number;
}

/** The few bytes a chip needs. */
export interface Badge {
  lead: string;
  name: string;
  journey?: BadgeMark;
  funnel?: BadgeMark;
  /** Which view is further along, and by how many stages. */
  ahead: 'buyer' | 'seller' | null;
  by: number;
  /** The id of the pattern that the pair is known for. */
  pattern?: string;
  /** The id of the persona. */
  persona?: string;
  /** The product or matter that the stages are about. */
  track?: string;
}

/** Was there no news for longer than is usual in this stage? */
export function isStale(mark: BadgeMark | undefined, now: number): boolean {
  return mark !== undefined && now > mark.fades;
}

/** `3·D`; a view without a mark shows a dot of its own: `3·–`. */
export function chipText(badge: Pick<Badge, 'journey' | 'funnel'>): string {
  return `${badge.journey?.code ?? '–'}·${badge.funnel?.code ?? '–'}`;
}
