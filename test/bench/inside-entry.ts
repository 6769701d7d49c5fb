/** What runs in a page of the extension (bundled by inside.ts). */
export { addLeads } from './inside/add.ts';
export { fill } from './inside/fill.ts';
export { timeLookups } from './inside/lookup.ts';
export { timeRanking } from './inside/rank.ts';
