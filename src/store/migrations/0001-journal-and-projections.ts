import type { Migration } from '../migrations.ts';

/** The first shape: the journal, what is folded from it, and the name of this device. */
export const journalAndProjections: Migration = {
  version: 1,
  name: 'journal-and-projections',
  up(db) {
    const journal = db.createObjectStore('journal', { keyPath: 'id' });
    journal.createIndex('leads', 'leads', { multiEntry: true });
    journal.createIndex('batch', 'batch');
    const leads = db.createObjectStore('leads', { keyPath: 'id' });
    leads.createIndex('members', 'members', { multiEntry: true });
    leads.createIndex('words', 'words', { multiEntry: true });
    leads.createIndex('account', 'account');
    leads.createIndex('touched', 'touched');
    db.createObjectStore('identities', { keyPath: 'identity' });
    db.createObjectStore('content', { keyPath: 'id' });
    db.createObjectStore('models', { keyPath: 'id' });
    db.createObjectStore('meta');
  },
};
