import type { TaughtPage } from '../../src/domain/taught.ts';

/** A record page that somebody taught. */
export const RECORD: TaughtPage = {
  id: '0199a000-0000-7000-8000-000000000001',
  version: 1,
  origin: 'https://club.example',
  site: 'Our club',
  page: 'record',
  address: '/fellows/*',
  anchors: { name: [{ find: '[data-testid="fellow-name"]' }], email: [{ label: 'E-mail' }] },
};

/** A list that somebody taught. */
export const LIST: TaughtPage = {
  id: '0199a000-0000-7000-8000-000000000002',
  version: 1,
  origin: 'https://club.example',
  site: 'Our club',
  page: 'list',
  address: '/fellows',
  records: '/fellows/*',
  anchors: { row: 'main tbody > tr', name: [{ column: 'Name' }, { find: 'a' }], company: [{ column: 'Company' }] },
};
