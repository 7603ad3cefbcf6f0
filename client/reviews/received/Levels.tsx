import { RichTextView } from '#client/feedback/rich/RichTextView.tsx';
import type { Mark } from '#shared/assessment/assessment.ts';
import { plainOf } from '#shared/assessment/rich-text.ts';
import { levelOf, markOn, mostPointsOf, pointsOf } from '#shared/assessment/total.ts';
import type { Criterion, Rubric } from '#shared/rubric/rubric.ts';
import styles from './Received.module.css';

type LevelsProps = {
  readonly rubric: Rubric;
  readonly marks: readonly Mark[];
  /** Whether levels are there to be shown; words always are. */
  readonly hasLevels: boolean;
};

/** What a review says row by row: its level, and the words beside it. Rows without either are left out. */
export function Levels({ rubric, marks, hasLevels }: LevelsProps) {
  const rows = rubric.criteria.flatMap((criterion) => {
    const mark = markOn(criterion, marks);
    const words = mark?.comment && plainOf(mark.comment) !== '' ? mark.comment : null;
    const level = hasLevels ? levelText(criterion, mark) : '';
    return words || level ? [{ criterion, words, level }] : [];
  });
  if (rows.length === 0) return null;
  return (
    <dl className={styles.levels}>
      {rows.map(({ criterion, words, level }) => (
        <div key={criterion.id} className={styles.level}>
          <dt>{criterion.title}</dt>
          <dd>
            {level && <p className={styles.given}>{level}</p>}
            {words && <RichTextView document={words} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** As “Good · 3 of 4”; empty where no level is given. */
export function levelText(criterion: Criterion, mark: Mark | undefined): string {
  const points = pointsOf(criterion, mark);
  if (points === null) return '';
  const title = levelOf(criterion, mark)?.title;
  return [title, `${points} of ${mostPointsOf(criterion)}`].filter(Boolean).join(' · ');
}
