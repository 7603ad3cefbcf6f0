import { expect, test } from 'vitest';
import { saidExactly, saidOn } from '#client/feedback/said-on.ts';

test.each([
  ['2026-03-04T00:00:00.000Z', '2026-03-04T00:00:20Z', 'today'],
  ['2026-03-04T00:00:00.000Z', '2026-03-04T23:10:00Z', 'today'],
  ['2026-03-03T00:00:00.000Z', '2026-03-04T12:00:00Z', 'yesterday'],
  ['2026-03-02T00:00:00.000Z', '2026-03-04T12:00:00Z', 'Monday'],
  ['2026-02-02T00:00:00.000Z', '2026-03-04T12:00:00Z', '2 February'],
  ['2026-03-04T11:59:00.000Z', '2026-03-04T12:00:00Z', '1 minute ago'],
])('what was said at %s is, at %s, of “%s”', (iso, now, words) => {
  expect(saidOn(iso, new Date(now))).toBe(words);
});

test('of a classmate the hover tells the day and no time', () => {
  expect(saidExactly('2026-03-02T00:00:00.000Z')).toMatch(/^Monday,? 2 March 2026$/);
});
