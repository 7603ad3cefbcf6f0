const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** `near`: less than a day is left. */
export type DueTone = 'plain' | 'near' | 'over';

export function dueTone(dueAt: string, now: Date): DueTone {
  const left = Date.parse(dueAt) - now.getTime();
  if (left < 0) return 'over';
  return left < day ? 'near' : 'plain';
}

/** “Tuesday 24 November, 21:00”, with the year when it is another one, and the place of the clock when it is not here. */
export function momentWords(instant: string, timeZone: string, now: Date, ownZone: string): string {
  const then = new Date(instant);
  const format = (options: Intl.DateTimeFormatOptions, at = then) =>
    new Intl.DateTimeFormat('en-GB', { timeZone, ...options }).format(at);
  const isThisYear = format({ year: 'numeric' }) === format({ year: 'numeric' }, now);
  const date = format({
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(!isThisYear && { year: 'numeric' }),
  });
  const clock = format({ hour: '2-digit', minute: '2-digit' });
  return `${date.replace(',', '')}, ${clock}${zoneWords(instant, timeZone, ownZone)}`;
}

/** “in 3 days”, “in 20 hours”, “in 5 minutes”, “2 days ago”. */
export function distanceWords(instant: string, now: Date): string {
  const apart = Date.parse(instant) - now.getTime();
  const length = Math.abs(apart);
  const words =
    length < hour
      ? counted(Math.max(1, Math.round(length / minute)), 'minute')
      : length < 2 * day
        ? counted(Math.round(length / hour), 'hour')
        : counted(Math.round(length / day), 'day');
  return apart < 0 ? `${words} ago` : `in ${words}`;
}

/** For a bar with little room: “due in 3 days”, “was due 2 hours ago”. */
export function dueWords(dueAt: string, now: Date): string {
  return `${dueTone(dueAt, now) === 'over' ? 'was due' : 'due'} ${distanceWords(dueAt, now)}`;
}

export function counted(count: number, word: string): string {
  return `${count} ${count === 1 ? word : `${word}s`}`;
}

/** “ (Berlin time)” where its clocks show something else than those of this device. */
function zoneWords(instant: string, timeZone: string, ownZone: string): string {
  const clock = (zone: string) =>
    new Intl.DateTimeFormat('en-GB', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(
      new Date(instant),
    );
  if (clock(timeZone) === clock(ownZone)) return '';
  return ` (${timeZone.split('/').at(-1)?.replaceAll('_', ' ')} time)`;
}
