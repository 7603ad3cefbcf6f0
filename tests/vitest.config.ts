import { defineConfig } from 'vitest/config';
import { LongestFirst } from './support/longest-first.ts';
import { isThorough } from './support/sizes.ts';
import { thoroughOnly } from './support/thorough-only.ts';

/**
 * `unit` needs no browser; `e2e` drives one real Chromium a worker against one built server. Neither isolates its files
 * from each other: no test mocks a module or leaves a global behind, and loading the sources anew for each of them
 * costs 80 s of processor time. What must hold for every file (a setup file) is run for every file all the same.
 */
export default defineConfig({
  root: '.',
  test: {
    isolate: false,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**'],
          setupFiles: ['tests/support/fail-on-console-error.ts'],
          testTimeout: 120_000, // as below
          hookTimeout: 120_000,
          // Two cores are what there is, and these tests do nothing but work.
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          exclude: isThorough ? [] : thoroughOnly,
          globalSetup: ['tests/support/global-setup.ts'],
          // For what has gone wrong: on a machine that is busy with other things the tests pass too.
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // A browser test waits for a part of its time; with five at once the two cores spent theirs on changing between them.
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
