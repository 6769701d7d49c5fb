import { expect, test } from 'vitest';
import { gradeWords } from './grade.ts';

test('a site says what its reader was built from, and when that was', () => {
  expect(gradeWords({ grade: 'read on a real page', seen: '2026-03' })).toBe('Checked on real pages, March 2026');
  expect(gradeWords({ grade: "others' code", seen: '2025-12' })).toMatch(
    /not seen on a real page by us, December 2025$/,
  );
  expect(gradeWords({ grade: 'taught by you', seen: '2026-11' })).toBe('As you taught it');
});
