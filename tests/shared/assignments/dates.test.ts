import { describe, expect, it } from 'vitest';
import {
  clockChangeWords,
  dateWords,
  instantOf,
  isTimeZone,
  lengthWords,
  localOf,
  zoneWords,
} from '#shared/assignments/dates.ts';

/** A wall clock's time in a zone, the instant that is meant, and how it is meant. */
const moments: readonly [
  title: string,
  zone: string,
  date: string,
  time: string,
  instant: string,
  is: string,
][] = [
  ['winter', 'Europe/Berlin', '2026-11-24', '21:00', '2026-11-24T20:00:00.000Z', 'plain'],
  ['summer', 'Europe/Berlin', '2026-07-01', '21:00', '2026-07-01T19:00:00.000Z', 'plain'],
  [
    'the hour before clocks go forward',
    'Europe/Berlin',
    '2026-03-29',
    '01:59',
    '2026-03-29T00:59:00.000Z',
    'plain',
  ],
  ['what clocks skip', 'Europe/Berlin', '2026-03-29', '02:30', '2026-03-29T01:30:00.000Z', 'skipped'],
  ['the hour after', 'Europe/Berlin', '2026-03-29', '03:00', '2026-03-29T01:00:00.000Z', 'plain'],
  ['what clocks show twice', 'Europe/Berlin', '2026-10-25', '02:30', '2026-10-25T00:30:00.000Z', 'twice'],
  ['the hour after that', 'Europe/Berlin', '2026-10-25', '03:00', '2026-10-25T02:00:00.000Z', 'plain'],
  ['skipped in New York', 'America/New_York', '2026-03-08', '02:15', '2026-03-08T07:15:00.000Z', 'skipped'],
  ['twice in New York', 'America/New_York', '2026-11-01', '01:15', '2026-11-01T05:15:00.000Z', 'twice'],
  ['an offset of half an hour', 'Asia/Kolkata', '2026-11-24', '21:00', '2026-11-24T15:30:00.000Z', 'plain'],
  [
    'a change of half an hour',
    'Australia/Lord_Howe',
    '2026-10-04',
    '02:15',
    '2026-10-03T15:45:00.000Z',
    'skipped',
  ],
  ['the far east', 'Pacific/Kiritimati', '2026-01-01', '00:00', '2025-12-31T10:00:00.000Z', 'plain'],
  ['the far west', 'Pacific/Pago_Pago', '2026-01-01', '23:59', '2026-01-02T10:59:00.000Z', 'plain'],
  [
    'a day that a zone left out',
    'Pacific/Apia',
    '2011-12-30',
    '12:00',
    '2011-12-30T22:00:00.000Z',
    'skipped',
  ],
  ['29 February', 'UTC', '2028-02-29', '12:00', '2028-02-29T12:00:00.000Z', 'plain'],
];

describe('a date and time in a zone', () => {
  it.each(moments)('%s', (_title, zone, date, time, instant, is) => {
    expect(instantOf({ date, time }, zone)).toEqual({ instant, is });
  });

  it.each(moments.filter(([, , , , , is]) => is !== 'skipped'))(
    '%s comes back from its instant',
    (_title, zone, date, time, instant) => {
      expect(localOf(instant, zone)).toEqual({ date, time });
    },
  );

  it.each([
    ['2026-02-31', '12:00'],
    ['2026-11-24', '24:00'],
    ['2026-11-24', '9:00'],
    ['24.11.2026', '09:00'],
    ['', ''],
  ])('%s %s is none', (date, time) => {
    expect(instantOf({ date, time }, 'UTC')).toBeNull();
  });

  it('agrees with the way back at every half hour of three years, in zones with all kinds of changes', () => {
    for (const zone of ['Europe/Berlin', 'America/St_Johns', 'Australia/Lord_Howe', 'Africa/Casablanca']) {
      for (let at = Date.UTC(2025, 0, 1); at < Date.UTC(2028, 0, 1); at += 30 * 60_000 * 7) {
        const instant = new Date(at).toISOString();
        const back = instantOf(localOf(instant, zone), zone);
        const apart = back ? at - Date.parse(back.instant) : Number.NaN;
        // A time that is shown twice means the first: then this one was the second, as much later as clocks went back.
        if (apart !== 0)
          expect([zone, instant, back?.is, apart > 0 && apart <= 3_600_000]).toEqual([
            zone,
            instant,
            'twice',
            true,
          ]);
      }
    }
  });
});

describe('words', () => {
  it.each([
    ['2026-11-24T20:00:00.000Z', 'Europe/Berlin', undefined, 'Tue 24 Nov, 21:00'],
    ['2026-11-24T20:00:00.000Z', 'America/New_York', undefined, 'Tue 24 Nov, 15:00'],
    ['2026-12-31T23:30:00.000Z', 'Europe/Berlin', '2026-12-01T00:00:00.000Z', 'Fri 1 Jan 2027, 00:30'],
    ['2026-12-31T22:30:00.000Z', 'Europe/Berlin', '2026-12-01T00:00:00.000Z', 'Thu 31 Dec, 23:30'],
  ])('%s in %s', (instant, zone, now, words) => {
    expect(dateWords(instant, zone, now)).toBe(words);
  });

  it.each([
    ['Europe/Berlin', 'Berlin time'],
    ['America/Argentina/Buenos_Aires', 'Buenos Aires time'],
    ['UTC', 'UTC'],
    ['Etc/GMT+5', 'GMT+5'],
  ])('%s is “%s”', (zone, words) => {
    expect(zoneWords(zone)).toBe(words);
  });

  it.each([
    ['2026-03-29', '02:30', 'Clocks go forward that night and skip 02:30: 03:30 is meant.'],
    ['2026-10-25', '02:30', 'Clocks go back that night and show 02:30 twice: the first is meant.'],
    ['2026-10-26', '02:30', null],
    ['2026-10-66', '02:30', null],
  ])('%s %s in Berlin', (date, time, words) => {
    expect(clockChangeWords({ date, time }, 'Europe/Berlin')).toBe(words);
  });

  it.each([
    [59_000, 'less than a minute'],
    [60_000, '1 minute'],
    [90 * 60_000, '1 hour'],
    [47 * 3_600_000, '1 day'],
    [48 * 3_600_000, '2 days'],
  ])('%d ms are %s', (length, words) => {
    expect(lengthWords(length)).toBe(words);
  });
});

it.each([
  ['Europe/Berlin', true],
  ['Mars/Olympus', false],
  ['', false],
])('“%s” is a zone: %s', (zone, known) => {
  expect(isTimeZone(zone)).toBe(known);
});
