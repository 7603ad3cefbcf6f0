import { medianOf } from '#shared/assignments/level-ranks.ts';
import { meanOf } from '../centre.ts';

/**
 * Open edX ORA’s way to one score (openedx/edx-ora2): rounded up, and 0 of nothing. Rounding up is a bonus that nobody
 * sees, so our own median and mean keep their fractions; these are for comparison with what ORA gave.
 */
export function oraMedian(scores: readonly number[]): number {
  return Math.ceil(medianOf(scores) ?? 0);
}

export function oraMean(scores: readonly number[]): number {
  return Math.ceil(meanOf(scores) ?? 0);
}

/** Reviews that are enough once ORA’s seven days are over: three in ten of what was asked for, and one at least. */
export function oraEnough(wanted: number): number {
  return Math.max(1, Math.floor(0.3 * wanted));
}
