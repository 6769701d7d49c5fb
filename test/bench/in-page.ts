/** What is put into the page under test; each function stands alone, because its text is sent. */

export interface Watched {
  /** Milliseconds from a row's insertion until its chip was painted: of the rows that came at first, and of those added later. */
  first: number[];
  later: number[];
  /** Milliseconds of each task that the browser calls long, above 50, since the page was opened; null when it does not say. */
  longTasks: number[] | null;
}

export interface RowPerson {
  id: string;
  name: string;
  title: string;
  company: string;
  email: string;
}

declare global {
  interface Window {
    benchWatch: {
      /** How many rows have no painted chip yet. */
      waiting(): number;
      /** From now on, rows are later ones. */
      endFirst(): void;
      take(): Watched;
    };
    benchKeys: number[];
  }
}

/**
 * Notes when each row comes and when its chip is painted. Our chips cannot be told by name: they are the empty spans with styles
 * that nothing overrides. Painted means that the frame after the one which drew the chip has begun.
 */
export function watchRows(): void {
  const rows = new Map<Element, { at: number; times: number[]; drawn: boolean }>();
  const [first, later]: [number[], number[]] = [[], []];
  let times = first;
  const isChip = (node: Element) =>
    node instanceof HTMLElement && !node.hasChildNodes() && node.style.getPropertyPriority('width') === 'important';
  new MutationObserver((records) => {
    const at = performance.now();
    const drawn: Array<{ at: number; times: number[] }> = [];
    for (const node of records.flatMap((record) => [...record.addedNodes])) {
      if (!(node instanceof Element)) continue;
      for (const row of node.matches('.row.h-card') ? [node] : node.querySelectorAll('.row.h-card')) {
        if (!rows.has(row)) rows.set(row, { at, times, drawn: false });
      }
      const row = isChip(node) ? rows.get(node.closest('.row') ?? node) : undefined;
      if (!row || row.drawn) continue;
      row.drawn = true;
      drawn.push(row);
    }
    if (drawn.length === 0) return;
    requestAnimationFrame(() => {
      requestAnimationFrame(() => {
        for (const row of drawn) row.times.push(performance.now() - row.at);
      });
    });
  }).observe(document, { childList: true, subtree: true });
  const longTasks: number[] = [];
  const long = new PerformanceObserver((list) => longTasks.push(...list.getEntries().map(({ duration }) => duration)));
  const tells = PerformanceObserver.supportedEntryTypes.includes('longtask');
  if (tells) long.observe({ type: 'longtask', buffered: true });
  window.benchWatch = {
    waiting: () => rows.size - first.length - later.length,
    endFirst: () => {
      times = later;
    },
    take: () => ({ first, later, longTasks: tells ? longTasks : null }),
  };
}

/** Adds rows to the directory, as a list does that loads more. */
export function addRows(people: readonly RowPerson[]): void {
  const last = document.querySelector('.row.h-card:last-child');
  const blank = document.querySelector<HTMLTemplateElement>('.box template')?.content.querySelector('.row');
  if (!last || !blank) throw new Error('the page has no rows');
  last.after(
    ...people.map((person) => {
      const row = blank.cloneNode(true) as Element;
      const say = (selector: string, text: string, href?: string) => {
        const element = row.querySelector(selector);
        if (element) element.textContent = text;
        if (href) element?.setAttribute('href', href);
      };
      say('.p-name', person.name, `/people/${person.id}`);
      say('.p-job-title', person.title);
      say('.p-org', person.company);
      say('.u-email', person.email, `mailto:${person.email}`);
      return row;
    }),
  );
}

/** Notes when the browser says that a digit was pressed, before anything else in the page hears of it. */
export function watchKeys(): void {
  window.benchKeys = [];
  addEventListener('keydown', (event) => /^\d$/.test(event.key) && window.benchKeys.push(event.timeStamp), true);
}
