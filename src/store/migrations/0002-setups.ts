import type { Migration } from '../migrations.ts';

/** Models, personas, rules and the rest of what a team sets up lie in one table. The models' own was never written to. */
export const setups: Migration = {
  version: 2,
  name: 'setups',
  up(db) {
    db.deleteObjectStore('models');
    db.createObjectStore('setups', { keyPath: 'key' });
  },
};
