import { dateWords } from '#shared/assignments/dates.ts';
import type { FlaggedReview } from '#shared/reviews/health.ts';

/** As “; reminded Tue 24 Nov, 21:00”; empty when nobody was. */
export function nudgedWords({ nudgedAt }: Pick<FlaggedReview, 'nudgedAt'>, timeZone: string): string {
  return nudgedAt === null ? '' : `; reminded ${dateWords(nudgedAt, timeZone)}`;
}
