import { daysKeptDeleted } from '#shared/essay/essay.ts';

const day = 24 * 60 * 60 * 1000;

/** How long something deleted can still be brought back: “kept for 29 more days”. `deletedAt` is ISO 8601 UTC. */
export function keptFor(deletedAt: string, now: Date): string {
  const left = Date.parse(deletedAt) / day + daysKeptDeleted - now.getTime() / day;
  if (left < 1) return 'kept for less than a day';
  const days = Math.round(left);
  return days === 1 ? 'kept for one more day' : `kept for ${days} more days`;
}
