import { withoutReason } from '#shared/reviews/bias.ts';
import type { CalibrationMap } from '#shared/reviews/calibration.ts';

/** “3 students have judged it.” */
export function triedWords(tried: number): string {
  return tried === 1 ? 'One student has judged it.' : `${tried} students have judged it.`;
}

/** Where a map stands, for the list. */
export function mapState({ isReady, rubric, marks }: CalibrationMap): string {
  if (isReady) return 'Students have it';
  const missing = withoutReason(rubric, marks).length;
  if (missing === 0) return 'Ready to give to students';
  return missing === 1 ? 'One row has no level or reason yet' : `${missing} rows have no level or reason yet`;
}
