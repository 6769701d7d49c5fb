/** One line of the result. */
export interface Figure {
  group: string;
  name: string;
  value: number;
  unit: string;
  /** How many measurements the value is drawn from. */
  n: number;
  /** The most that is allowed. */
  bar?: number;
}

/** A figure that keeps its bar; true for figures without one. */
export function isMet({ value, bar }: Figure): boolean {
  return bar === undefined || value <= bar;
}

/** The value below which the share `at` (0 to 1) of the samples lies; NaN without samples. */
function quantile(samples: readonly number[], at: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  const place = at * (sorted.length - 1);
  const low = sorted[Math.floor(place)] ?? Number.NaN;
  const high = sorted[Math.ceil(place)] ?? Number.NaN;
  return low + (high - low) * (place - Math.floor(place));
}

export function median(samples: readonly number[]): number {
  return quantile(samples, 0.5);
}

/** The p50 and the p95 of samples in milliseconds, as two figures. */
export function spread(group: string, name: string, samples: readonly number[]): Figure[] {
  return [0.5, 0.95].map((at) => ({
    group,
    name: `${name}, p${at * 100}`,
    value: quantile(samples, at),
    unit: 'ms',
    n: samples.length,
  }));
}

/** Units of which a whole number is chance. */
const MEASURED = ['ms', '×', 'kB'];

function written({ value, unit }: Figure): string {
  if (Number.isNaN(value)) return '–';
  if (!MEASURED.includes(unit)) return value.toLocaleString('en', { maximumFractionDigits: 1 });
  return value.toFixed(unit === '×' || value < 10 ? 2 : 1);
}

/** The figures as lines of text: one block a group, columns aligned, a mark where there is a bar. */
export function table(figures: readonly Figure[]): string {
  const groups = Map.groupBy(figures, ({ group }) => group);
  const rows = [...groups.values()].flat().map((figure) => ({
    group: figure.group,
    cells: [
      figure.name,
      written(figure),
      figure.unit,
      `n ${figure.n.toLocaleString('en')}`,
      figure.bar === undefined ? '' : `${isMet(figure) ? '✓' : '✗'} at most ${figure.bar.toLocaleString('en')}`,
    ],
  }));
  const widths = [0, 1, 2, 3, 4].map((at) => Math.max(0, ...rows.map(({ cells }) => cells[at]?.length ?? 0)));
  const lines: string[] = [];
  for (const [at, { group, cells }] of rows.entries()) {
    if (group !== rows[at - 1]?.group) lines.push('', group);
    const line = cells.map((cell, column) => {
      const width = widths[column] ?? 0;
      return column === 1 || column === 3 ? cell.padStart(width) : cell.padEnd(width);
    });
    lines.push(`  ${line.join('  ')}`.trimEnd());
  }
  return lines.join('\n');
}
