import { dateWords, isTimeZone, zoneWords } from '#shared/assignments/dates.ts';
import type { PeerReview } from '#shared/assignments/peer-review.ts';
import type { HourPhase } from './class-hour.ts';

/**
 * How far somebody is with the reviews they owe: `done` all that could be given to them are sent, `begun` some are begun
 * or sent, `idle` none is.
 */
export type Owing = 'done' | 'begun' | 'idle';

/** Days after the due date of reviews from which nobody waits for their own any more. */
export const longestWait = 7;

const day = 24 * 60 * 60 * 1000;

type Standing = {
  readonly now: string;
  /** By hand, for everybody; null when not. */
  readonly releasedAt: string | null;
  /** Of a class hour; null outside. */
  readonly phase: HourPhase | null;
};

/**
 * Whether the authors of a work may have the reviews of it that are sent. Where that takes one’s own reviews, a group has
 * them when one of it is done and nobody of it is in the middle of theirs: nobody waits for somebody who is absent, and
 * in a class hour, or a week after the due date, nobody waits at all.
 */
export function mayHaveReviews(
  { release, dueAt }: Pick<PeerReview, 'release' | 'dueAt'>,
  { now, releasedAt, phase }: Standing,
  authors: readonly Owing[],
): boolean {
  if (releasedAt !== null || release.type === 'at-once') return true;
  if (release.type === 'on-date') return release.at <= now;
  if (phase === 'reading' || phase === 'ended') return true;
  if (dueAt !== null && lastDay(dueAt) <= now) return true;
  return authors.includes('done') && !authors.includes('begun');
}

/** When one gets the reviews of one’s own map, in words. */
export function releaseWords(
  { release, dueAt, schedule }: Pick<PeerReview, 'release' | 'dueAt' | 'schedule'>,
  timeZone: string,
): string {
  const zone = isTimeZone(timeZone) ? timeZone : 'UTC';
  const moment = (at: string) => `${dateWords(at, zone)} ${zoneWords(zone)}`;
  switch (release.type) {
    case 'at-once':
      return 'You get each review of your map as soon as it is sent.';
    case 'on-date':
      return `You get the reviews of your map on ${moment(release.at)}.`;
    case 'own-done': {
      const latest =
        schedule === 'live'
          ? ', or when the class moves on to reading'
          : dueAt === null
            ? ''
            : `, or on ${moment(lastDay(dueAt))} at the latest`;
      return `You get the reviews of your map once you have sent yours${latest}.`;
    }
  }
}

function lastDay(dueAt: string): string {
  return new Date(Date.parse(dueAt) + longestWait * day).toISOString();
}
