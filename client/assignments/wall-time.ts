/** What the clocks of a time zone show, as a field for date and time has it: “2026-11-24T21:00”. */
export function wallTimeOf(instant: string, timeZone: string): string {
  return new Date(wallAsUtc(Date.parse(instant), timeZone)).toISOString().slice(0, 16);
}

/**
 * The moment at which the clocks of a time zone show that, ISO 8601 UTC; null for what is no date and time. An hour that
 * is skipped in spring is taken as the one after it; of one that comes twice in autumn the first is meant.
 */
export function instantOf(wallTime: string, timeZone: string): string | null {
  const wall = Date.parse(`${wallTime}Z`);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(wallTime) || Number.isNaN(wall)) return null;
  // The zone's distance from UTC before and after any change of the clocks near that day.
  const offsets = [-day, day].map((by) => wallAsUtc(wall + by, timeZone) - (wall + by));
  const moments = offsets.map((offset) => wall - offset);
  const exact = moments.filter((moment) => wallAsUtc(moment, timeZone) === wall);
  return new Date(exact.length > 0 ? Math.min(...exact) : Math.max(...moments)).toISOString();
}

/** The time zone of this device. */
export function ownTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

const day = 24 * 60 * 60 * 1000;

/** Milliseconds that would be since 1970 if what the zone's clocks show were UTC. */
function wallAsUtc(moment: number, timeZone: string): number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  const parts = new Map(format.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? 0;
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
}
