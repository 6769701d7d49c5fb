/** The day of the starter that ships. With a newer one, every store takes it in once. */
export const EDITION = '2026-11-22';
