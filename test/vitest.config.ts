import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'test/desk/*.test.ts', 'test/capture/*.test.ts'],
          // A busy machine is slow, not wrong.
          testTimeout: 30_000,
        },
      },
      { extends: true, test: { name: 'rules', include: ['test/rules/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/golden/*.test.ts', 'test/e2e/*.test.ts'],
          // One browser at a time: two would only slow each other down.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'crm',
          include: ['test/crm/*.test.ts'],
          fileParallelism: false,
          testTimeout: 180_000,
          // Long enough to install and fill a CRM.
          hookTimeout: 1_800_000,
        },
      },
    ],
  },
});
