import { describe, expect, it } from 'vitest';
import { exactDate, nearDate } from '#client/ui/near-date.ts';

const now = new Date('2026-03-04T12:00:00Z'); // a Wednesday

describe('nearDate', () => {
  it.each([
    ['2026-03-04T12:00:30Z', 'UTC', 'just now', 'a clock that runs ahead'],
    ['2026-03-04T11:59:10Z', 'UTC', 'just now', 'under a minute'],
    ['2026-03-04T11:59:00Z', 'UTC', '1 minute ago', 'one minute'],
    ['2026-03-04T11:00:01Z', 'UTC', '59 minutes ago', 'under an hour'],
    ['2026-03-04T11:00:00Z', 'UTC', 'today 11:00', 'an hour'],
    ['2026-03-03T23:59:00Z', 'UTC', 'yesterday 23:59', 'the day before'],
    ['2026-03-03T23:59:00Z', 'Asia/Tokyo', 'today 08:59', 'the same moment where it is today'],
    ['2026-03-02T09:05:00Z', 'UTC', 'Monday 09:05', 'this week'],
    ['2026-02-25T12:00:00Z', 'UTC', '25 February', 'a week ago'],
    ['2025-12-31T12:00:00Z', 'UTC', '31 December 2025', 'another year'],
  ])('says %s in %s as “%s”: %s', (iso, timeZone, words) => {
    expect(nearDate(iso, now, timeZone)).toBe(words);
  });

  it('is exact on hover', () => {
    // The comma depends on the release of the Unicode data.
    expect(exactDate('2026-03-04T12:05:00Z', 'UTC')).toMatch(/^Wednesday,? 4 March 2026 at 12:05$/);
  });
});
