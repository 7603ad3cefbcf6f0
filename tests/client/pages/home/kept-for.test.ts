import { expect, it } from 'vitest';
import { keptFor } from '#client/pages/home/kept-for.ts';

it.each([
  ['2026-03-01T12:00:00Z', 'kept for 30 more days', 'just deleted'],
  ['2026-03-01T12:05:00Z', 'kept for 30 more days', 'minutes do not count'],
  ['2026-03-02T11:59:00Z', 'kept for 29 more days', 'a day later'],
  ['2026-03-29T12:00:00Z', 'kept for 2 more days', 'two days before the end'],
  ['2026-03-30T00:00:01Z', 'kept for one more day', 'closer to one than to two'],
  ['2026-03-30T12:00:01Z', 'kept for less than a day', 'the last hours'],
  ['2026-04-02T12:00:00Z', 'kept for less than a day', 'past the end, on a page that was left open'],
])('at %s what was deleted on 1 March is %s: %s', (now, words) => {
  expect(keptFor('2026-03-01T12:00:00.000Z', new Date(now))).toBe(words);
});
