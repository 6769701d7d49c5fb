import { facts, noRows, rows, target } from '../dom.ts';
import { linkedPerson, readLinked, sameNames } from '../linked.ts';
import type { Memo, Reading, Sighting } from '../site.ts';
import { organization, personAt, reach } from './parts.ts';

const LINK = 'a[href*="/person/"]';
/** A grid has cells and no rows: the first number is that of the row, the second that of the column. */
const CELL = '[data-cy^="grid-cell-column-"]';
const NAME = `${CELL}[data-test="person.name"]`;
const SCAFFOLD =
  '.detailView, [data-testid="header-title"], [data-testid="SidebarLeadTitle"], a[href*="/organization/"]';

const readLink = (link: Element, url: URL): Sighting | undefined =>
  linkedPerson(link, personAt(target(link, url), url));

const rowOf = (cell: Element | null): string =>
  /^grid-cell-column-(\d+)-/.exec(cell?.getAttribute('data-cy') ?? '')?.[1] ?? '';

/** The grid of people. */
export function readGrid(document: Document, url: URL, memo: Memo): Reading {
  const found = rows(document, `${NAME} ${LINK}`, memo, (link) => readLink(link, url));
  const grid = Map.groupBy(document.querySelectorAll(CELL), rowOf);
  const people = found.map((person) => {
    const cells = grid.get(rowOf(person.anchor.closest(CELL))) ?? [];
    // A row that is there twice is being redrawn: its cells may be of two people.
    if (cells.filter((cell) => cell.matches(NAME)).length !== 1) return person;
    const all = [...person.identities, ...reach(cells, person.identities[0])];
    return { ...person, identities: all, ...facts({ company: organization(cells) }) };
  });
  return people.length
    ? { state: 'read', page: 'list', sightings: sameNames(people) }
    : noRows(document, 'list', NAME, LINK);
}

/** Who is linked on a deal, an organization or a lead. */
export const readAround = (document: Document, url: URL, memo: Memo): Reading =>
  readLinked(document, LINK, SCAFFOLD, memo, (link) => readLink(link, url));
