import { hrefTo } from '../route.ts';

/** What the matrix is narrowed down to. Empty is everything. */
export interface Filter {
  /** Without a place: `zh`. */
  language: string;
  segment: 'B2B' | 'B2C' | '';
  /** Only what has gaps. */
  gaps: boolean;
}

/** A cell as the address names it; the persona is null in the row for everybody. */
export interface CellKey {
  persona: string | null;
  stage: string;
}

/** The part of an opened cell that is wanted. */
export type CellPart = 'leads' | 'plays';

/** What an address says about the matrix. */
export interface MatrixPlace {
  filter: Filter;
  open: CellKey | undefined;
  part: CellPart | undefined;
}

/** Stands for everybody where an id of a persona is expected: no id has this letter. */
const EVERYBODY = '*';

/** Reads the address; what it does not know is left out. */
export function placeOf(params: URLSearchParams): MatrixPlace {
  const segment = params.get('segment');
  const [persona, stage, part] = [params.get('persona'), params.get('stage'), params.get('part')];
  return {
    filter: {
      language: params.get('language') ?? '',
      segment: segment === 'B2B' || segment === 'B2C' ? segment : '',
      gaps: params.get('gaps') === '1',
    },
    open: persona && stage ? { persona: persona === EVERYBODY ? null : persona, stage } : undefined,
    part: part === 'leads' || part === 'plays' ? part : undefined,
  };
}

/** The address of the matrix with this filter, and a cell open in it. */
export function matrixHref({ language, segment, gaps }: Filter, open?: CellKey, part?: CellPart): string {
  const cell = open ? { persona: open.persona ?? EVERYBODY, stage: open.stage } : {};
  return hrefTo('matrix', { language, segment, gaps: gaps ? '1' : '', ...cell, ...(part ? { part } : {}) });
}

/** Names a cell within the page. */
export function cellId({ persona, stage }: CellKey): string {
  return `${persona ?? EVERYBODY}/${stage}`;
}
