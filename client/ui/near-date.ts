const minute = 60_000;
const hour = 60 * minute;

/**
 * A time in words near now (“5 minutes ago”, “today 14:05”, “yesterday 14:05”, “Monday 14:05”), as a date further
 * away. `iso` is ISO 8601; `timeZone` is an IANA name, the device's own when left out.
 */
export function nearDate(iso: string, now: Date, timeZone?: string): string {
  const then = new Date(iso);
  const passed = now.getTime() - then.getTime();
  if (passed < minute) return 'just now';
  if (passed < hour) {
    const minutes = Math.floor(passed / minute);
    return minutes === 1 ? '1 minute ago' : `${minutes} minutes ago`;
  }
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { ...options, ...(timeZone && { timeZone }) }).format(then);
  const clock = format({ hour: '2-digit', minute: '2-digit' });
  const days = dayNumber(now, timeZone) - dayNumber(then, timeZone);
  if (days === 0) return `today ${clock}`;
  if (days === 1) return `yesterday ${clock}`;
  if (days < 7) return `${format({ weekday: 'long' })} ${clock}`;
  const isThisYear = yearOf(then, timeZone) === yearOf(now, timeZone);
  return format({ day: 'numeric', month: 'long', ...(!isThisYear && { year: 'numeric' }) });
}

/** For the hover: “Monday 3 August 2026 at 14:05”. */
export function exactDate(iso: string, timeZone?: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'full',
    timeStyle: 'short',
    ...(timeZone && { timeZone }),
  }).format(new Date(iso));
}

/** Calendar days since 1970 in that time zone: two times on one day have one number. */
function dayNumber(date: Date, timeZone: string | undefined): number {
  const [year = 0, month = 0, day = 0] = partsOf(date, timeZone);
  return Date.UTC(year, month - 1, day) / (24 * hour);
}

function yearOf(date: Date, timeZone: string | undefined): number {
  return partsOf(date, timeZone)[0] ?? 0;
}

function partsOf(date: Date, timeZone: string | undefined): number[] {
  const format = new Intl.DateTimeFormat('en-CA', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    ...(timeZone && { timeZone }),
  });
  return format.format(date).split('-').map(Number);
}
