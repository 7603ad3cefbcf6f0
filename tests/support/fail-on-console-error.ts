import { afterEach, beforeEach, expect, vi } from 'vitest';

/** A console.error is a failure that nobody looked at. */
beforeEach(() => {
  vi.spyOn(console, 'error');
});

afterEach(() => {
  const said = [...vi.mocked(console.error).mock.calls];
  vi.restoreAllMocks(); // before the failure, or the next test fails as well
  expect(said, 'what went to console.error').toEqual([]);
});
