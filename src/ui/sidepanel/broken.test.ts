import { expect, test } from 'vitest';
import { siteById } from '../../sites/enabled.ts';
import { brokenReport } from './broken.tsx';

test('the report about a page that has changed names site, page, field and version, and nobody on it', () => {
  const page = {
    site: 'linkedin',
    mode: 'panel',
    reading: 'broken',
    field: 'name',
    page: 'record',
    seen: [],
    focus: 'email:zoe@x.example',
    canInsert: false,
  } as const;
  const report = brokenReport({ ...page, seen: [] }, siteById('linkedin'), '0.1.0');
  expect(report).toContain('0.1.0');
  expect(report).toContain('site: linkedin');
  expect(report).toContain('page: record');
  expect(report).toContain('missing: name');
  expect(report).toMatch(/reader: linkedin, Checked on real pages, \w+ 20\d\d/);
  expect(report).not.toContain('zoe');
});
