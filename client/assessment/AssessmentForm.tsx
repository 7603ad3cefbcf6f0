import { type ReactNode, type RefObject, useId } from 'react';
import type { Assessment } from '#shared/assessment/assessment.ts';
import type { Comment } from '#shared/assessment/comment.ts';
import { totalOf } from '#shared/assessment/total.ts';
import type { DocumentJson } from '#shared/essay/document.ts';
import type { Criterion, Rubric } from '#shared/rubric/rubric.ts';
import { LostWordsList } from '../feedback/LostWordsList.tsx';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import styles from './AssessmentForm.module.css';
import { BeforeSending } from './BeforeSending.tsx';
import { beforeFinishing, beforeSending, beforeSendingReview } from './before-sending.ts';
import { CriterionRow } from './CriterionRow.tsx';
import type { FormKey } from './form-keys.ts';
import { type MarkEdit, markOf, pointsText } from './marks.ts';
import { useFormKeys } from './use-form-keys.ts';
import { WordsField } from './WordsField.tsx';

type AssessmentFormProps = {
  readonly rubric: Rubric;
  readonly assessment: Assessment;
  readonly others: readonly Assessment[];
  /** That belong to the assessment. */
  readonly comments: readonly Comment[];
  /** Levels that the same person gave to other essays. */
  readonly elsewhere: readonly (readonly string[])[];
  readonly mayEdit: boolean;
  /** The criterion that is open; null for none. */
  readonly open: string | null;
  readonly onOpen: (criterionId: string | null) => void;
  readonly onMark: (criterionId: string, edit: MarkEdit) => void;
  readonly onOverall: (words: DocumentJson | null) => void;
  readonly onShow: () => void;
  /** Submit, release and the like. */
  readonly acts: ReactNode;
  /** Help with the words of a row, where it is given. */
  readonly aidOf?: (criterion: Criterion) => ReactNode;
  /** What stands above the rows. */
  readonly lead?: ReactNode;
  /** Comments filed under a row; under none for null. */
  readonly commentsOf: (criterionId: string | null) => ReactNode;
  readonly form: RefObject<HTMLElement | null>;
  readonly onSubmit: () => void;
  readonly onKey: (key: FormKey) => void;
};

/** The rubric as a form, one row open: levels, what they are chosen by, comments; then the whole, then sending. */
export function AssessmentForm(props: AssessmentFormProps) {
  const { rubric, assessment, comments, mayEdit, open, onMark } = props;
  const titleId = useId();
  useFormKeys(props.form, props.onKey);
  const total = totalOf(rubric, assessment.marks);
  const sending = sendings[assessment.type];
  const isWeighted = rubric.criteria.some(({ weight }) => weight !== null);
  return (
    <section ref={props.form} className={styles.form} aria-labelledby={titleId} tabIndex={-1}>
      <header className={styles.head}>
        <h2 id={titleId} className={styles.title}>
          {rubric.title}
        </h2>
        {total.criteria > 0 && (
          <>
            {assessment.type !== 'peer' && (
              <span className={styles.total}>
                {pointsText(total.points)} of {pointsText(total.of)} {isWeighted ? '%' : 'points'}
              </span>
            )}
            <div className={styles.progress}>
              <ProgressBar label="rows" value={total.marked} of={total.criteria} />
            </div>
          </>
        )}
      </header>
      <div className={styles.scroll}>
        <LostWordsList />
        {props.lead}
        <ol className={styles.rows}>
          {rubric.criteria.map((criterion) => (
            <CriterionRow
              key={criterion.id}
              criterion={criterion}
              assessment={assessment}
              others={props.others}
              mayEdit={mayEdit}
              isOpen={open === criterion.id}
              comments={comments.filter(({ criterionId }) => criterionId === criterion.id).length}
              onToggle={() => props.onOpen(open === criterion.id ? null : criterion.id)}
              onMark={(edit) => onMark(criterion.id, edit)}
              onShow={props.onShow}
            >
              <WordsField
                label={`Comment on ${criterion.title}`}
                criterion={criterion.title}
                placeholder="What works? What would you do next?"
                words={markOf(assessment, criterion.id).comment}
                mayEdit={mayEdit}
                onChange={(comment) => onMark(criterion.id, { comment })}
                onSubmit={props.onSubmit}
              />
              {props.aidOf?.(criterion)}
              {props.commentsOf(criterion.id)}
            </CriterionRow>
          ))}
        </ol>
        <div className={styles.end}>
          <section className={styles.section} aria-labelledby={`${titleId}-overall`}>
            <h3 id={`${titleId}-overall`} className={styles.heading}>
              The whole essay
            </h3>
            <WordsField
              label="Overall comment"
              criterion=""
              placeholder="What should the writer remember of all this?"
              words={assessment.overall}
              mayEdit={mayEdit}
              onChange={props.onOverall}
              onSubmit={props.onSubmit}
            />
            {props.commentsOf(null)}
          </section>
          <BeforeSending
            title={sending.title}
            hint={sending.hint}
            checks={sending.checks({
              rubric,
              marks: assessment.marks,
              comments,
              overall: assessment.overall,
              elsewhere: props.elsewhere,
            })}
          >
            {props.acts}
          </BeforeSending>
        </div>
      </div>
    </section>
  );
}

const isReminder = 'A reminder only: it keeps you from nothing.';

/** What is asked of an assessment before it goes out, by whose it is. */
const sendings = {
  self: { title: 'Before you finish', checks: beforeFinishing, hint: isReminder },
  instructor: { title: 'Before you send', checks: beforeSending, hint: isReminder },
  peer: {
    title: 'Before you send',
    checks: beforeSendingReview,
    hint: 'You can send with gaps; the author sees which rows are blank.',
  },
} as const;
