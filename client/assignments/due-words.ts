import { dateWords, lengthWords, localOf, zoneWords } from '#shared/assignments/dates.ts';

const day = 24 * 60 * 60 * 1000;

/** `near`: less than a day is left. */
export type DueTone = 'plain' | 'near' | 'over';

export function dueTone(dueAt: string, now: Date): DueTone {
  const left = Date.parse(dueAt) - now.getTime();
  if (left < 0) return 'over';
  return left < day ? 'near' : 'plain';
}

/** “Tue 24 Nov, 21:00”, and “Berlin time” where the clocks there show something else than those of this device. */
export function momentWords(instant: string, timeZone: string, now: Date, ownZone: string): string {
  const words = dateWords(instant, timeZone, now.toISOString());
  const zone = otherZone(instant, timeZone, ownZone);
  return zone === '' ? words : `${words} ${zone}`;
}

/** “Berlin time” where the clocks there show something else at that moment than those of this device; else empty. */
export function otherZone(instant: string, timeZone: string, ownZone: string): string {
  const isHere = JSON.stringify(localOf(instant, timeZone)) === JSON.stringify(localOf(instant, ownZone));
  return isHere ? '' : zoneWords(timeZone);
}

/** “in 3 days”, “in 20 hours”, “2 days ago”. */
export function distanceWords(instant: string, now: Date): string {
  const apart = Date.parse(instant) - now.getTime();
  return apart < 0 ? `${lengthWords(-apart)} ago` : `in ${lengthWords(apart)}`;
}

/** For a bar with little room: “due in 3 days”, “was due 2 hours ago”. */
export function dueWords(dueAt: string, now: Date): string {
  return `${dueTone(dueAt, now) === 'over' ? 'was due' : 'due'} ${distanceWords(dueAt, now)}`;
}

/** “1 student”, “3 students”. */
export function counted(count: number, word: string): string {
  return `${count} ${count === 1 ? word : `${word}s`}`;
}
