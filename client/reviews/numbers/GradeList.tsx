import { useState } from 'react';
import type { StudentGrade } from '#shared/reviews/scores.ts';
import { percent } from '#shared/reviews/student-grades.ts';
import part from '../../dashboard/PartList.module.css';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import styles from './Numbers.module.css';

/** More than these are behind a button; on paper all are there. */
const few = 12;

/** What everybody has of a graded peer review, and how each part came about. */
export function GradeList({ grades }: { readonly grades: readonly StudentGrade[] }) {
  const [isWhole, setWhole] = useState(false);
  return (
    <section className={part.part} aria-labelledby="grades-heading">
      <h2 id="grades-heading" className={part.heading}>
        Grades of this peer review
      </h2>
      <ul className={part.list}>
        {grades.map(({ personId, name, whole, words }, at) => (
          <li key={personId} className={classNames(part.row, !isWhole && at >= few && styles.later)}>
            <span className={styles.row}>
              <strong>{name}</strong> <span>{whole === null ? 'nothing to go by yet' : percent(whole)}</span>
            </span>
            <span className={styles.figures}>{words.join(' ')}</span>
          </li>
        ))}
      </ul>
      {!isWhole && grades.length > few && (
        <div className={styles.more}>
          <Button variant="quiet" onPress={() => setWhole(true)} label={`Show all ${grades.length} grades`}>
            Show all {grades.length}
          </Button>
        </div>
      )}
      <p className={part.note}>
        By name. Students get theirs, with these words, once they have rated every review that they got.
      </p>
    </section>
  );
}
