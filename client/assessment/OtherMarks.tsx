import type { Assessment } from '#shared/assessment/assessment.ts';
import { plainOf } from '#shared/assessment/rich-text.ts';
import { levelOf, pointsOf } from '#shared/assessment/total.ts';
import { writerTitles, writerWords } from '#shared/assessment/words.ts';
import type { Criterion } from '#shared/rubric/rubric.ts';
import styles from './CriterionRow.module.css';
import { markOf, pointsText } from './marks.ts';

type OtherMarksProps = {
  readonly criterion: Criterion;
  readonly others: readonly Assessment[];
  readonly isOpen: boolean;
};

/** What others have said on a criterion. Closed for assessors: their own look at the work comes before anybody else’s. */
export function OtherMarks({ criterion, others, isOpen }: OtherMarksProps) {
  const said = others.flatMap((assessment) => {
    const mark = markOf(assessment, criterion.id);
    const points = pointsOf(criterion, mark);
    const comment = mark.comment === null ? '' : plainOf(mark.comment);
    if (points === null && comment === '') return [];
    const level = levelOf(criterion, mark);
    const words = points === null ? '' : [pointsText(points), level?.title].filter(Boolean).join(' · ');
    return [{ id: assessment.id, who: nameOfAssessor(assessment), words, comment }];
  });
  if (said.length === 0) return null;
  return (
    <details className={styles.others} open={isOpen}>
      <summary>{said.length === 1 ? 'One other view' : `${said.length} other views`}</summary>
      <ul>
        {said.map(({ id, who, words, comment }) => (
          <li key={id}>
            <span className={styles.other}>{who}:</span> {words}
            {comment && ` “${comment}”`}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** “You”, “Ms Bode”, “Ama, self-assessment”, “Student”. */
function nameOfAssessor({ assessor, type }: Assessment): string {
  const words = writerWords(assessor);
  const isNamed = !assessor.isYou && words !== writerTitles[assessor.as];
  return type === 'self' && isNamed ? `${words}, self-assessment` : words;
}
