/** A date and a time as a clock on the wall of that zone shows them: “2026-11-24”, “21:00”. */
export type LocalTime = { readonly date: string; readonly time: string };

/**
 * What a wall clock's time is in that zone. `skipped`: clocks went past it, so it is the moment as much later as they
 * skipped; `twice`: clocks showed it twice, and the first is meant (as Temporal's “compatible” does).
 */
export type Moment = {
  /** ISO 8601 UTC. */
  readonly instant: string;
  readonly is: 'plain' | 'skipped' | 'twice';
};

const minute = 60_000;
const day = 24 * 60 * minute;

/** Whether the runtime knows the IANA time zone. */
export function isTimeZone(timeZone: string): boolean {
  try {
    formatOf(timeZone);
    return true;
  } catch {
    return false; // RangeError is how Intl says no
  }
}

/** Null for what is no date and time. @throws RangeError for a zone that is none (ask isTimeZone) */
export function instantOf({ date, time }: LocalTime, timeZone: string): Moment | null {
  const wall = wallTime(date, time);
  if (wall === null) return null;
  // Clocks change at most once in two days: the offsets of the days around it are all that it can have.
  const before = offsetAt(wall - day, timeZone);
  const after = offsetAt(wall + day, timeZone);
  const meant = [...new Set([before, after])]
    .map((offset) => wall - offset)
    .filter((at) => at + offsetAt(at, timeZone) === wall)
    .sort((a, b) => a - b);
  const [first] = meant;
  if (first === undefined) return { instant: isoOf(wall - before), is: 'skipped' };
  return { instant: isoOf(first), is: meant.length > 1 ? 'twice' : 'plain' };
}

/** The wall clock of that zone at an instant. */
export function localOf(instant: string, timeZone: string): LocalTime {
  const at = Date.parse(instant);
  const [date = '', time = ''] = new Date(at + offsetAt(at, timeZone)).toISOString().split('T');
  return { date, time: time.slice(0, 5) };
}

/** “Tue 24 Nov, 21:00”; with the year when it is another one than at `now`. */
export function dateWords(instant: string, timeZone: string, now?: string): string {
  const { date, time } = localOf(instant, timeZone);
  const [year = '', month = '', dayOfMonth = ''] = date.split('-');
  const weekday = weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? '';
  const isOtherYear = now !== undefined && localOf(now, timeZone).date.slice(0, 4) !== year;
  const monthWord = months[Number(month) - 1] ?? '';
  return `${weekday} ${Number(dayOfMonth)} ${monthWord}${isOtherYear ? ` ${year}` : ''}, ${time}`;
}

/** “Berlin time”, “UTC”: whose clock a date is said by. */
export function zoneWords(timeZone: string): string {
  const place = timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? timeZone;
  return timeZone.includes('/') && !timeZone.startsWith('Etc/') ? `${place} time` : place;
}

/** What to tell whoever set a time that clocks skip or show twice; null for all others. */
export function clockChangeWords(local: LocalTime, timeZone: string): string | null {
  const moment = instantOf(local, timeZone);
  if (!moment || moment.is === 'plain') return null;
  const { time } = localOf(moment.instant, timeZone);
  return moment.is === 'skipped'
    ? `Clocks go forward that night and skip ${local.time}: ${time} is meant.`
    : `Clocks go back that night and show ${local.time} twice: the first is meant.`;
}

/** A length of time in its largest unit, rounded down: “2 days”, “1 hour”, “less than a minute”. */
export function lengthWords(milliseconds: number): string {
  for (const [unit, length] of units) {
    const whole = Math.floor(milliseconds / length);
    if (whole >= 1) return `${whole} ${unit}${whole === 1 ? '' : 's'}`;
  }
  return 'less than a minute';
}

const units = [
  ['day', day],
  ['hour', 60 * minute],
  ['minute', minute],
] as const;

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** The wall clock's time as if it were UTC, in milliseconds; null for 31 February. */
function wallTime(date: string, time: string): number | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return null;
  const at = Date.parse(`${date}T${time}:00.000Z`);
  return !Number.isNaN(at) && isoOf(at).startsWith(date) ? at : null;
}

function isoOf(at: number): string {
  return new Date(at).toISOString();
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    ...{ timeZone, hourCycle: 'h23', era: 'short' },
    ...{ year: 'numeric', month: 'numeric', day: 'numeric' },
    ...{ hour: 'numeric', minute: 'numeric', second: 'numeric' },
  });
  formats.set(timeZone, format);
  return format;
}

/** Milliseconds that the zone's clocks are ahead of UTC at that time. */
function offsetAt(at: number, timeZone: string): number {
  const parts = new Map(
    formatOf(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  const number = (type: Intl.DateTimeFormatPartTypes) => Number(parts.get(type));
  const wall = Date.UTC(
    number('year'),
    number('month') - 1,
    number('day'),
    number('hour'),
    number('minute'),
    number('second'),
  );
  return wall - Math.floor(at / 1000) * 1000;
}
