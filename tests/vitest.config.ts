import { defineConfig } from 'vitest/config';

/** `unit` needs no browser and runs in parallel; `e2e` drives one real Chromium against in-process servers. */
export default defineConfig({
  root: '.',
  test: {
    // Two cores are what there is; browser tests wait for half of their time, so three share the machine well.
    maxWorkers: 3,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**'],
          setupFiles: ['tests/support/fail-on-console-error.ts'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/support/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
