/** What a chip knows of one view. */
export interface BadgeMark {
  code: string;
  /** Milliseconds since 1970: when the lead was last known to be here. */
  at: number;
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
  persona?: string;
}

const DAY = 86_400_000;

/** Is the mark older than its stage stays fresh? */
export function isStale(mark: BadgeMark | undefined, staleDays: number | undefined, now: number): boolean {
  return mark !== undefined && staleDays !== undefined && now - mark.at > staleDays * DAY;
}

/** `3·D`; a view without a mark shows a dot of its own: `3·–`. */
export function chipText(badge: Pick<Badge, 'journey' | 'funnel'>): string {
  return `${badge.journey?.code ?? '–'}·${badge.funnel?.code ?? '–'}`;
}
