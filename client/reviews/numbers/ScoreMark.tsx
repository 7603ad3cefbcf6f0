import { PencilLine, TriangleAlert } from 'lucide-react';
import { cellWords, intervalWords, numberWords, type ScoreMethod } from '#shared/reviews/score-words.ts';
import type { ScoreCell } from '#shared/reviews/scores.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './Numbers.module.css';

type ScoreMarkProps = {
  readonly cell: ScoreCell;
  readonly method: ScoreMethod;
  /** Best points; null: of the whole, 0-1. */
  readonly most: number | null;
};

/** A score with its interval as words and as a bar, mean and spread below, and what needs a look by a sign and a word. */
export function ScoreMark({ cell, method, most }: ScoreMarkProps) {
  const { n, mean, spread, override, recommended, apart } = cell;
  if (n === 0 && !override) return <span className={styles.none}>no review</span>;
  const isRecommended = method === 'recommended' && !override;
  const best = most ?? 1;
  return (
    <span className={styles.mark}>
      <span className={styles.score}>
        {override && <PencilLine aria-hidden className={styles.icon} />}
        {cellWords(cell, method, most)}
        {isRecommended && intervalWords(cell, most) !== '' && (
          <span className={styles.interval}>
            <VisuallyHidden>, nine times in ten within</VisuallyHidden> {intervalWords(cell, most)}
          </span>
        )}
      </span>
      {isRecommended && recommended && (
        <span className={styles.track}>
          {recommended.low !== null && recommended.high !== null && (
            <span
              className={styles.range}
              style={{
                insetInlineStart: percent(recommended.low / best),
                inlineSize: percent((recommended.high - recommended.low) / best),
              }}
            />
          )}
          <span className={styles.point} style={{ insetInlineStart: percent(recommended.score / best) }} />
        </span>
      )}
      <span className={styles.note}>
        {mean !== null && <VisuallyHidden>; mean </VisuallyHidden>}
        {mean === null
          ? 'no review'
          : `${numberWords(mean, most)}${spread === null ? '' : ` ± ${numberWords(spread, most)}`} · n ${n}`}
      </span>
      {apart !== null && (
        <span className={styles.apart}>
          <TriangleAlert aria-hidden className={styles.icon} /> apart
          <VisuallyHidden>: reviewers disagree, {apart}</VisuallyHidden>
        </span>
      )}
    </span>
  );
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}
